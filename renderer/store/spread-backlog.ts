/** Spread what waits over days, as a whole, and take that back as a whole. */
import { DAY_MS, type Moment, type StudyDay } from '../../core/schedule/day.ts'
import { putOff, standingEvents, type PostponeEvent } from '../../core/schedule/log.ts'
import { policyFor, type StudySettings } from '../../core/schedule/policy.ts'
import {
  firstDueAway,
  spreadBacklog,
  type Spread,
  type SpreadDays,
} from '../../core/schedule/spread.ts'
import { withSchedule } from './card-rows.ts'
import { inReview, type InState } from './card-states.ts'
import type { NotedrillDatabase } from './database.ts'
import { createDueLoads, dueInAll } from './due-load.ts'
import { nextEventIds } from './event-id.ts'
import { undoEvents } from './undo-events.ts'

/** What spreading would do. */
export interface SpreadPlan extends Spread<InState<'review'>> {
  /** Cards that are due before the learner leaves, and stay where they are. */
  staying: number
}

/** Plan what {@link applySpread} does. Writes nothing. */
export async function previewSpread(
  db: NotedrillDatabase,
  span: SpreadDays,
  settings: StudySettings,
): Promise<SpreadPlan> {
  const { firstDay, days } = span
  const from = firstDueAway(span)
  const backlog = (await dueInAll(db, from, firstDay).toArray()).filter(inReview)
  const loads = createDueLoads(db)
  await loads.count(Array.from({ length: days - 1 }, (_, index) => firstDay + 1 + index))
  const spread = spreadBacklog(backlog, span, {
    load: loads.on,
    easyDays: settings.easyDays,
    policyOf: ({ deckId }) => policyFor(settings, deckId),
  })
  return { ...spread, staying: await dueInAll(db, -Infinity, from - 1).count() }
}

/**
 * Move the cards as planned, in one transaction, and record it. A card that was
 * answered since the plan was made stays where that put it.
 *
 * @returns how many cards moved
 */
export function applySpread(
  db: NotedrillDatabase,
  { moves }: Spread<InState<'review'>>,
  moment: Moment,
  deviceId: string,
): Promise<number> {
  return db.transaction('rw', db.cards, db.reviews, async () => {
    const planned = new Map(moves.map(({ card, to }) => [card.id, { to, due: card.schedule.due }]))
    const cards = (await db.cards.bulkGet([...planned.keys()])).flatMap((card) => {
      const plan = card && planned.get(card.id)
      if (!plan || !inReview(card) || card.schedule.due !== plan.due) return []
      // A card that is due is asked today, whichever earlier date it has.
      const stays = plan.to === Math.max(moment.day, card.schedule.due / DAY_MS)
      return stays ? [] : [{ card, on: plan.to }]
    })
    const ids = await nextEventIds(db.reviews, moment.at, cards.length)
    const events = cards.flatMap(({ card, on }, index): PostponeEvent[] => {
      const id = ids[index]
      return id === undefined
        ? []
        : [{ type: 'postpone', id, deviceId, cardId: card.id, on, ...moment }]
    })
    await db.reviews.bulkAdd(events)
    await db.cards.bulkPut(
      cards.map(({ card, on }) => withSchedule(card, putOff(card.schedule, on))),
    )
    return events.length
  })
}

/** How many cards were spread today and can be put back. */
export async function spreadToday(db: NotedrillDatabase, day: StudyDay): Promise<number> {
  return (await standingPostponed(db, day)).length
}

/**
 * Put back every card that was spread today; answers given since still count.
 *
 * @returns how many cards that were
 */
export function undoSpread(
  db: NotedrillDatabase,
  moment: Moment,
  deviceId: string,
): Promise<number> {
  const tables = [db.cards, db.reviews, db.facts, db.policies, db.tallies]
  return db.transaction('rw', tables, async () => {
    const postponed = await standingPostponed(db, moment.day)
    await undoEvents(db, postponed, moment, deviceId)
    return postponed.length
  })
}

async function standingPostponed(db: NotedrillDatabase, day: StudyDay): Promise<PostponeEvent[]> {
  const events = await db.reviews.where('day').equals(day).sortBy('id')
  return standingEvents(events).filter((event) => event.type === 'postpone')
}
