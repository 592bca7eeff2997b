/**
 * Finds the Electron executable without asking the `electron` package for it:
 * that one downloads what is missing as soon as it is imported.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** Folder of the installed `electron` package. */
export const ELECTRON_PACKAGE = dirname(require.resolve('electron/package.json'))

const EXECUTABLES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/** The executable's path, or nothing where only the package without it is installed. */
export function findElectron(
  environment: NodeJS.ProcessEnv = process.env,
  packageFolder = ELECTRON_PACKAGE,
): string | undefined {
  const folder = environment['ELECTRON_OVERRIDE_DIST_PATH'] || join(packageFolder, 'dist')
  const path = join(folder, executableName(packageFolder))
  return existsSync(path) ? path : undefined
}

/** As the package's own installer wrote it down, else as it is known for this system. */
function executableName(packageFolder: string): string {
  const written = join(packageFolder, 'path.txt')
  return existsSync(written)
    ? readFileSync(written, 'utf8')
    : (EXECUTABLES[process.platform] ?? 'electron')
}
