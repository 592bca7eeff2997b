/** Ids of recorded events: UUIDv7, so that they sort in the order of recording. */
import type { Table } from 'dexie'
import { parse, v7 } from 'uuid'

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
  const first = await nextEventId(table, now)
  const msecs = timeOf(first)
  // All of one millisecond: RFC 9562 lets a counter keep them in order.
  return Array.from({ length: count }, (_, seq) => v7({ msecs, seq: seq + 1 }))
}

/** A UUIDv7 of `now`, or of just after `last` where that would not sort after it. */
export function idAfter(last: string | undefined, now: number): string {
  const msecs = last === undefined ? now : Math.max(now, timeOf(last) + 1)
  return v7({ msecs })
}

/** Epoch ms from the first 48 bits (RFC 9562, section 5.7). */
export function timeOf(id: string): number {
  return parse(id)
    .slice(0, 6)
    .reduce((time, byte) => time * 256 + byte, 0)
}
