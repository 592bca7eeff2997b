/** Where Notedrill keeps its data: the system's place for it, or the folder the user names. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { App } from 'electron'

/**
 * Use the folder in `NOTEDRILL_DATA_DIR` when it is set. Must run before anything
 * reads or writes there, so first of all.
 */
export function chooseDataFolder(app: Pick<App, 'setPath'>, environment: NodeJS.ProcessEnv): void {
  const folder = environment['NOTEDRILL_DATA_DIR']
  if (!folder) return
  // Electron takes only folders that are there.
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', resolve(folder))
}
