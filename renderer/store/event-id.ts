/** Ids of recorded events: UUIDv7, so that they sort in the order of recording. */
import type { Table } from 'dexie'
import { parse, stringify, v7 } from 'uuid'
import { END_OF_IDS } from '../../core/timed-id.ts'

/**
 * An id that sorts after every id in the table, even when the clock was set
 * back since the last one. Must run inside the transaction that adds the row.
 *
 * @param now epoch ms
 */
export async function nextEventId(table: Table<unknown, string>, now: number): Promise<string> {
  const [last] = await table.toCollection().reverse().limit(1).primaryKeys()
  return idAfter(last, now)
}

/** As {@link nextEventId}, so many at once, in their order. */
export async function nextEventIds(
  table: Table<unknown, string>,
  now: number,
  count: number,
): Promise<string[]> {
  const ids = [await nextEventId(table, now)]
  // All of one millisecond: RFC 9562 lets a counter keep them in order.
  while (ids.length < count) ids.push(following(ids.at(-1) ?? '', now))
  return ids
}

/** A UUIDv7 of `now`, or of just after `last` where that would not sort after it. */
export function idAfter(last: string | undefined, now: number): string {
  const msecs = last === undefined ? now : Math.max(now, timeOf(last) + 1)
  if (msecs < END_OF_IDS) return v7({ msecs })
  return last === undefined ? v7({ msecs: END_OF_IDS - 1 }) : following(last, now)
}

/** The very next id; of the last one there is, which nobody gives by chance, one of `now`. */
function following(id: string, now: number): string {
  const bytes = parse(id)
  for (let at = bytes.length - 1; at > 5; at -= 1) {
    const { fixed, most } = PARTS[at] ?? { fixed: 0, most: 0xff }
    const value = (bytes[at] ?? 0) & most
    bytes[at] = fixed | (value === most ? 0 : value + 1)
    if (value < most) return stringify(bytes)
  }
  return v7({ msecs: now })
}

/** Bytes that do not count as a whole: version and variant are always the same. */
const PARTS: Readonly<Record<number, { fixed: number; most: number }>> = {
  6: { fixed: 0x70, most: 0x0f },
  8: { fixed: 0x80, most: 0x3f },
}

/** Epoch ms from the first 48 bits (RFC 9562, section 5.7). */
export function timeOf(id: string): number {
  return parse(id)
    .slice(0, 6)
    .reduce((time, byte) => time * 256 + byte, 0)
}
