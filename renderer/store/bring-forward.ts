/** Ask cards again soon, as what they ask has changed. */
import type { FactId } from '../../core/fact.ts'
import type { Moment } from '../../core/schedule/day.ts'
import { broughtForward, type SoonEvent } from '../../core/schedule/log.ts'
import type { NotedrillDatabase } from './database.ts'
import { nextEventId } from './event-id.ts'
import { inReview } from './card-states.ts'
import { withSchedule } from './card-rows.ts'

/**
 * Make all learnt cards of these facts due today, and record so. Must run inside
 * a transaction on cards and reviews.
 *
 * @returns the ids of the recorded events
 */
export async function bringForward(
  db: NotedrillDatabase,
  facts: ReadonlySet<FactId>,
  moment: Moment,
  deviceId: string,
): Promise<string[]> {
  if (facts.size === 0) return []
  const cards = await db.cards
    .where('factId')
    .anyOf([...facts])
    .toArray()
  const events: SoonEvent[] = []
  for (const card of cards.filter(inReview)) {
    const schedule = broughtForward(card.schedule, moment.day)
    if (schedule.due === card.schedule.due) continue
    const id = await nextEventId(db.reviews, moment.at)
    const event: SoonEvent = { type: 'soon', id, deviceId, cardId: card.id, ...moment }
    await db.reviews.add(event)
    await db.cards.put(withSchedule(card, schedule))
    events.push(event)
  }
  return events.map(({ id }) => id)
}
