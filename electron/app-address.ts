/**
 * The address Notedrill's own pages live at: `app://notedrill/`. IndexedDB hangs
 * on this origin, so changing it would leave every user's data behind.
 */

/** Scheme of the app's pages, without the colon. */
export const APP_SCHEME = 'app'
const APP_HOST = 'notedrill'

/** Where the app starts. */
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`

/** Whether an address belongs to Notedrill itself; anything that is no address does not. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  const isBare = username === '' && password === ''
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && isBare
}
