/** One running app per user data folder; a second start is told to the first. */
import { readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Take the lock, and hear of later starts until it is released.
 *
 * @returns how to release it, or nothing when a living process holds it
 */
export function takeLock(folder: string, onSecondStart: () => void): (() => void) | undefined {
  const lock = join(folder, 'double.lock')
  const knock = join(folder, 'double.knock')
  if (isHeld(lock)) {
    writeFileSync(knock, String(process.pid))
    return undefined
  }
  writeFileSync(lock, String(process.pid))
  rmSync(knock, { force: true })
  const watcher = watch(folder, (_event, name) => {
    if (name === 'double.knock') {
      watcher.close()
      onSecondStart()
    }
  })
  return () => {
    watcher.close()
    rmSync(lock, { force: true })
  }
}

/** A lock left by a killed process is nobody's. */
function isHeld(lock: string): boolean {
  try {
    return process.kill(Number(readFileSync(lock, 'utf8')), 0)
  } catch {
    return false
  }
}
