/** What stands in marked text: its escapes, and what a role makes of it. */
import type { PhrasingContent } from 'mdast'

const CODE_ROLES = new Set('code literal command program option file envvar kbd samp'.split(' '))
/** Their text may end with the name of what they lead to: `` :ref:`shown <name>` ``. */
const LEADING_ROLES = new Set('any doc download numref ref term'.split(' '))

/** The text between single backquotes, as its role says; one that is not known is plain text. */
export function interpreted(written: string, role: string | undefined): PhrasingContent[] {
  if (role === undefined) return textOf(written)
  return withSource(asRole(written, role), `:${role}:\`${written}\``)
}

function asRole(written: string, role: string): PhrasingContent[] {
  if (CODE_ROLES.has(role)) return [{ type: 'inlineCode', value: written }]
  if (role === 'strong' || role === 'emphasis') return [{ type: role, children: textOf(written) }]
  const shown = LEADING_ROLES.has(role)
    ? /^([^<]*[^<\s])\s*<[^<>]+>$/.exec(written)?.[1]
    : undefined
  return textOf(shown ?? written)
}

/** Unmarked text: a backslash makes the next character plain; before white space both vanish. */
export function textOf(written: string): PhrasingContent[] {
  const value = written.includes('\\')
    ? written.replace(/\\([\s\S]?)/g, (_, next: string) => next.trim())
    : written
  return value === '' ? [] : [{ type: 'text', value }]
}

/** The nodes, the first with what was written, of which they show only a part. */
export function withSource(nodes: PhrasingContent[], source: string): PhrasingContent[] {
  const [first, ...rest] = nodes
  return first
    ? [{ ...first, data: { ...first.data, source } }, ...rest]
    : [{ type: 'text', value: source }]
}
