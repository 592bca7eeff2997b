/** What was committed and may not have reached the journal. */
import type { OutboxRow } from './database.ts'
import type { Committed } from './journal-writer.ts'

/** The transactions of rows, in their order. */
export function committedIn(outbox: readonly OutboxRow[]): Committed[] {
  const committed = new Map<string, { tx: string; at: number; changes: string[] }>()
  for (const { tx, at, change } of outbox) {
    const known = committed.get(tx)
    if (known) known.changes.push(change)
    else committed.set(tx, { tx, at, changes: [change] })
  }
  return [...committed.values()]
}
