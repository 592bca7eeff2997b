/** Text on one line, as fronts, titles and terms are kept. Fast, as every text passes through it often. */

/** Line ends, tabs, wide gaps. */
const BROKEN = /[^\S ]| {2}/

/** White space as single spaces, with none at either end. */
export function oneLine(text: string): string {
  return singleSpaced(text).trim()
}

/** White space as single spaces, also at the ends. */
export function singleSpaced(text: string): string {
  if (!BROKEN.test(text)) return text
  // Most of the rest has line ends, or two spaces between sentences, and nothing else.
  const joined = text.replaceAll('\n', ' ').replaceAll('  ', ' ')
  return BROKEN.test(joined) ? joined.replace(/\s+/g, ' ') : joined
}

/** A label without the colon at its end. */
export function withoutColon(text: string): string {
  return text.endsWith(':') ? text.replace(/\s*:+$/, '') : text
}
