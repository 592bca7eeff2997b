/** When cards come back, and what holds back those that do not. */
import { dueDate, type Moment, type StudyDay } from '../../core/schedule/day.ts'
import { policyFor, type StudySettings } from '../../core/schedule/policy.ts'
import { countQueue } from './count-queue.ts'
import type { DeckId, NotedrillDatabase } from './database.ts'
import { filed, firstDueAfter } from './filed-cards.ts'
import { countOutOfStudy, type OutOfStudy } from './out-of-study.ts'

/** What comes after a study day's work. */
export interface NextCards {
  /** The study day that it comes after. */
  day: StudyDay
  /** Epoch ms at which a card in learning is asked again today. */
  soon?: number
  /** Cards that wait tomorrow, new ones included. */
  tomorrow: number
  /** A due date (epoch ms of midnight UTC), when nothing waits before it. */
  later?: number
  /** Due today, but beyond the limits. */
  held?: HeldBack
  /** New cards of decks that introduce none, told where nothing comes tomorrow. */
  newHeld?: number
  /** Told where no card of these decks is in study. */
  outOfStudy?: OutOfStudy
}

interface HeldBack {
  cards: number
  /** The limit of reviews a day; missing where several differ. */
  limit?: number
}

/** What comes next of these decks, after this study day. */
export async function nextCards(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  moment: Moment,
  settings: StudySettings,
): Promise<NextCards> {
  const { day } = moment
  const { soonest: soon } = await countQueue(db, deckIds, moment, settings)
  const dayAfter = { ...moment, day: day + 1 }
  const { total: tomorrow } = await countQueue(db, deckIds, dayAfter, settings)
  const later = await firstDueAfter(db, deckIds, dueDate(tomorrow > 0 ? day + 1 : day))
  const held = await heldBack(db, deckIds, moment, settings)
  const newHeld = tomorrow === 0 ? await newHeldBack(db, deckIds, settings) : 0
  const comes = soon !== undefined || tomorrow > 0 || later !== undefined
  const outOfStudy = comes || held || newHeld > 0 ? undefined : await notInStudy(db, deckIds)
  return {
    day,
    tomorrow,
    ...(soon === undefined ? {} : { soon }),
    ...(later === undefined ? {} : { later }),
    ...(held ? { held } : {}),
    ...(newHeld > 0 ? { newHeld } : {}),
    ...(outOfStudy ? { outOfStudy } : {}),
  }
}

/** More than any collection has. */
const NO_LIMIT = 1_000_000

/** Reviews that are due and would be asked, were it not for the limits. */
async function heldBack(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  moment: Moment,
  settings: StudySettings,
): Promise<HeldBack | undefined> {
  const within = { ...settings, newInAll: 0 }
  const { total, decks } = await countQueue(db, deckIds, moment, within)
  const open: StudySettings['decks'] = {}
  for (const id of deckIds) open[id] = { ...settings.decks[id], reviewsPerDay: NO_LIMIT }
  const unlimited = await countQueue(db, deckIds, moment, {
    ...within,
    reviewsInAll: NO_LIMIT,
    decks: open,
  })
  const cards = unlimited.total - total
  if (cards <= 0) return undefined
  const inDecks = decks.reduce((sum, { learning, review }) => sum + learning + review, 0)
  const limits = new Set(inDecks > total ? [settings.reviewsInAll] : [])
  deckIds.forEach((id, at) => {
    const isHeld = (unlimited.decks[at]?.review ?? 0) > (decks[at]?.review ?? 0)
    if (isHeld) limits.add(policyFor(settings, id).reviewsPerDay)
  })
  const [limit] = limits
  return { cards, ...(limits.size === 1 && limit !== undefined ? { limit } : {}) }
}

async function newHeldBack(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  settings: StudySettings,
): Promise<number> {
  const closed = deckIds.filter(
    (id) => Math.min(settings.newInAll, policyFor(settings, id).newPerDay) === 0,
  )
  const counts = await Promise.all(closed.map((id) => filed(db, id, 'new').count()))
  return counts.reduce((sum, count) => sum + count, 0)
}

async function notInStudy(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
): Promise<OutOfStudy | undefined> {
  const counts = { suspended: 0, removed: 0 }
  for (const id of deckIds) {
    if ((await filed(db, id, 'new').count()) > 0) return undefined
    const { suspended, removed } = countOutOfStudy(await filed(db, id, 'suspended').toArray())
    counts.suspended += suspended
    counts.removed += removed
  }
  return counts.suspended + counts.removed > 0 ? counts : undefined
}
