/** Settings that belong to this installation: neither backed up, restored nor journaled. */

/** This installation's id. */
export const DEVICE_ID = 'deviceId'
/** How much of the journal the database has. */
export const JOURNAL_MARK = 'journal'

/** Keys of rows that stay as they are whatever is restored. */
export const MACHINE_SETTINGS: ReadonlySet<string> = new Set([DEVICE_ID, JOURNAL_MARK])
