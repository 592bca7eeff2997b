/**
 * Keeps the window on Notedrill's own pages. A followed https link goes to the
 * system's browser; every other way out is closed.
 */
import type { WebContents } from 'electron'
import { isAppUrl } from './app-address.ts'
import { isSafeExternalLink } from './external-link.ts'

/** Guard one web contents, from its creation on. */
export function confineNavigation(
  contents: WebContents,
  openExternal: (address: string) => Promise<void>,
): void {
  const openOutside = (address: string) => {
    // A system without a browser is no reason to end: the link just does nothing.
    if (isSafeExternalLink(address)) openExternal(address).catch(() => undefined)
  }
  contents.on('will-navigate', (details) => {
    if (isAppUrl(details.url)) return
    details.preventDefault()
    openOutside(details.url)
  })
  contents.on('will-frame-navigate', (details) => {
    // The main frame is judged above; the policy allows no frames, so none may go anywhere.
    if (!details.isMainFrame) details.preventDefault()
  })
  contents.on('will-redirect', (details) => {
    if (!isAppUrl(details.url)) details.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
}
