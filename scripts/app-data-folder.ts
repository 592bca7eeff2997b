/** Where the desktop app keeps its data, as Electron has it for an app of this name. */
import { join, resolve } from 'node:path'

/** The app's name in package.json, which Electron goes by. */
const NAME = 'notedrill'

/** `NOTEDRILL_DATA_DIR` when set, else per system. */
export function appDataFolder(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  home: string,
): string {
  const named = environment['NOTEDRILL_DATA_DIR']
  if (named) return resolve(named)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', NAME)
  if (platform === 'win32') {
    return join(environment['APPDATA'] || join(home, 'AppData', 'Roaming'), NAME)
  }
  return join(environment['XDG_CONFIG_HOME'] || join(home, '.config'), NAME)
}
