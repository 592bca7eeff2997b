/** Where a browser window of Notedrill keeps its data: the system's place for such things. */
import { join, resolve } from 'node:path'

/** `NOTEDRILL_DATA_DIR` when set, as in the desktop shell; else per system. */
export function userDataFolder(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  home: string,
): string {
  const named = environment['NOTEDRILL_DATA_DIR']
  if (named) return resolve(named)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Notedrill')
  if (platform === 'win32') {
    return join(environment['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Notedrill')
  }
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'notedrill')
}
