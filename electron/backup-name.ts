/** Names of backup files: when and why each was made, in an order that sorts by time. */

/** Why a backup was made; core's `REASONS`. */
export const REASONS = [
  'asked',
  'automatic',
  'import',
  'restore',
  'optimizer',
  'upgrade',
  'rescue',
] as const
type Reason = (typeof REASONS)[number]

/** What a name says. */
export interface BackupName {
  name: string
  /** Epoch ms. */
  at: number
  reason: Reason
}

/** `notedrill-2026-06-01T12-00-00-000Z-automatic.jsonl.gz` */
export function backupName(at: number, reason: Reason): string {
  return `notedrill-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}-${reason}.jsonl.gz`
}

const SHAPE = /^notedrill-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-([a-z]+)\.jsonl\.gz$/

/** What a file's name says, where it is a backup's. */
export function readBackupName(name: string): BackupName | undefined {
  const [, date, hours, minutes, seconds, ms, word] = SHAPE.exec(name) ?? []
  const at = Date.parse(`${date}T${hours}:${minutes}:${seconds}.${ms}Z`)
  const reason = REASONS.find((known) => known === word)
  return Number.isNaN(at) || !reason ? undefined : { name, at, reason }
}
