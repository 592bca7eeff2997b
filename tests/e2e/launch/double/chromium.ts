/**
 * The browser under the double: one system Chromium per user data folder, whose
 * pages are the windows. Chromium knows no `app:` scheme, so app://notedrill/ is
 * shown to it as an https origin of a name that can never exist.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium, type BrowserContext } from '@playwright/test'
import { chromiumArguments, findChromium } from '../../../../scripts/find-chromium.ts'

const APP_ORIGIN = 'app://notedrill'
const STAND_IN_ORIGIN = 'https://notedrill.invalid'

/** The address Chromium is given for one of the app's. */
export function toChromium(address: string): string {
  return address.startsWith(`${APP_ORIGIN}/`)
    ? STAND_IN_ORIGIN + address.slice(APP_ORIGIN.length)
    : address
}

/** The address the app knows for one of Chromium's. */
export function fromChromium(address: string): string {
  return address.startsWith(`${STAND_IN_ORIGIN}/`)
    ? APP_ORIGIN + address.slice(STAND_IN_ORIGIN.length)
    : address
}

/** A running Chromium. */
export interface Chromium {
  /** For further Playwright connections, such as the spec's. */
  devToolsAddress: string
  context: BrowserContext
  /** End it as if the user did, everything written; resolves when it is gone. */
  quit(): Promise<void>
}

/** Start Chromium without a visible window, as a child that ends with this process group. */
export async function startChromium(userDataFolder: string): Promise<Chromium> {
  const executable = findChromium()
  if (executable === undefined) throw new Error('There is no Chromium to run the double on.')
  const child = spawn(
    executable,
    [
      ...chromiumArguments(userDataFolder),
      '--headless=new',
      '--disable-gpu',
      '--hide-scrollbars',
      '--force-color-profile=srgb',
      // Electron neither rewrites http addresses nor slows windows that nobody looks at.
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
      '--remote-debugging-port=0',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const exited = once(child, 'exit')
  const devToolsAddress = await readDevToolsAddress(child.stderr)
  const browser = await chromium.connectOverCDP(devToolsAddress)
  const [context] = browser.contexts()
  if (!context) throw new Error('Chromium has no default context.')
  const quit = async () => {
    const session = await browser.newBrowserCDPSession()
    // The answer may be lost with the connection; the exit is what counts.
    await Promise.race([session.send('Browser.close').catch(() => undefined), exited])
    await exited
  }
  return { devToolsAddress, context, quit }
}

async function readDevToolsAddress(stderr: NodeJS.ReadableStream): Promise<string> {
  const said: string[] = []
  for await (const line of createInterface({ input: stderr })) {
    const address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1]
    if (address !== undefined) {
      stderr.resume()
      return address
    }
    said.push(line)
  }
  throw new Error(`Chromium ended before it could be driven:\n${said.join('\n')}`)
}
