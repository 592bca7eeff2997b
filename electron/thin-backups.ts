/**
 * Which backups may go. Kept are the last of every hour for a day, of every day for
 * two weeks, of every week for two months, and of every month for good; and for 30
 * days all that were made because something was about to change. Each machine's count
 * by themselves.
 *
 * Clocks are wrong at times. Backups of a time to come stay and prove nothing, and a time
 * in which none was made makes those before it older by a week at most, however long it
 * seems: a clock that is a year ahead costs a week's hours and days, not all of them.
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
  const kept = new Set<string>()
  const gone: BackupName[] = []
  let age = 0
  let next = now
  for (const backup of backups.filter(({ at }) => at <= now).sort(newestFirst)) {
    age += Math.min(next - backup.at, WEEK)
    next = backup.at
    const periods = KEPT.filter(({ within }) => age <= within).map(
      ({ period }) => `${backup.machine?.id ?? ''} ${period(backup.at)}`,
    )
    const isLast = periods.some((period) => !kept.has(period))
    for (const period of periods) kept.add(period)
    const isBeforeChange = BEFORE_A_CHANGE.has(backup.reason) && age <= KEPT_BEFORE_A_CHANGE
    if (!isLast && !isBeforeChange) gone.push(backup)
  }
  return gone
}

/** The order in which backups are listed. */
export function newestFirst(a: BackupName, b: BackupName): number {
  return b.at - a.at || (a.name < b.name ? 1 : -1)
}
