/**
 * Brings database and journals together where they may differ in anything: what the
 * database has not seen yet is written to it, what the journals lack is given out to
 * be appended. Transactions may come in any order of devices.
 */
import { changeText, linesOf } from '../../core/journal/line.ts'
import type { Transaction } from '../../core/journal/reader.ts'
import { CHUNK, mergeEvents, type Taking } from './journal-events.ts'
import { mergeRows } from './journal-rows.ts'

/** What was unseen, and what of it was news. */
interface Written {
  /** Whether the database did not say so already, as after a merge that was interrupted. */
  isNews: boolean
  /** How many answers the database lacked. */
  restored: number
}

export interface JournalMerge {
  /** Take in a transaction; `seen` says whether the database has had it before. */
  add(transaction: Transaction, seen: boolean): Promise<void>
  /** Write what is unseen. */
  writeUnseen(): Promise<Written>
  /**
   * What the journals lack, as lines.
   *
   * @param nextId gives ids that sort after all others of this installation
   */
  missing(at: number, nextId: () => string): AsyncGenerator<string[], void, undefined>
}

export function journalMerge(taking: Taking): JournalMerge {
  const { db, device: own } = taking
  const events = mergeEvents(taking)
  const rows = mergeRows(taking)
  return {
    async add({ id: tx, device, changes }, seen) {
      const from = { tx, device, seen }
      for (const change of changes) {
        if (change.table === 'reviews') await events.add(from, change)
        else rows.add(from, change)
      }
    },

    async writeUnseen() {
      const { isNews, restored, strange } = await events.settle()
      const written = await rows.write(strange)
      return { isNews: isNews || written.isNews, restored }
    },

    async *missing(at, nextId) {
      const lines = (change: string) => [...linesOf({ id: nextId(), device: own, at }, [change])]
      for await (const lacking of rows.missing()) {
        const { table } = lacking
        if (lacking.what === 'put') yield lines(changeText(table, 'put', lacking.rows))
        else yield lines(changeText(table, 'delete', lacking.keys))
      }
      const ids = await db.reviews.toCollection().primaryKeys()
      const lacking = ids.filter((id) => events.isMissing(id))
      for (let from = 0; from < lacking.length; from += CHUNK) {
        const found = await db.reviews.bulkGet(lacking.slice(from, from + CHUNK))
        const some = found.filter((event) => event !== undefined)
        yield lines(changeText('reviews', 'put', some))
      }
    },
  }
}
