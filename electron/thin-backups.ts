/**
 * Which backups may go. Kept are the last of every hour for a day, of every day for
 * two weeks, of every week for two months, and of every month for good; the newest;
 * and for 30 days all that were made because something was about to change.
 */
import type { BackupName } from './backup-name.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const WEEK = 7 * DAY

/** How long, and the last of what is kept. Ages and periods in ms; a month has no fixed length. */
const KEPT: readonly { within: number; period: (at: number) => string }[] = [
  { within: DAY, period: (at) => `hour ${Math.floor(at / HOUR)}` },
  { within: 14 * DAY, period: (at) => `day ${Math.floor(at / DAY)}` },
  { within: 60 * DAY, period: (at) => `week ${Math.floor(at / WEEK)}` },
  { within: Infinity, period: (at) => `month ${new Date(at).toISOString().slice(0, 7)}` },
]

const BEFORE_A_CHANGE = new Set<BackupName['reason']>([
  'import',
  'restore',
  'optimizer',
  'upgrade',
  'rescue',
])
const KEPT_BEFORE_A_CHANGE = 30 * DAY

/**
 * The backups that nobody needs any more.
 *
 * @param now epoch ms
 */
export function thinned(backups: readonly BackupName[], now: number): BackupName[] {
  const kept = new Map<string, BackupName>()
  const newestFirst = [...backups].sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1))
  const [newest] = newestFirst
  for (const backup of newestFirst) {
    for (const { within, period } of KEPT) {
      const key = period(backup.at)
      if (now - backup.at <= within && !kept.has(key)) kept.set(key, backup)
    }
  }
  const stays = new Set([...kept.values(), ...(newest ? [newest] : [])])
  return backups.filter((backup) => !stays.has(backup) && !isBeforeChange(backup, now))
}

const isBeforeChange = ({ reason, at }: BackupName, now: number) =>
  BEFORE_A_CHANGE.has(reason) && now - at <= KEPT_BEFORE_A_CHANGE
