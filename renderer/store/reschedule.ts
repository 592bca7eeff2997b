/**
 * Store other settings and, where the learner wants it, move the cards that were
 * learnt before to where the new ones would have them: an event for each, so that
 * replay gives the same, and a way back on the same day.
 */
import * as z from 'zod'
import type { CardId } from '../../core/fact.ts'
import type { Moment, StudyDay } from '../../core/schedule/day.ts'
import type { UndoEvent } from '../../core/schedule/log.ts'
import { policyFor, studySettingsSchema, type StudySettings } from '../../core/schedule/policy.ts'
import type { DeckId, NotedrillDatabase } from './database.ts'
import { nextEventIds } from './event-id.ts'
import { rememberPolicy } from './policies.ts'
import { changedDecks, CHUNK, rescheduledCards } from './rescheduled-cards.ts'
import { settleCards } from './settle-cards.ts'
import { readStudySettings, saveStudySettings } from './study-settings.ts'

const KEY = 'rescheduled'

/** The last rescheduling, kept so that it can be taken back. */
const rescheduledSchema = z.object({
  day: z.int(),
  /** Its events come after this one. */
  after: z.string(),
  settings: studySettingsSchema,
})

type Progress = (done: number) => void

/**
 * Change the settings and reschedule the cards of all decks whose memory policy they
 * change. It may stop anywhere: what was rescheduled by then is so, and can be taken back.
 *
 * @param onProgress told how much is done, 0..1
 * @returns how many cards have changed
 */
export async function reschedule(
  db: NotedrillDatabase,
  change: (stored: StudySettings) => StudySettings,
  moment: Moment,
  deviceId: string,
  onProgress: Progress = () => undefined,
): Promise<number> {
  const tables = [db.settings, db.reviews, db.decks]
  const { decks, settings } = await db.transaction('rw', tables, async () => {
    const before = await readStudySettings(db)
    const settings = change(before)
    const [after = ''] = await db.reviews.toCollection().reverse().limit(1).primaryKeys()
    await db.settings.put({ key: KEY, value: { day: moment.day, after, settings: before } })
    await saveStudySettings(db, settings)
    return { settings, decks: await changedDecks(db, before, settings) }
  })
  const ids = await cardIdsOf(db, decks)
  let changed = 0
  for (let at = 0; at < ids.length; at += CHUNK) {
    changed += await rescheduleSome(db, ids.slice(at, at + CHUNK), settings, moment, deviceId)
    onProgress(Math.min(1, (at + CHUNK) / ids.length))
  }
  return changed
}

function rescheduleSome(
  db: NotedrillDatabase,
  cardIds: readonly CardId[],
  settings: StudySettings,
  moment: Moment,
  deviceId: string,
): Promise<number> {
  return db.transaction('rw', db.cards, db.facts, db.reviews, db.policies, async () => {
    const cards = await rescheduledCards(db, cardIds, settings, moment, deviceId)
    for (const deckId of new Set(cards.map(({ before }) => before.deckId))) {
      await rememberPolicy(db, policyFor(settings, deckId))
    }
    const ids = await nextEventIds(db.reviews, moment.at, cards.length)
    await db.reviews.bulkAdd(cards.map(({ event }, at) => ({ ...event, id: ids[at] ?? '' })))
    await db.cards.bulkPut(cards.map(({ after }) => after))
    return cards.length
  })
}

/** The ids of these decks' cards, in the order of the table. */
export async function cardIdsOf(
  db: NotedrillDatabase,
  decks: readonly DeckId[],
): Promise<CardId[]> {
  const ids: CardId[] = []
  for (const deckId of decks) {
    const some = db.cards.where('[deckId+queue+schedule.due]').between([deckId], [deckId, []])
    ids.push(...(await some.primaryKeys()))
  }
  return ids.sort()
}

/** Whether the last rescheduling was on this day and can be taken back. */
export async function canTakeBack(db: NotedrillDatabase, day: StudyDay): Promise<boolean> {
  const last = rescheduledSchema.safeParse((await db.settings.get(KEY))?.value)
  return last.success && last.data.day === day
}

/**
 * Take the day's last rescheduling back as a whole, with the weights that came with
 * it; answers given since keep counting. It may stop anywhere and be begun again.
 *
 * @returns how many cards have changed
 */
export async function takeBackRescheduling(
  db: NotedrillDatabase,
  moment: Moment,
  deviceId: string,
  onProgress: Progress = () => undefined,
): Promise<number> {
  const last = rescheduledSchema.safeParse((await db.settings.get(KEY))?.value)
  if (!last.success || last.data.day !== moment.day) return 0
  const { after, settings } = last.data
  const today = await db.reviews.where('day').equals(moment.day).toArray()
  const undone = new Set(today.flatMap((event) => (event.type === 'undo' ? [event.undoes] : [])))
  const events = today.filter(
    (event) => event.type === 'reschedule' && event.id > after && !undone.has(event.id),
  )
  events.sort((a, b) => (a.cardId < b.cardId ? -1 : 1))
  for (let at = 0; at < events.length; at += CHUNK) {
    const undos = events
      .slice(at, at + CHUNK)
      .map(({ id, cardId }) => ({ type: 'undo', undoes: id, cardId, deviceId, ...moment }) as const)
    await undoSome(db, undos)
    onProgress(Math.min(1, (at + CHUNK) / events.length))
  }
  await db.transaction('rw', db.settings, async () => {
    await saveStudySettings(db, withWeightsOf(await readStudySettings(db), settings))
    await db.settings.delete(KEY)
  })
  return events.length
}

/** Settings with the weights that others have; what else was changed since stays. */
function withWeightsOf(now: StudySettings, before: StudySettings): StudySettings {
  const ids = new Set([...Object.keys(now.decks), ...Object.keys(before.decks)])
  const decks = [...ids].map(
    (id) => [id, withWeights(now.decks[id] ?? {}, before.decks[id])] as const,
  )
  return {
    ...now,
    all: withWeights(now.all, before.all),
    decks: Object.fromEntries(decks.filter(([, own]) => Object.keys(own).length > 0)),
  }
}

function withWeights<Own extends { weights?: readonly number[] }>(
  { weights: _, ...others }: Own,
  from: { weights?: readonly number[] } = {},
) {
  return { ...others, ...(from.weights ? { weights: from.weights } : {}) }
}

function undoSome(db: NotedrillDatabase, undos: readonly Omit<UndoEvent, 'id'>[]): Promise<void> {
  const tables = [db.cards, db.facts, db.reviews, db.policies, db.tallies]
  return db.transaction('rw', tables, async () => {
    const ids = await nextEventIds(db.reviews, undos[0]?.at ?? 0, undos.length)
    await db.reviews.bulkAdd(undos.map((undo, at) => ({ ...undo, id: ids[at] ?? '' })))
    const cards = await db.cards.bulkGet(undos.map(({ cardId }) => cardId))
    const present = cards.filter((card) => card !== undefined)
    await settleCards(db, present, new Set(ids))
  })
}
