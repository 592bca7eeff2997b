/** Before all specs: sees to it that there is something to run the app on, and says what. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from '../../../scripts/find-chromium.ts'
import { findElectron } from '../../../scripts/find-electron.ts'

/** @throws when there is neither an Electron nor a Chromium and none can be installed */
export default function setUp(): void {
  const chromium = findChromium() ?? installChromium()
  const electron = findElectron()
  say(
    electron === undefined
      ? `end-to-end on: test double of electron driving ${versionOf(chromium)}`
      : `end-to-end on: real electron (${electron}), browser specs on ${versionOf(chromium)}`,
  )
}

/** Debian's package, where this is a Debian and we may. */
function installChromium(): string {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('There is no Chromium here: installing it with apt-get.')
    execFileSync('apt-get', ['update'], { stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  const chromium = findChromium()
  if (chromium !== undefined) return chromium
  throw new Error(
    'The end-to-end specs need a Chromium and there is none. Install Chromium or Google Chrome, ' +
      'or name an executable in NOTEDRILL_CHROMIUM.',
  )
}

function versionOf(chromium: string): string {
  return execFileSync(chromium, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
