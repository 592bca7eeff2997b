/**
 * Names of backup files: when, why and by which machine each was made, in an order that
 * sorts by time. Machines may share a folder that is kept in step between them.
 */

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

/** An installation of Notedrill. */
export interface Machine {
  /** Eight hexadecimal digits, which stay. */
  id: string
  /** What its user calls it: small letters, digits and hyphens. It may change. */
  name: string
}

/** What a name says. */
export interface BackupName {
  name: string
  /** Epoch ms. */
  at: number
  reason: Reason
  /** Missing in names of the first versions. */
  machine?: Machine
}

/** `notedrill-2026-06-01T12-00-00-000Z-automatic-laptop-7b0c1f9e.jsonl.gz` */
export function backupName(at: number, reason: Reason, { name, id }: Machine): string {
  const time = new Date(at).toISOString().replaceAll(/[:.]/g, '-')
  return `notedrill-${time}-${reason}-${name}-${id}.jsonl.gz`
}

const SHAPE =
  /^notedrill-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-([a-z]+)(?:-([a-z\d-]{1,20})-([\da-f]{8}))?\.jsonl\.gz$/

/** What a file's name says, where it is a backup's. */
export function readBackupName(name: string): BackupName | undefined {
  const [, date, hours, minutes, seconds, ms, word, machine, id] = SHAPE.exec(name) ?? []
  const at = Date.parse(`${date}T${hours}:${minutes}:${seconds}.${ms}Z`)
  const reason = REASONS.find((known) => known === word)
  if (Number.isNaN(at) || !reason) return undefined
  return { name, at, reason, ...(machine && id ? { machine: { name: machine, id } } : {}) }
}
