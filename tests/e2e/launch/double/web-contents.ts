/** The double's `webContents`: a page's navigation as Electron reports and guards it. */
import { EventEmitter } from 'node:events'
import type { Page, Request } from '@playwright/test'
import type { WebContents } from 'electron'
import { fromChromium } from './chromium.ts'

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]
type OpenDetails = Parameters<OpenHandler>[0]

export class WebContentsDouble
  extends EventEmitter
  implements Pick<WebContents, 'setWindowOpenHandler' | 'getURL'>
{
  page: Page | undefined
  /** The address main itself asked for, which navigation guards do not see. */
  ownNavigation: string | undefined
  #openHandler: OpenHandler = () => ({ action: 'allow' })

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  getURL(): string {
    return this.page ? fromChromium(this.page.url()) : ''
  }

  /** Ask the app whether a page may open another; only `deny` is played. */
  askToOpen(address: string): void {
    const details: OpenDetails = {
      url: fromChromium(address),
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'no-referrer' },
    }
    if (this.#openHandler(details).action !== 'deny') {
      throw new Error('The test double cannot open windows for pages.')
    }
  }

  /** Emit the events of a navigation a page began; whether the app lets it happen. */
  mayNavigate(request: Request): boolean {
    const isMainFrame = request.frame().parentFrame() === null
    if (isMainFrame && request.url() === this.ownNavigation) {
      this.ownNavigation = undefined
      return true
    }
    let isPrevented = false
    const details = {
      url: fromChromium(request.url()),
      isMainFrame,
      isSameDocument: false,
      preventDefault: () => {
        isPrevented = true
      },
    }
    this.emit('will-frame-navigate', details)
    if (isMainFrame) this.emit('will-navigate', details)
    return !isPrevented
  }
}
