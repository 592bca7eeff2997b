/** Decides which addresses may leave the app for the system's browser. */

/**
 * Only https, and no user name or password: those in a link are nearly always
 * there to make a foreign address look like a known one.
 */
export function isSafeExternalLink(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return protocol === 'https:' && username === '' && password === ''
}
