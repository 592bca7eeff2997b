/** Reads the line of a help text that begins with flags: their names, their value, and the words behind. */
import type { Flag } from '../grammar.ts'

/** The flags of a line; nearly always one. */
export interface OptionLine {
  flags: Flag[]
  /** What stands behind them on the same line. */
  words: string
}

const NAME = /--\[no-\][A-Za-z0-9][\w.-]*|--[A-Za-z0-9][\w.-]*|-[A-Za-z0-9?#@%+][\w.+-]*/y
/** Type words of Go's and others' help texts. */
const TYPES =
  /^(?:string|strings|stringArray|stringSlice|stringToString|int|ints|int32|int64|uint\d*|float\d*|duration|bytes|bool|list|map|filter|number|value|file|path|dir|directory|name|port|url|id|text|key=value|key=val|command|pattern|network|mount|gpu-request|signal|ulimit|decimal|node-criteria|option|credential-spec|secret|context|format|regexp?|host|ip|ipSlice|ipNetSlice|addr|address|size|time|date|level|mode|user|fields|expression|query|format:string|template|branch|commit|n|num|cmd|program|tag|title|login|number|repository|owner)$/

/** Read a line, its indentation taken off; `undefined` where it does not begin with a flag. */
export function readOptionLine(line: string): OptionLine | undefined {
  const reader = new SpecReader(line)
  return reader.read()
}

interface Draft {
  names: string[]
  value: Flag['value']
  default?: string
  repeatable?: boolean
}

class SpecReader {
  readonly #line: string
  readonly #drafts: Draft[] = []
  #at = 0
  #isNew = true

  constructor(line: string) {
    this.#line = line
  }

  read(): OptionLine | undefined {
    while (this.#name()) {
      this.#value()
      if (!this.#goesOn()) break
    }
    const flags = this.#drafts.map(flagOf)
    if (flags.length === 0) return undefined
    const behind = this.#line.slice(this.#at)
    // A flag is followed by space, or the line ends; `-bash: …` and `-rw-r--r--` are something else.
    if (/^[^\s:,;|/)\]]/.test(behind) || (/^:\s*\S/.test(behind) && !/^:\t| {2}/.test(behind))) {
      return undefined
    }
    return { flags, words: behind.replace(/^[\s:,;|/)\]-]+/, '') }
  }

  get #draft(): Draft {
    const draft = this.#drafts.at(-1)
    if (draft && !this.#isNew) return draft
    this.#isNew = false
    const fresh: Draft = { names: [], value: 'none' }
    this.#drafts.push(fresh)
    return fresh
  }

  #name(): boolean {
    const name = this.#match(NAME)?.replace(/(?<=\w)\.+$/, '')
    if (name === undefined || /[\w]--|-$/.test(name)) return false
    this.#at += name.length
    const { names } = this.#draft
    if (name.startsWith('--[no-]')) {
      const bare = name.slice('--[no-]'.length)
      names.push(`--${bare}`, `--no-${bare}`)
    } else names.push(name)
    return true
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    return pattern.exec(this.#line)?.[0]
  }

  /** What stands directly behind a name. */
  #value(): void {
    const draft = this.#draft
    if (this.#take(/\.{3}/y) !== undefined) draft.repeatable = true
    if (this.#take(/\[(?:=|<|[A-Z])[^\]\s]*(?:\][^\]\s]*)?\](?:\.{3})?/y) !== undefined) {
      draft.value = 'optional'
      return
    }
    const equals = this.#take(
      /=(?:"[^"]*"|'[^']*'|\[\](?=:)|\{[^}]*\}|<[^>]*>(?:[^\s,]*)|\([^)]*\)|[^\s,;]*)/y,
    )
    if (equals !== undefined) {
      this.#joined(draft, equals.slice(1))
      return
    }
    const spaced = this.#take(
      / (?:<[^>]{1,80}>|\{[^}]{1,400}\}|\[[^\]]{1,80}\])[^\s,|]*(?: ?\.{3}|(?: (?:<[^>]{1,80}>|\[[^\]]{1,80}\])(?:\.{3})?))*/y,
    )
    if (spaced !== undefined) {
      // `[name]` may be left out, `[json|text]` is a choice.
      const isOptional = /^ \[[^\]|]*\](?: ?\.{3})?$/.test(spaced) && !spaced.includes('<')
      draft.value = isOptional ? 'optional' : 'required'
      if (spaced.endsWith('...')) draft.repeatable = true
      return
    }
    const word =
      this.#match(/ [^\s,|]+(?=\s{2,}|\t|$|, ?-|,? \||, {1,2}-)/y) ?? this.#match(CAPITALS)
    if (word === undefined || !isValueWord(word.trim())) return
    this.#at += word.length
    draft.value = 'required'
    if (/^ (?:list|strings|stringArray|stringSlice)$/.test(word) || word.endsWith('...'))
      draft.repeatable = true
  }

  #joined(draft: Draft, text: string): void {
    const isKubectl = text.endsWith(':') || this.#line[this.#at] === ':'
    const usual = this.#take(/; ?default=(?:"[^"]*"|[^\s,]+)/y)?.replace(/^.*?="?|"$/g, '')
    if (usual !== undefined) draft.default = usual
    const value = text.replace(/[:;]$/, '').replace(/^(['"])(.*)\1$/, '$2')
    if (isKubectl && /^(?:true|false)$/.test(value)) {
      draft.value = 'none'
      draft.default = value
      return
    }
    draft.value = 'required'
    if (/.\.{3}$/.test(text)) draft.repeatable = true
    if (isKubectl && value === '[]') draft.repeatable = true
    else if (isKubectl && value !== '') draft.default = value
  }

  #take(pattern: RegExp): string | undefined {
    const text = this.#match(pattern)
    if (text !== undefined) this.#at += text.length
    return text
  }

  /** Go to the next name, if there is one: another name of this flag, or another flag. */
  #goesOn(): boolean {
    if (this.#take(/(?: ?, {0,4}| ?\| ?| ?\/ ?| or )(?=-)/y) !== undefined) return true
    const last = this.#draft.names.at(-1) ?? ''
    const next = this.#match(/ -{1,2}[A-Za-z]/y)
    if (next === undefined) return false
    this.#at += 1
    // `-t --type=TYPE` are two names; `-amin N -anewer FILE` are two flags.
    this.#isNew = !(/^-\w$/.test(last) && next.startsWith(' --') && this.#draft.value === 'none')
    return true
  }
}

const CAPITALS = / [A-Z][A-Z0-9_-]*(?:[=:/.,][A-Z][A-Z0-9_-]*)*(?:\.{3})?(?=[\s,|]|$)/y

function isValueWord(word: string): boolean {
  if (word.startsWith('-') || word === '') return false
  return (
    TYPES.test(word) ||
    /^[A-Z][A-Z0-9_:=./|-]*(?:\.{3})?$/.test(word) ||
    /^[a-z][\w=:./|-]*(?:\.{3})?$/.test(word) ||
    /^["'{(]/.test(word)
  )
}

/** The long name, which says most, comes first. */
function flagOf({ names, value, default: usual, repeatable }: Draft): Flag {
  const unique = [...new Set(names)]
  const isNo = (name: string) => name.startsWith('--no-')
  const longest = unique.find((name) => name.startsWith('--') && !isNo(name))
  const [first = '', ...others] = longest
    ? [longest, ...unique.filter((name) => name !== longest)]
    : unique
  return {
    names: [first, ...others],
    value,
    ...(usual === undefined ? {} : { default: usual }),
    ...(repeatable ? { repeatable } : {}),
  }
}
