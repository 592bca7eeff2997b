/**
 * What the double's pieces share: Chromium, the windows on it, and the requests
 * and calls of their pages, which go to the app's own handlers.
 */
import type { EventEmitter } from 'node:events'
import { buildSync } from 'esbuild'
import type { Frame, Page, Route } from '@playwright/test'
import { fromChromium, startChromium, type Chromium } from './chromium.ts'
import type { WebContentsDouble } from './web-contents.ts'
import { INVOKE_BINDING, type InvokeBinding } from './wire.ts'

interface Window {
  close(): void
  readonly webContents: WebContentsDouble
}
type ProtocolHandler = (request: Request) => Response | Promise<Response>
/** A method, so that Electron's fuller event type is accepted for the part that is played. */
interface CallHandler {
  answer(event: { senderFrame: SenderFrame | null }, ...args: unknown[]): unknown
}
interface SenderFrame {
  url: string
  parent: SenderFrame | null
}

export class Stage {
  readonly windows: Window[] = []
  focused: Window | undefined
  /** By scheme, without the colon. */
  readonly protocolHandlers = new Map<string, ProtocolHandler>()
  readonly callHandlers = new Map<string, CallHandler>()
  readonly app: EventEmitter
  #chromium: Promise<Chromium> | undefined
  #hasPage = false
  #isOpening = false
  /** Pages that a page has opened, and how many of them the app has been asked about. */
  readonly #strangers: Page[] = []
  #judged = 0

  constructor(app: EventEmitter) {
    this.app = app
  }

  /** Start Chromium on the user data folder; the app is ready when this is. */
  async start(userDataFolder: string): Promise<void> {
    this.#chromium = startChromium(userDataFolder)
    const { context } = await this.#chromium
    await context.route('**/*', (route) => this.#answer(route))
    context.on('page', (page) => {
      if (this.#isOpening) return
      this.#strangers.push(page)
      this.#closeJudged()
    })
    await context.exposeBinding(INVOKE_BINDING, async (source, call: InvokeArgument) =>
      this.#invoke(source.frame, call),
    )
  }

  /** The page of a new window, with its preload script in front of whatever it loads. */
  async openPage(preload: string | undefined): Promise<Page> {
    const { context, devToolsAddress } = await this.#running()
    const blank = this.#hasPage ? undefined : context.pages()[0]
    this.#hasPage = true
    this.#isOpening = true
    const page = blank ?? (await context.newPage())
    this.#isOpening = false
    if (preload !== undefined) await page.addInitScript(preloadInPage(preload))
    page.once('load', () => process.send?.({ type: 'window', devToolsAddress }))
    return page
  }

  /** End Chromium, everything written. */
  async quit(): Promise<void> {
    const chromium = await this.#chromium?.catch(() => undefined)
    await chromium?.quit()
  }

  /** The double only plays no; but a page closed before the app was asked would never be asked about. */
  #closeJudged(): void {
    while (this.#judged > 0 && this.#strangers.length > 0) {
      this.#judged -= 1
      void this.#strangers.shift()?.close()
    }
  }

  #running(): Promise<Chromium> {
    if (!this.#chromium) throw new Error('A window was opened before the app was ready.')
    return this.#chromium
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request()
    const contents = this.windows.find(({ webContents: { page } }) => page && owns(page, route))
    if (!contents) {
      // Only a page opened by another is nobody's window.
      if (request.isNavigationRequest()) {
        this.windows[0]?.webContents.askToOpen(request.url())
        this.#judged += 1
        this.#closeJudged()
      }
      return route.abort('aborted')
    }
    if (request.isNavigationRequest() && !contents.webContents.mayNavigate(request)) {
      return route.abort('aborted')
    }
    const address = fromChromium(request.url())
    const handler = this.protocolHandlers.get(new URL(address).protocol.slice(0, -1))
    // There is no network under the double: what the app does not serve cannot be reached.
    if (!handler) return route.abort('internetdisconnected')
    const response = await handler(new Request(address, { method: request.method() }))
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }

  async #invoke(frame: Frame, { channel, args }: InvokeArgument): ReturnType<InvokeBinding> {
    try {
      const handler = this.callHandlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      return { value: await handler.answer({ senderFrame: senderFrame(frame) }, ...args) }
    } catch (error) {
      return { error: String(error) }
    }
  }
}

type InvokeArgument = Parameters<InvokeBinding>[0]

function senderFrame(frame: Frame): SenderFrame {
  const parent = frame.parentFrame()
  return { url: fromChromium(frame.url()), parent: parent && senderFrame(parent) }
}

/** A popup's first request comes before its page is known; it is nobody's then. */
function owns(page: Page, route: Route): boolean {
  try {
    return route.request().frame().page() === page
  } catch {
    return false
  }
}

/** The real preload script as one that runs before a page's own, in the main frame only. */
function preloadInPage(preload: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [preload],
    alias: { electron: new URL('renderer-electron.ts', import.meta.url).pathname },
    bundle: true,
    format: 'iife',
    banner: { js: 'if (window === window.top) {' },
    footer: { js: '}' },
    write: false,
    logLevel: 'error',
  })
  return outputFiles.map(({ text }) => text).join('')
}
