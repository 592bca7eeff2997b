/** What a journal has, in figures. */
import type { Problem } from '../result.ts'
import { standingReviews } from '../schedule/log.ts'
import { factOf, type JournalLog } from './log.ts'

export interface JournalSummary {
  devices: number
  /** Of the files, in order: `2026-11`. */
  months: string[]
  /** Events of the log, of whatever sort. */
  events: number
  /** Answers that nobody has taken back. */
  answers: number
  /** Epoch ms; missing where there is no event. */
  first?: number
  last?: number
  /** Standing answers by the decks' titles; of facts that the journal does not have, under `unknown`. */
  answersPerDeck: Record<string, number>
  problems: Problem[]
}

export function summarise(
  log: JournalLog,
  files: readonly { device: string; month: string }[],
  problems: readonly Problem[],
): JournalSummary {
  const standing = standingReviews(log.events)
  const answersPerDeck = new Map<string, number>()
  for (const event of standing) {
    const deck = factOf(log, event)?.deckId
    const title = deck === undefined ? 'unknown' : (log.deckTitles.get(deck) ?? deck)
    answersPerDeck.set(title, (answersPerDeck.get(title) ?? 0) + 1)
  }
  const first = log.events[0]?.at
  const last = log.events.at(-1)?.at
  return {
    devices: new Set(files.map(({ device }) => device)).size,
    months: [...new Set(files.map(({ month }) => month))].sort(),
    events: log.events.length,
    answers: standing.length,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    answersPerDeck: Object.fromEntries(answersPerDeck),
    problems: [...problems],
  }
}
