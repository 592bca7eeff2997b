/** Derive all cards and tallies from the log again: what it says is the truth. */
import type { CardId } from '../../core/fact.ts'
import { eventsOf, replayedRow } from './card-rows.ts'
import type { CardRow, NotedrillDatabase } from './database.ts'
import { readPolicies } from './policies.ts'
import { rebuildTallies, type TallyDifference } from './tallies.ts'

/** A card that was not what its log says. */
interface CardDifference {
  cardId: CardId
  before: CardRow
  after: CardRow
}

/** What was looked at, and what was put right. */
export interface Repaired {
  cards: number
  differences: CardDifference[]
  /** Days of chapters whose answers were not counted as the log says. */
  tallies: TallyDifference[]
}

/** So many cards are one transaction: answers may be given between two. */
const CHUNK = 500

/** @param onProgress told how much is done, 0..1 */
export async function repair(
  db: NotedrillDatabase,
  onProgress: (done: number) => void = () => undefined,
): Promise<Repaired> {
  const ids = await db.cards.toCollection().primaryKeys()
  const differences: CardDifference[] = []
  for (let at = 0; at < ids.length; at += CHUNK) {
    differences.push(...(await repairSome(db, ids.slice(at, at + CHUNK))))
    onProgress(Math.min(1, (at + CHUNK) / ids.length) / 2)
  }
  const tallies = await rebuildTallies(db, (done) => onProgress((1 + done) / 2))
  return { cards: ids.length, differences, tallies }
}

function repairSome(db: NotedrillDatabase, ids: readonly CardId[]): Promise<CardDifference[]> {
  return db.transaction('rw', db.cards, db.facts, db.reviews, db.policies, async () => {
    const policyOf = await readPolicies(db)
    const differences: CardDifference[] = []
    for (const before of await db.cards.bulkGet([...ids])) {
      const fact = before && (await db.facts.get(before.factId))
      if (!fact) continue
      const after = replayedRow(before, fact, await eventsOf(db, before.id), policyOf)
      if (sameRow(before, after)) continue
      await db.cards.put(after)
      differences.push({ cardId: before.id, before, after })
    }
    return differences
  })
}

/** Rows are plain values; the order of their keys says nothing. */
function sameRow(a: CardRow, b: CardRow): boolean {
  return text(a) === text(b)
}

const text = ({ schedule, ...row }: CardRow) =>
  JSON.stringify([Object.entries(row).sort(), Object.entries(schedule).sort()])
