/**
 * Brings the log's events from journals into the database. Events never change, so
 * each is written as it comes, and what was deleted again is taken out in the end.
 *
 * This installation may have deleted any event, by a restore; another one deletes here
 * only what was its own.
 */
import { rowSchemas } from '../../core/truth/row-schemas.ts'
import type { ReadChange } from '../../core/journal/reader.ts'
import type { LogEvent } from '../../core/schedule/log.ts'
import type { NotedrillDatabase } from './database.ts'
import { markDeriving } from './restore.ts'

/** The transaction that a change is part of. */
export interface From {
  tx: string
  device: string
  /** Whether the database has had it before. */
  seen: boolean
}

/** How journals are taken in. */
export interface Taking {
  db: NotedrillDatabase
  /** This installation's id. */
  device: string
  /**
   * Whether the database is what this installation's journal was once, so that what it
   * has not seen there is newer than what it has.
   */
  follows: boolean
  /** Whether it had neither decks nor answers. */
  wasEmpty: boolean
}

/** What became of the log. */
interface MergedEvents {
  isNews: boolean
  /** How many answers the database lacked. */
  restored: number
  /** Devices with events that are new although their transactions count as seen: it is not the same file any more. */
  strange: ReadonlySet<string>
}

/** Events that are written, or asked for, at once. */
export const CHUNK = 2000

/** Takes in changes of the log, in any order of devices; see {@link mergeEvents}. */
export interface EventsMerge {
  add(from: From, change: ReadChange): Promise<void>
  /** Write what waits, and take out what was deleted. */
  settle(): Promise<MergedEvents>
  /** Whether the journals would not give this event, which the database has, anew. */
  isMissing(id: string): boolean
}

export function mergeEvents({ db, device: own, follows, wasEmpty }: Taking): EventsMerge {
  /** The newest transaction that wrote an event; before all others where it is another device's, and seen. */
  const put = new Map<string, string>()
  /** Who deleted an event, and has not written it since. */
  const deleted = new Map<string, From[]>()
  const written = new Set<string>()
  const late = new Map<string, string>()
  let waiting = new Map<string, { event: LogEvent; from: From }>()
  let [added, removed, restored] = [0, 0, 0]

  const isWritten = (id: string) => wasEmpty || written.has(id)

  const flush = async () => {
    const unknown = waiting
    waiting = new Map()
    for (const id of await keysAmong(db, [...unknown.keys()])) unknown.delete(id)
    if (unknown.size === 0) return
    const events = [...unknown.values()].map(({ event }) => event)
    await db.transaction('rw', db.reviews, db.settings, async () => {
      await db.reviews.bulkPut(events)
      await markDeriving(db)
    })
    added += unknown.size
    restored += answersAmong(events)
    for (const [id, { from }] of unknown) {
      if (!wasEmpty) written.add(id)
      if (from.seen) late.set(id, from.device)
    }
  }

  const isDeleted = (event: LogEvent) =>
    deleted.get(event.id)?.some(({ tx, device }) => {
      if ((put.get(event.id) ?? '') >= tx) return false
      return device === own ? follows || isWritten(event.id) : event.deviceId === device
    }) ?? false

  const takeOut = async (ids: readonly string[]) => {
    const events = (await db.reviews.bulkGet([...ids])).filter((event) => event !== undefined)
    const gone = events.filter(isDeleted)
    if (gone.length === 0) return
    await db.transaction('rw', db.reviews, db.settings, async () => {
      await db.reviews.bulkDelete(gone.map(({ id }) => id))
      await markDeriving(db)
    })
    const inVain = gone.filter(({ id }) => isWritten(id))
    removed += gone.length - inVain.length
    added -= inVain.length
    restored -= answersAmong(inVain)
    for (const { id } of gone) late.delete(id)
  }

  return {
    async add(from, change) {
      if (change.what === 'delete') {
        for (const key of change.keys) {
          const others = deleted.get(key)?.filter(({ device }) => device !== from.device) ?? []
          deleted.set(key, [...others, from])
        }
        return
      }
      const tx = from.seen && from.device !== own ? '' : from.tx
      for (const row of change.rows) {
        const event = rowSchemas.reviews.parse(row)
        if (tx >= (put.get(event.id) ?? '')) put.set(event.id, tx)
        const by = deleted.get(event.id)
        if (by)
          deleted.set(
            event.id,
            by.filter(({ device }) => device !== from.device),
          )
        waiting.set(event.id, { event, from })
      }
      if (waiting.size >= CHUNK) await flush()
    },

    async settle() {
      await flush()
      const ids = [...deleted.keys()]
      for (let at = 0; at < ids.length; at += CHUNK) await takeOut(ids.slice(at, at + CHUNK))
      return { isNews: added + removed > 0, restored, strange: new Set(late.values()) }
    },

    isMissing(id) {
      const tx = put.get(id)
      const here = deleted.get(id)?.find(({ device }) => device === own)
      return tx === undefined || (here !== undefined && tx < here.tx)
    },
  }
}

const answersAmong = (events: readonly LogEvent[]) =>
  events.filter(({ type }) => type === 'review').length

/**
 * The keys of the log from the first of these ids to the last. They come in about the
 * order of the log, so one request for all is far quicker than one for each.
 */
export async function keysAmong(db: NotedrillDatabase, ids: readonly string[]): Promise<string[]> {
  const sorted = [...ids].sort()
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  return db.reviews.where('id').between(first, last, true, true).primaryKeys()
}
