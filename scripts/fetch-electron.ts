/** Fetches Electron's executable, once: npm installs the package without it. */
import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { PROJECT } from './build-all.ts'
import { ELECTRON_PACKAGE, findElectron } from './find-electron.ts'

/** A failed try is not repeated for a day, so that starting stays quick. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000
/** Long enough for some 120 MB on a slow line. */
const PATIENCE_MS = 5 * 60 * 1000

const PLACES = {
  packageFolder: ELECTRON_PACKAGE,
  /** Remembers by its own time when a try last failed. */
  failedMark: join(PROJECT, 'dist', 'electron-fetch-failed'),
}

/** The executable, or one sentence that says why there is none. */
export type Fetched = { executable: string } | { reason: string }

/**
 * Fetch the executable with the package's own installer.
 *
 * `NOTEDRILL_FETCH_ELECTRON=1` tries again at once, `=0` does not try at all.
 */
export async function fetchElectron(
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
  { packageFolder, failedMark } = PLACES,
): Promise<Fetched> {
  const wish = environment['NOTEDRILL_FETCH_ELECTRON']
  if (wish === '0') return { reason: 'Electron is not installed' }
  if (wish !== '1' && failedLately(failedMark)) {
    return { reason: 'Electron could not be fetched (NOTEDRILL_FETCH_ELECTRON=1 tries again)' }
  }
  console.error('Fetching Electron, once…')
  try {
    const installer = join(packageFolder, 'install.js')
    await promisify(execFile)(process.execPath, [installer], { timeout: PATIENCE_MS, signal })
  } catch {
    // The outcome decides, not the installer's word.
  }
  const executable = findElectron(environment, packageFolder)
  if (executable !== undefined) {
    rmSync(failedMark, { force: true })
    return { executable }
  }
  if (signal.aborted) return { reason: 'Fetching Electron was stopped' }
  mkdirSync(dirname(failedMark), { recursive: true })
  writeFileSync(failedMark, '')
  return { reason: 'Electron could not be fetched' }
}

function failedLately(failedMark: string): boolean {
  const failedAt = statSync(failedMark, { throwIfNoEntry: false })?.mtimeMs
  return failedAt !== undefined && Date.now() - failedAt < RETRY_AFTER_MS
}
