/**
 * Backups that are made by themselves: when a sitting ends, when the window is left,
 * and when the app starts, if anything was done since the last one, and at most one
 * an hour.
 */
import { messageOf, success, type Result } from '../../core/result.ts'
import { currentMoment } from '../clock.ts'
import type { BackupFile, BackupPlace } from '../desktop/desktop.ts'
import type { Services } from '../services.ts'
import { backUpBefore } from './make-backup.ts'

const HOUR_MS = 3_600_000

/** Makes backups when it is time; see {@link automaticBackups}. */
export interface AutomaticBackups {
  /** Make one if it is time. */
  check: () => Promise<void>
  /** How the last one went; for `useSyncExternalStore`. */
  outcome: () => Result<boolean>
  subscribe: (onChange: () => void) => () => void
}

/** Begins to make backups where the machine has a place for them. */
export function automaticBackups(
  services: Pick<Services, 'db' | 'desktop' | 'deviceId' | 'journal'>,
): AutomaticBackups {
  const { db, desktop, journal } = services
  const listeners = new Set<() => void>()
  let outcome: Result<boolean> = success(false)
  let running: Promise<void> | undefined

  const isDue = async (backups: readonly BackupFile[]) => {
    const now = currentMoment().at
    // One of a time to come was dated by a wrong clock, and must not put off all others until
    // then; and what another machine has backed up says nothing of what was done here.
    const newest = backups.find(({ at, isOwn }) => isOwn && at <= now)?.at ?? -Infinity
    const last = await db.reviews.toCollection().last()
    const lastImport = await db.imports.toCollection().last()
    // The journal knows of edits, settings and quizzes, too; it may be out of reach.
    const times = [last?.at, lastImport?.at, journal?.changedAt]
    const changed = Math.max(...times.map((at) => at ?? -Infinity))
    return changed > newest && now - newest >= HOUR_MS
  }
  const check = async (place: BackupPlace) => {
    try {
      const { backups, problem } = await place.state()
      if (problem) outcome = { ok: false, problems: [problem] }
      else if (await isDue(backups)) outcome = await backUpBefore(services, 'automatic')
      else if (outcome.ok) return
      else outcome = success(false)
    } catch (cause) {
      const message = messageOf(cause)
      outcome = { ok: false, problems: [{ message, remedy: 'Try Back up now in the settings.' }] }
    }
    for (const listener of listeners) listener()
  }
  return {
    check: () => {
      if (!desktop.backups) return Promise.resolve()
      running ??= check(desktop.backups).finally(() => {
        running = undefined
      })
      return running
    },
    outcome: () => outcome,
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}
