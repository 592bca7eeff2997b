/** Finds a Chromium-family browser on this machine, and how to start it quietly. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'brave',
  'vivaldi',
]
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome']
const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser', 'Vivaldi']
const WINDOWS_PATHS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
]

/** The machine as the search sees it; tests give their own. */
export interface Machine {
  platform: NodeJS.Platform
  environment: NodeJS.ProcessEnv
  isExecutable: (path: string) => boolean
}

const THIS_MACHINE: Machine = {
  platform: process.platform,
  environment: process.env,
  isExecutable: (path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  },
}

/** The executable in `NOTEDRILL_CHROMIUM`, or the first browser found in the usual places. */
export function findChromium(machine: Machine = THIS_MACHINE): string | undefined {
  const named = machine.environment['NOTEDRILL_CHROMIUM']
  if (named) return machine.isExecutable(named) ? named : undefined
  return candidates(machine).find((path) => machine.isExecutable(path))
}

function candidates({ platform, environment }: Machine): string[] {
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    return WINDOWS_PATHS.flatMap((path) =>
      roots.flatMap((root) => (environment[root] ? [`${environment[root]}\\${path}`] : [])),
    )
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', join(environment['HOME'] ?? '', 'Applications')]
    return MAC_APPS.flatMap((app) =>
      roots.map((root) => join(root, `${app}.app/Contents/MacOS/${app}`)),
    )
  }
  const folders = [
    ...(environment['PATH'] ?? '').split(delimiter).filter(Boolean),
    ...LINUX_FOLDERS,
  ]
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Arguments for a browser that keeps its data in one folder and minds its own business. */
export function chromiumArguments(profileFolder: string): string[] {
  return [
    `--user-data-dir=${profileFolder}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-quic',
    '--disable-sync',
    // Chromium's sandbox refuses to start for root.
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}
