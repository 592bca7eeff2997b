/**
 * Tallies of answers by deck, chapter and day. They are derived from the log, and
 * kept in the transaction of whatever adds to it or moves a card, so that the
 * statistics page need not read it.
 */
import { z } from 'zod'
import { dayTallies } from '../../core/insight/day-tallies.ts'
import {
  add,
  emptyTally,
  isEmpty,
  subtract,
  tallyOfAnswer,
  type Tally,
} from '../../core/insight/tally.ts'
import type { LogEvent, PolicyOf, ReviewEvent } from '../../core/schedule/log.ts'
import type { CardRow, NotedrillDatabase, TallyRow } from './database.ts'
import { eventsOf } from './card-rows.ts'
import { readPolicies } from './policies.ts'

/** Where a card's answers are counted. */
type Place = Pick<CardRow, 'deckId' | 'chapter'>

/**
 * Count one more answer. Must run inside a transaction on tallies.
 *
 * @param card as it was when it was asked
 */
export async function countAnswer(
  db: NotedrillDatabase,
  card: CardRow,
  answer: ReviewEvent,
): Promise<void> {
  const { deckId, chapter } = card
  const stored = await db.tallies.get([deckId, chapter, answer.day])
  const tally = add(stored ?? emptyTally, tallyOfAnswer(answer, card.schedule))
  await db.tallies.put({ ...tally, deckId, chapter, day: answer.day })
}

/** A card's part of the tallies: where they are counted, and of which events. */
export interface Counted {
  place: Place
  events: readonly LogEvent[]
}

/**
 * Count cards otherwise than before. Must run inside a transaction on tallies.
 *
 * @param before how they are counted now
 * @param after how they are to be counted
 */
export async function recount(
  db: NotedrillDatabase,
  before: readonly Counted[],
  after: readonly Counted[],
  policyOf: PolicyOf,
): Promise<void> {
  const less = sumOf(before, policyOf)
  const more = sumOf(after, policyOf)
  const keys = [...new Map([...less, ...more].map(([key, row]) => [key, keyOf(row)])).entries()]
  const stored = await db.tallies.bulkGet(keys.map(([, key]) => key))
  for (const [index, [name, [deckId, chapter, day]]] of keys.entries()) {
    const kept = subtract(stored[index] ?? emptyTally, less.get(name) ?? emptyTally)
    const tally = add(kept, more.get(name) ?? emptyTally)
    if (isEmpty(tally)) await db.tallies.delete([deckId, chapter, day])
    else await db.tallies.put({ ...tally, deckId, chapter, day })
  }
}

/** Count the answers of cards that have moved to another chapter there. Must run inside a transaction, as above. */
export async function recountMoved(
  db: NotedrillDatabase,
  before: readonly CardRow[],
  after: readonly CardRow[],
): Promise<void> {
  const chapters = new Map(after.map(({ id, chapter }) => [id, chapter]))
  const moved = before.filter(({ id, chapter }) => chapters.get(id) !== chapter)
  if (moved.length === 0) return
  const counted = await Promise.all(
    moved.map(async (place) => ({ place, events: await eventsOf(db, place.id) })),
  )
  const there = counted.map(({ place: { id, deckId, chapter }, events }) => ({
    place: { deckId, chapter: chapters.get(id) ?? chapter },
    events,
  }))
  await recount(db, counted, there, await readPolicies(db))
}

/** What these cards come to, by the names of the rows. */
function sumOf(counted: readonly Counted[], policyOf: PolicyOf): Map<string, TallyRow> {
  const rows = new Map<string, TallyRow>()
  for (const { place, events } of counted) {
    const { deckId, chapter } = place
    for (const [day, tally] of dayTallies(events, policyOf)) {
      const name = JSON.stringify([deckId, chapter, day])
      rows.set(name, { ...add(rows.get(name) ?? emptyTally, tally), deckId, chapter, day })
    }
  }
  return rows
}

const keyOf = ({ deckId, chapter, day }: TallyRow): [string, string, number] => [
  deckId,
  chapter,
  day,
]

/** The tallies of these cards alone, from the log. Must run inside a transaction on reviews and policies. */
export async function talliesOf(
  db: NotedrillDatabase,
  cards: readonly CardRow[],
  policyOf: PolicyOf,
): Promise<TallyRow[]> {
  const counted = await Promise.all(
    cards.map(async (place) => ({ place, events: await eventsOf(db, place.id) })),
  )
  return [...sumOf(counted, policyOf).values()]
}

/** A row that was not what the log says; what is missing there or here is `undefined`. */
export interface TallyDifference {
  before?: TallyRow
  after?: TallyRow
}

/**
 * Derive all tallies from the log again. A chapter is one transaction: answers may
 * be given between two.
 *
 * @param onProgress told how much is done, 0..1
 */
export async function rebuildTallies(
  db: NotedrillDatabase,
  onProgress: (done: number) => void = () => undefined,
): Promise<TallyDifference[]> {
  const places = await allPlaces(db)
  const differences: TallyDifference[] = []
  for (const [index, place] of places.entries()) {
    differences.push(...(await rebuildChapter(db, place)))
    onProgress((index + 1) / places.length)
  }
  return differences
}

const placeKey = z.tuple([z.string(), z.string()]).rest(z.number())

/** Every deck and chapter that has cards or tallies. */
export async function allPlaces(db: NotedrillDatabase): Promise<Place[]> {
  const ofCards = await db.cards.orderBy('[deckId+chapter]').uniqueKeys()
  const ofTallies = await db.tallies.toCollection().primaryKeys()
  const places = new Map<string, Place>()
  for (const key of [...ofCards, ...ofTallies]) {
    const [deckId, chapter] = placeKey.parse(key)
    places.set(JSON.stringify([deckId, chapter]), { deckId, chapter })
  }
  return [...places.values()]
}

function rebuildChapter(db: NotedrillDatabase, place: Place): Promise<TallyDifference[]> {
  return db.transaction('rw', db.cards, db.reviews, db.policies, db.tallies, async () =>
    recountChapter(db, place, await readPolicies(db)),
  )
}

/** Derive a chapter's tallies from the log again. Must run inside a transaction on them and on all they are derived from. */
export async function recountChapter(
  db: NotedrillDatabase,
  { deckId, chapter }: Place,
  policyOf: PolicyOf,
): Promise<TallyDifference[]> {
  const cards = await db.cards.where({ deckId, chapter }).toArray()
  const right = await talliesOf(db, cards, policyOf)
  const stored = await db.tallies
    .where('[deckId+chapter+day]')
    .between([deckId, chapter, -Infinity], [deckId, chapter, Infinity])
    .toArray()
  const differences = compare(stored, right)
  for (const { before, after } of differences) {
    if (after) await db.tallies.put(after)
    else if (before) await db.tallies.delete(keyOf(before))
  }
  return differences
}

function compare(stored: readonly TallyRow[], right: readonly TallyRow[]): TallyDifference[] {
  const before = new Map(stored.map((row) => [row.day, row]))
  const after = new Map(right.map((row) => [row.day, row]))
  const days = new Set([...before.keys(), ...after.keys()])
  return [...days].flatMap((day): TallyDifference[] => {
    const [was, is] = [before.get(day), after.get(day)]
    if (was && is && asText(was) === asText(is)) return []
    return [{ ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) }]
  })
}

/** Hours come in order, as whole numbers do among keys. */
const asText = ({ answers, durationMs, introduced, hours }: Tally) =>
  JSON.stringify([answers, durationMs, introduced, hours])
