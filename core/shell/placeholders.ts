/** What stands in the notes' commands for something of the learner's own: `<pod>`, `${pod}`, `NAME`, `...`. */
import { ANY_ARGUMENTS, ANY_WORDS, HOLE, type FindPlaceholder, type Quote } from './tokens.ts'

/** Variables that mean themselves. */
const REAL_VARIABLES = new Set(
  'HOME PATH PWD OLDPWD USER SHELL EDITOR LANG TERM HOSTNAME UID RANDOM SECONDS IFS KUBECONFIG GOPATH JAVA_HOME'.split(
    ' ',
  ),
)
/** Words in capitals that mean themselves. */
const REAL_CAPITALS =
  /^(?:HEAD|FETCH_HEAD|ORIG_HEAD|MERGE_HEAD|CHERRY_PICK_HEAD|GET|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE|SIG[A-Z]+\d?|HUP|INT|QUIT|KILL|TERM|STOP|CONT|USR[12]|EOF|ALL|NONE|TCP|UDP|HTTP|HTTPS|SSH|DNS|TLS|ACCEPT|DROP|REJECT|INPUT|OUTPUT|FORWARD|SELECT|FROM|WHERE|INFO|DEBUG|WARN|ERROR|ANY|AND|OR|NOT|OK|README|LICENSE|Dockerfile|CMD|RUN|JSON|YAML|UTC|UTF|CPU|RAM)$/
/** Left of `=`, these are placeholders; other names in capitals are the variable that is meant. */
const KEY_NAMES =
  /^(?:KEY|NAME|VAR|VARIABLE|LABEL|ENV|ENVVAR|OPTION|PROPERTY|FIELD|ATTRIBUTE|TAG)\d?$/

const ANGLES = /<[A-Za-z][\w .,/:|@+-]{0,60}>|<>/y
const BRACES = /\{\{ ?[A-Za-z][\w ./:@,+|-]{0,60} ?\}\}/y
const VARIABLE = /\$\{([A-Za-z_][\w-]{0,60})\}|\$([A-Za-z_]\w{0,60})/y
const CAPITALS = /[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*/y
const DOTS = /\.{3}(?!\S)|…(?!\S)|\[\.{3}\](?!\S)/y

/** Finds the placeholders of a line of the notes. */
export function placeholdersOf(line: string): FindPlaceholder {
  const assigned = assignedNames(line)
  return (text, at, quote) => {
    const char = text[at] ?? ''
    const before = text[at - 1] ?? ' '
    if (char === '<') return angles(text, at, quote)
    if (char === '{') return found(match(BRACES, text, at))
    if (char === '$') return variable(text, at, quote, assigned)
    if (quote !== '') return undefined
    if (/[.…[]/.test(char) && /\s/.test(before)) return found(match(DOTS, text, at), ANY_WORDS)
    if (/[A-Z]/.test(char) && !/[\w$-]/.test(before)) return capitals(text, at)
    return undefined
  }
}

/** In what somebody types, only `<name>` needs saying: it is a word and redirects nothing. */
export const typedPlaceholder: FindPlaceholder = (text, at, quote) => {
  const whole = quote !== '' || text[at] !== '<' ? undefined : match(ANGLES, text, at)
  return whole === undefined ? undefined : { length: whole.length, stands: whole }
}

function angles(text: string, at: number, quote: Quote) {
  const whole = match(ANGLES, text, at)
  if (whole === undefined || / >$/.test(whole)) return undefined
  // In quotes only what is nothing but a placeholder is one.
  const isAlone = /['"]/.test(text[at - 1] ?? '') && /['"]/.test(text[at + whole.length] ?? '')
  if (quote !== '' && !isAlone) return undefined
  return repeated(text, at, whole)
}

function variable(text: string, at: number, quote: Quote, assigned: ReadonlySet<string>) {
  const whole = match(VARIABLE, text, at)
  const name = whole?.replace(/[${}]/g, '')
  if (whole === undefined || name === undefined) return undefined
  // Between single quotes a shell leaves variables alone: awk and its like have their own.
  if (quote === "'" && !whole.startsWith('${')) return undefined
  if (REAL_VARIABLES.has(name) || assigned.has(name)) return undefined
  // Notes have a brace too many now and then.
  const isAtStart = /\s/.test(text[at - 1] ?? ' ')
  const stray = isAtStart && whole.endsWith('}') && text[at + whole.length] === '}' ? '}' : ''
  return repeated(text, at, whole + stray)
}

function capitals(text: string, at: number) {
  const whole = match(CAPITALS, text, at)
  if (whole === undefined || (whole.length < 2 && whole !== 'N')) return undefined
  const after = text[at + whole.length] ?? ' '
  if (/\w/.test(after) || REAL_CAPITALS.test(whole)) return undefined
  if (after === '=' && !KEY_NAMES.test(whole)) return undefined
  return repeated(text, at, whole)
}

/** A placeholder with dots behind it stands for several. */
function repeated(text: string, at: number, whole: string) {
  const isRepeated = text.startsWith('...', at + whole.length)
  return isRepeated ? { length: whole.length + 3, stands: ANY_ARGUMENTS } : found(whole)
}

const found = (whole: string | undefined, stands = HOLE) =>
  whole === undefined ? undefined : { length: whole.length, stands }

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Names that the line itself gives a value, as `for f in *` does. */
function assignedNames(line: string): ReadonlySet<string> {
  const names = [...line.matchAll(/\b(?:for|read|export|local)\s+(\w+)|(?:^|[\s;])(\w+)=/g)]
  return new Set(names.flatMap(([, loop, assigned]) => loop ?? assigned ?? []))
}
