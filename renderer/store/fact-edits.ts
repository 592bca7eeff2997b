/**
 * Facts in the learner's own words, and with other right answers. The learner's part
 * stays whatever the notes say later; each change of it is an event of the log.
 */
import { factIdOf, type CardId, type OwnPart, type Words } from '../../core/fact.ts'
import type { Moment } from '../../core/schedule/day.ts'
import type { EditEvent } from '../../core/schedule/log.ts'
import { ownPartOf, withOwnChange, withOwnPart } from '../../core/truth/own-part.ts'
import type { FactRow, NotedrillDatabase } from './database.ts'
import { nextEventId } from './event-id.ts'

/** How a fact is to be from now on. */
export interface FactEdit {
  words: Words
  /** Accepted answers that are not right any more. */
  refused: readonly string[]
}

/**
 * Put a card's fact in other words; in the notes' own words, it is as it was. Its cards
 * and their schedules stay.
 *
 * @throws when there is no such fact, which is a bug
 */
export function editFact(
  db: NotedrillDatabase,
  cardId: CardId,
  { words, refused }: FactEdit,
  moment: Moment,
  deviceId: string,
): Promise<void> {
  const edited = ({ accepted = [] }: OwnPart) => ({
    words,
    accepted: accepted.filter((answer) => !refused.includes(answer)),
  })
  return change(db, cardId, edited, moment, deviceId)
}

/**
 * Count this answer to a card as right from now on, too.
 *
 * @throws when there is no such fact, which is a bug
 */
export function acceptAnswer(
  db: NotedrillDatabase,
  cardId: CardId,
  answer: string,
  moment: Moment,
  deviceId: string,
): Promise<void> {
  const withAnswer = ({ accepted = [], ...own }: OwnPart) => ({
    ...own,
    accepted: [...new Set([...accepted, answer.trim()])],
  })
  return change(db, cardId, withAnswer, moment, deviceId)
}

/** Where nothing changes, nothing is recorded. */
function change(
  db: NotedrillDatabase,
  cardId: CardId,
  changed: (own: OwnPart) => OwnPart,
  moment: Moment,
  deviceId: string,
): Promise<void> {
  return db.transaction('rw', db.facts, db.reviews, async () => {
    const id = factIdOf(cardId)
    const row = await db.facts.get(id)
    if (!row) throw new Error(`The fact ${id} is not in the database.`)
    const before = ownPartOf(row)
    const fact = withOwnPart(row, changed(before))
    const after = ownPartOf(fact)
    if (JSON.stringify(before) === JSON.stringify(after)) return
    const eventId = await nextEventId(db.reviews, moment.at)
    const event: EditEvent = {
      type: 'edit',
      id: eventId,
      deviceId,
      cardId,
      before,
      after,
      ...moment,
    }
    await Promise.all([db.reviews.add(event), db.facts.put(fact)])
  })
}

/**
 * Bring facts to where they were before these edits, or after them. Must run inside a
 * transaction on facts.
 *
 * @returns the facts as they are now, of those that are there
 */
export async function turnEdits(
  db: NotedrillDatabase,
  edits: readonly EditEvent[],
  to: 'before' | 'after',
): Promise<FactRow[]> {
  const facts: FactRow[] = []
  for (const { cardId, before, after } of edits) {
    const row = await db.facts.get(factIdOf(cardId))
    if (!row) continue
    const fact =
      to === 'before' ? withOwnChange(row, after, before) : withOwnChange(row, before, after)
    await db.facts.put(fact)
    facts.push(fact)
  }
  return facts
}
