/** Times, sizes, reasons and machines of backups, in words. */
import type { BackupReason } from '../../../../core/backup/format.ts'
import type { BackupFile } from '../../../desktop/desktop.ts'

const time = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** `Jun 1, 2026, 12:03 PM` @param at epoch ms */
export function whenOf(at: number): string {
  return time.format(at)
}

const REASONS: Record<BackupReason, string> = {
  asked: 'You asked for it',
  automatic: 'By itself',
  import: 'Before an import',
  restore: 'Before a restore',
  optimizer: 'Before optimizing',
  upgrade: 'Before an upgrade',
  rescue: 'Out of a damaged database',
}

export function reasonOf(reason: BackupReason): string {
  return REASONS[reason]
}

/** What the machine is called on which a backup was made. */
export function machineOf({ isOwn, machine = 'Not known' }: BackupFile): string {
  return isOwn ? 'This one' : machine
}

/** `1.2 MB` @param bytes how many */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** `1 answer`, `2 answers` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
