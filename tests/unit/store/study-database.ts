/**
 * Real databases with decks to study, a new one for every call. A test that uses
 * them imports `fake-indexeddb/auto` before all else, which keeps them in memory.
 */
import {
  cardId,
  factId,
  sidesOf,
  type CardId,
  type FactKind,
  type Side,
} from '../../../core/fact.ts'
import { studyDay, type Moment, type StudyDay } from '../../../core/schedule/day.ts'
import { defaultSettings, type StudySettings } from '../../../core/schedule/policy.ts'
import type { Policy } from '../../../core/schedule/schedule.ts'
import {
  NotedrillDatabase,
  type CardRow,
  type DeckId,
  type FactRow,
} from '../../../renderer/store/database.ts'
import { newPosition } from '../../../renderer/store/new-position.ts'

export const DEVICE = '7c0f0d0e-5f0b-4f0e-9d0a-2b1c3d4e5f60'

let databases = 0

/** Decks by name, each with so many facts of these kinds; all cards are new. */
export async function studyDatabase(
  decks: Record<DeckId, readonly FactKind[]>,
): Promise<NotedrillDatabase> {
  databases += 1
  const db = new NotedrillDatabase(`study-${databases}`)
  for (const [deckId, kinds] of Object.entries(decks)) {
    const facts = kinds.map((kind, position) => factRow(deckId, kind, position))
    await db.decks.add({ id: deckId, title: deckId, addedAt: 0 })
    await db.facts.bulkAdd(facts)
    await db.cards.bulkAdd(facts.flatMap(newCards))
  }
  return db
}

/** The card that asks about a deck's fact at this position, counted from 0. */
export function cardAt(deckId: DeckId, position: number, side: Side = 'recognise'): CardId {
  return cardId(factId(`${deckId}-${position}`), side)
}

/** So many study days and minutes after a Monday noon. */
export function momentAt(days: number, minutes = 0): Moment {
  const at = Date.UTC(2026, 5, 1, 12) + (days * 24 * 60 + minutes) * 60_000
  return { at, day: studyDay(at, 0, 4) }
}

/** Noon of a study day. */
export const momentOn = (day: StudyDay): Moment => momentAt(day - momentAt(0).day)

/** The stored card; fails the test where there is none. */
export async function stored(db: NotedrillDatabase, id: CardId): Promise<CardRow> {
  const card = await db.cards.get(id)
  if (!card) throw new Error(`There is no card ${id}.`)
  return card
}

/** Settings that differ from the defaults in this, for all decks. */
export function settingsOf(policy: Partial<Policy>): StudySettings {
  return { ...defaultSettings, all: { ...defaultSettings.all, ...policy } }
}

/** From now on, and until repaired, no card of this database can be changed. */
export function breakWrites(db: NotedrillDatabase): () => void {
  const fail = () => {
    throw new Error('The disk is full.')
  }
  const hooks = [db.cards.hook('updating'), db.facts.hook('updating')]
  for (const hook of hooks) hook.subscribe(fail)
  return () => {
    for (const hook of hooks) hook.unsubscribe(fail)
  }
}

function factRow(deckId: DeckId, kind: FactKind, position: number): FactRow {
  const id = factId(`${deckId}-${position}`)
  const front = `front ${position}`
  return { id, kind, front, back: 'back', path: [], tags: [], deckId, position, removed: 0 }
}

function newCards({ id, kind, deckId, position }: FactRow): CardRow[] {
  return sidesOf(kind).map((side) => ({
    id: cardId(id, side),
    factId: id,
    deckId,
    side,
    chapter: '',
    queue: 'new',
    schedule: { state: 'new', due: newPosition(position, side) },
  }))
}
