/** Settings that belong to this installation: neither backed up, restored nor journaled. */

/** This installation's id. */
export const DEVICE_ID = 'deviceId'
/** There while derived tables may not be what the truth says. */
export const DERIVING = 'deriving'
/** How much of the journal the database has. */
export const JOURNAL_MARK = 'journal'
/** When a backup was last saved by hand, where none is made by itself. */
export const SAVED_BACKUP = 'savedBackup'
/** When the reminder of saving one was last put off. */
export const BACKUP_PUT_OFF = 'backupPutOff'

/** Keys of rows that stay as they are whatever is restored. */
export const MACHINE_SETTINGS: ReadonlySet<string> = new Set([
  DEVICE_ID,
  DERIVING,
  JOURNAL_MARK,
  SAVED_BACKUP,
  BACKUP_PUT_OFF,
])
