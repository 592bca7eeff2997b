/** Derive everything from the truth again, and tell what was not as it says. */
import type { NotedrillDatabase } from './database.ts'
import { derive, type CardDifference } from './derive.ts'

/** What was looked at, and what was put right. */
export interface Repaired {
  cards: number
  differences: CardDifference[]
}

/** @param onProgress told how much is done, 0..1 */
export async function repair(
  db: NotedrillDatabase,
  onProgress: (done: number) => void = () => undefined,
): Promise<Repaired> {
  const differences: CardDifference[] = []
  const onDifference = (difference: CardDifference) => void differences.push(difference)
  const cards = await derive(db, { onProgress, onDifference })
  return { cards, differences }
}
