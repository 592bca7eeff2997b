/** The cards that are forgotten most, whose notes may want other words. */
import type { StudiedCard } from './studied-card.ts'

/** The hardest cards first: by lapses, then by difficulty; only cards that were forgotten once. */
export function hardestCards<Card extends StudiedCard>(
  cards: Iterable<Card>,
  count: number,
): Card[] {
  const forgotten: Card[] = []
  for (const card of cards) if (lapsesOf(card) > 0) forgotten.push(card)
  forgotten.sort((a, b) => lapsesOf(b) - lapsesOf(a) || difficultyOf(b) - difficultyOf(a))
  return forgotten.slice(0, count)
}

/** How often the card was forgotten after it had been learnt. */
export function lapsesOf({ schedule }: StudiedCard): number {
  return schedule.state === 'new' ? 0 : schedule.lapses
}

const difficultyOf = ({ schedule }: StudiedCard) =>
  schedule.state === 'new' ? 0 : schedule.difficulty
