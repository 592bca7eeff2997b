/**
 * A command line as a shell reads it: words, operators and redirections, quotes
 * and escapes taken off. Follows the POSIX Shell Command Language, sections 2.2
 * (quoting), 2.3 (token recognition) and 2.7 (redirection); nothing is expanded.
 */

/** Stands in a word for what may be any text that is not empty. */
export const HOLE = '\uE000'
/** A word of its own: stands for any number of words, flags among them. */
export const ANY_WORDS = '\uE001'
/** A word of its own: stands for one or more words, none of them a flag. */
export const ANY_ARGUMENTS = '\uE003'
/** Stands in a word for a command substitution; see {@link Word.substitutions}. */
export const SUBSTITUTION = '\uE002'

/** Stands in a word for a dollar sign or a star that the shell replaces: quotes take that away. */
const EXPANDS = { $: '\uE004', '*': '\uE005' } as const

/** One word, quotes and escapes taken off. */
export interface Word {
  text: string
  /** As it was written. */
  raw: string
  /** The command lines of `$(…)` and of backticks, in order. */
  substitutions: readonly string[]
}

/** The word behind its first characters, which are plain ones: the value of `--name=value`. */
export function restOf(word: Word, from: number): Word {
  const isPlain = word.raw.startsWith(word.text.slice(0, from))
  return { ...word, text: word.text.slice(from), raw: (isPlain ? word.raw : word.text).slice(from) }
}

export type Token =
  | { type: 'word'; word: Word }
  /** `|`, `&&`, `;` and the like; a line break is `;`. */
  | { type: 'operator'; text: string }
  /** `2>>`: its number, if any, and its sign; the next word is its target. */
  | { type: 'redirection'; text: string }

/** Tokens, or what is wrong with the line. */
export type TokensRead = { ok: true; tokens: Token[] } | { ok: false; why: string }

/** In which quotes a character stands, if in any. */
export type Quote = '' | "'" | '"'

/** Finds a placeholder at a place of a line. */
export type FindPlaceholder = (
  text: string,
  at: number,
  quote: Quote,
) => { length: number; stands: string } | undefined

const OPERATORS = ['||', '&&', '|&', ';;', '|', '&', ';', '(', ')']
const REDIRECTIONS = ['&>>', '<<<', '<<-', '&>', '>>', '>&', '>|', '<<', '<&', '<>', '>', '<']

/** @param findPlaceholder says where a placeholder begins; in front of everything else */
export function readTokens(text: string, findPlaceholder?: FindPlaceholder): TokensRead {
  return new TokenReader(text, findPlaceholder).read()
}

class TokenReader {
  readonly #text: string
  readonly #findPlaceholder: FindPlaceholder
  readonly #tokens: Token[] = []
  #at = 0
  #word = ''
  #substitutions: string[] = []
  /** Where the current word began; none between words. */
  #start: number | undefined

  constructor(text: string, findPlaceholder: FindPlaceholder | undefined) {
    this.#text = text
    this.#findPlaceholder = findPlaceholder ?? (() => undefined)
  }

  read(): TokensRead {
    while (this.#at < this.#text.length) {
      const why = this.#step()
      if (why !== undefined) return { ok: false, why }
    }
    this.#endWord()
    return { ok: true, tokens: this.#tokens }
  }

  /** Read on by one piece. @returns what is wrong, if anything is */
  #step(): string | undefined {
    if (this.#placeholder('')) return undefined
    const char = this.#text[this.#at] ?? ''
    if (char === "'") return this.#singleQuoted()
    if (char === '"') return this.#doubleQuoted()
    if (char === '\\') {
      this.#escape()
      return
    }
    if (char === '`') return this.#backticks()
    if (this.#text.startsWith('$(', this.#at)) return this.#dollarSubstitution()
    if (/\s/.test(char)) {
      this.#space(char)
      return
    }
    if (char === '#' && this.#start === undefined) {
      this.#comment()
      return
    }
    if (this.#sign()) return undefined
    this.#take(this.#expanding(char), 1)
    return undefined
  }

  #take(text: string, length: number): void {
    this.#start ??= this.#at
    this.#word += text
    this.#at += length
  }

  #endWord(): void {
    if (this.#start === undefined) return
    const raw = this.#text.slice(this.#start, this.#at)
    const word = { text: this.#word, raw, substitutions: this.#substitutions }
    this.#tokens.push({ type: 'word', word })
    this.#word = ''
    this.#substitutions = []
    this.#start = undefined
  }

  #placeholder(quote: Quote): boolean {
    const found = this.#findPlaceholder(this.#text, this.#at, quote)
    if (!found) return false
    this.#take(found.stands, found.length)
    return true
  }

  #space(char: string): undefined {
    this.#endWord()
    const last = this.#tokens.at(-1)
    if (char === '\n' && last && last.type !== 'operator') {
      this.#tokens.push({ type: 'operator', text: ';' })
    }
    this.#at += 1
  }

  #comment(): undefined {
    const end = this.#text.indexOf('\n', this.#at)
    this.#at = end < 0 ? this.#text.length : end
  }

  /** An operator or a redirection, which ends the word before it. */
  #sign(): boolean {
    const redirection = REDIRECTIONS.find((sign) => this.#text.startsWith(sign, this.#at))
    const operator = OPERATORS.find((sign) => this.#text.startsWith(sign, this.#at))
    if (redirection !== undefined && (operator === undefined || operator.length < 2)) {
      // Digits at once before the sign are the number of what is redirected.
      const isNumbered = this.#start !== undefined && /^\d+$/.test(this.#word)
      const number = isNumbered ? this.#word : ''
      if (isNumbered) this.#start = undefined
      if (isNumbered) this.#word = ''
      this.#endWord()
      this.#tokens.push({ type: 'redirection', text: number + redirection })
      this.#at += redirection.length
      return true
    }
    if (operator === undefined) return false
    this.#endWord()
    this.#tokens.push({ type: 'operator', text: operator })
    this.#at += operator.length
    return true
  }

  /** A character as it is outside of quotes. */
  #expanding(char: string): string {
    if (char === '$' && /^\$[\w{]/.test(this.#text.slice(this.#at, this.#at + 2))) return EXPANDS.$
    // In a path a star stands for files; elsewhere no file is likely to fit it.
    const word = /^\S*/.exec(this.#text.slice(this.#start ?? this.#at))?.[0] ?? ''
    return char === '*' && !/[={]|:\/\//.test(word) ? EXPANDS['*'] : char
  }

  #escape(): undefined {
    const next = this.#text[this.#at + 1]
    if (next === '\n') this.#at += 2
    else if (next === undefined) this.#take('\\', 1)
    else this.#take(next, 2)
  }

  #singleQuoted(): string | undefined {
    const end = this.#text.indexOf("'", this.#at + 1)
    if (end < 0) return "A quotation mark (') is not closed."
    this.#take('', 1)
    while (this.#at < end) {
      if (this.#placeholder("'")) continue
      this.#take(this.#text[this.#at] ?? '', 1)
    }
    if (this.#at > end) return "A quotation mark (') is not closed."
    this.#at += 1
    return undefined
  }

  #doubleQuoted(): string | undefined {
    this.#take('', 1)
    while (this.#at < this.#text.length) {
      if (this.#placeholder('"')) continue
      const char = this.#text[this.#at] ?? ''
      if (char === '"') {
        this.#at += 1
        return undefined
      }
      const next = this.#text[this.#at + 1] ?? ''
      if (char === '`' || (char === '$' && next === '(')) {
        const why = char === '`' ? this.#backticks() : this.#dollarSubstitution()
        if (why !== undefined) return why
      } else if (char === '\\' && '$`"\\\n'.includes(next) && next !== '') {
        this.#take(next === '\n' ? '' : next, 2)
      } else this.#take(char === '$' ? this.#expanding(char) : char, 1)
    }
    return 'A quotation mark (") is not closed.'
  }

  #backticks(): string | undefined {
    const end = this.#text.indexOf('`', this.#at + 1)
    if (end < 0) return 'A backtick (`) is not closed.'
    this.#substitutions.push(this.#text.slice(this.#at + 1, end))
    this.#take(SUBSTITUTION, end + 1 - this.#at)
    return undefined
  }

  #dollarSubstitution(): string | undefined {
    const end = closingParenthesis(this.#text, this.#at + 2)
    if (end < 0) return 'A parenthesis is not closed.'
    this.#substitutions.push(this.#text.slice(this.#at + 2, end))
    this.#take(SUBSTITUTION, end + 1 - this.#at)
    return undefined
  }
}

/** Where the parenthesis closes whose inside begins here; quotes are skipped. -1 where it does not. */
function closingParenthesis(text: string, from: number): number {
  let depth = 1
  for (let at = from; at < text.length; at += 1) {
    const char = text[at]
    if (char === '\\') at += 1
    else if (char === "'" || char === '"') {
      const end = text.indexOf(char, at + 1)
      if (end < 0) return -1
      at = end
    } else if (char === '(') depth += 1
    else if (char === ')') {
      depth -= 1
      if (depth === 0) return at
    }
  }
  return -1
}
