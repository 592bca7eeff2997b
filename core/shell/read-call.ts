/** Reads a command by its tool's grammar. */
import type { Call, GivenFlag } from './call.ts'
import type { Flag, Grammar } from './grammar.ts'
import { HOLE, restOf, type Word } from './tokens.ts'

/** @param words the program first */
export function readCall(words: readonly [Word, ...Word[]], grammar: Grammar): Call {
  return new CallReader(words, grammar).read()
}

/** A flag that a grammar has, and where. */
interface Known {
  id: string
  flag: Flag
}

class CallReader {
  readonly #words: readonly Word[]
  readonly #call: Call
  /** From the tool down to the subcommand. */
  readonly #grammars: Grammar[]
  #at = 1

  constructor(words: readonly [Word, ...Word[]], grammar: Grammar) {
    this.#words = words
    this.#grammars = [grammar]
    this.#call = {
      program: words[0],
      path: [],
      pathWritten: [],
      flags: [],
      args: [],
      rest: [],
      order: [],
      grammar,
    }
  }

  read(): Call {
    if (this.#grammar.style === 'bundled-first') this.#bundle()
    while (this.#at < this.#words.length) {
      const word = this.#words[this.#at]
      if (!word) break
      this.#at += 1
      if (word.text === '--') {
        this.#endOfFlags()
        break
      }
      if (isFlag(word) || this.#find(word.text)) this.#flag(word)
      else if (this.#isNumber(word)) this.#numberFlag(word)
      else if (!this.#subcommand(word)) this.#argument(word)
    }
    this.#call.flags = this.#call.flags.map((flag) => this.#knownLater(flag))
    const { sameAs } = this.#grammar
    if (sameAs) this.#call.path = [...sameAs]
    return this.#call
  }

  /** A flag of the subcommand in front of it, which only its own grammar knows. */
  #knownLater(given: GivenFlag): GivenFlag {
    const known = given.flag || given.form !== 'equals' ? undefined : this.#find(given.name)
    if (!known) return given
    this.#call.order = this.#call.order.map((id) => (id === given.id ? known.id : id))
    return { ...given, ...known }
  }

  get #grammar(): Grammar {
    return this.#grammars.at(-1) ?? { name: '', flags: [], subcommands: [] }
  }

  #endOfFlags(): void {
    const others = this.#words.slice(this.#at)
    if (this.#grammar.dashesEnd === true) this.#call.rest.push(...others)
    else for (const word of others) this.#argument(word)
    this.#at = this.#words.length
  }

  #subcommand(word: Word): boolean {
    if (this.#call.args.length > 0) return false
    const found = this.#grammar.subcommands.find(
      ({ name, aliases = [] }) => name === word.text || aliases.includes(word.text),
    )
    if (!found) return false
    this.#grammars.push(found)
    this.#call.grammar = found
    this.#call.path.push(found.name)
    this.#call.pathWritten.push(word.text)
    return true
  }

  #argument(word: Word): void {
    this.#call.args.push(word)
    this.#call.order.push('argument')
    if (this.#call.args.length !== this.#grammar.ownArguments) return
    this.#call.rest.push(...this.#words.slice(this.#at))
    this.#at = this.#words.length
  }

  #isNumber({ text }: Word): boolean {
    return this.#grammar.numberFlag !== undefined && /^-\d+$/.test(text)
  }

  #numberFlag(word: Word): void {
    const known = this.#find(this.#grammar.numberFlag ?? '')
    if (!known) {
      this.#argument(word)
      return
    }
    const value = restOf(word, 1)
    this.#add({ id: known.id, flag: known.flag, name: word.text, value, form: 'joined' })
  }

  #flag(word: Word): void {
    const { text } = word
    const isLong = text.startsWith('--') || this.#grammar.style === 'single-dash'
    const equals = text.indexOf('=')
    const name = equals < 0 ? text : text.slice(0, equals)
    const known = this.#find(name)
    if (known && (isLong || equals < 0)) {
      this.#known(known, name, equals < 0 ? undefined : restOf(word, equals + 1))
    } else if (isLong || !this.#cluster(word)) this.#unknown(word, name, equals)
  }

  /** A flag by its own name, with its value in the same word, or in the next. */
  #known({ id, flag }: Known, name: string, joined: Word | undefined): void {
    if (flag.value === 'none' && joined && /^(?:true|1|t)$/i.test(joined.text)) {
      this.#add({ id, name, flag, form: 'equals' })
      return
    }
    if (joined) {
      this.#add({ id, name, flag, value: joined, form: 'equals' })
      return
    }
    if (flag.value !== 'required') {
      this.#add({ id, name, flag, form: 'alone' })
      return
    }
    const value = this.#next()
    this.#add({ id, name, flag, ...(value ? { value } : {}), form: 'separate' })
  }

  /** `-it`, `-n5`, `-xzf file`. @returns whether all its letters are known */
  #cluster(word: Word): boolean {
    const letters = Array.from(word.text.slice(1))
    const found: GivenFlag[] = []
    for (const [index, letter] of letters.entries()) {
      const name = `-${letter}`
      const known = this.#find(name)
      if (!known) return false
      const { id, flag } = known
      const form = letters.length === 1 ? 'alone' : 'cluster'
      if (flag.value === 'none') {
        found.push({ id, name, flag, form })
        continue
      }
      const others = letters.slice(index + 1).join('')
      if (others === '' && flag.value === 'optional') found.push({ id, name, flag, form })
      else if (others === '') {
        const value = this.#next()
        found.push({ id, name, flag, ...(value ? { value } : {}), form: 'separate' })
      } else {
        const length = word.text.length - others.length
        const value = restOf(word, others.startsWith('=') ? length + 1 : length)
        found.push({ id, name, flag, value, form: 'joined' })
      }
      break
    }
    for (const flag of found) this.#add(flag)
    return found.length > 0
  }

  /** The first word of `tar xzf file`: letters whose values follow in their order. */
  #bundle(): void {
    const word = this.#words[1]
    if (!word || !/^[A-Za-z]+$/.test(word.text)) return
    const known = Array.from(word.text).map((letter) => ({
      letter,
      known: this.#find(`-${letter}`),
    }))
    if (known.some((one) => one.known === undefined)) return
    this.#at = 2
    for (const { letter, known: found } of known) {
      if (!found) continue
      const value = found.flag.value === 'required' ? this.#next() : undefined
      const name = `-${letter}`
      this.#add({ ...found, name, ...(value ? { value } : {}), form: 'cluster' })
    }
  }

  #unknown(word: Word, name: string, equals: number): void {
    const value = equals < 0 ? undefined : restOf(word, equals + 1)
    this.#add({ id: name, name, ...(value ? { value, form: 'equals' } : { form: 'alone' }) })
  }

  #add(flag: GivenFlag): void {
    this.#call.flags.push(flag)
    this.#call.order.push(flag.id)
  }

  #next(): Word | undefined {
    const word = this.#words[this.#at]
    if (word) this.#at += 1
    return word
  }

  /** The flag of this name, of the subcommand first. */
  #find(name: string): Known | undefined {
    for (let level = this.#grammars.length - 1; level >= 0; level -= 1) {
      const grammar = this.#grammars[level]
      const isOver = grammar?.flagsFirst === true && level < this.#grammars.length - 1
      const flag = grammar && !isOver ? findFlag(grammar, name) : undefined
      if (flag) return { id: `${level === 0 ? 'tool' : 'command'} ${flag.names[0]}`, flag }
    }
    return undefined
  }
}

/** A flag by its name, or by the beginning of its name where the tool takes that. */
export function findFlag({ flags, abbreviable }: Grammar, name: string): Flag | undefined {
  const exact = flags.find(({ names }) => names.includes(name))
  if (exact || abbreviable !== true || !/^--[\w-]{2,}$/.test(name)) return exact
  const begun = flags.filter(({ names }) => names.some((full) => full.startsWith(name)))
  return begun.length === 1 ? begun[0] : undefined
}

/** A lone dash is standard input, a number below zero is a number, and a placeholder is an argument. */
const isFlag = ({ text }: Word) => /^-[^\d\s]/.test(text) && !text.startsWith(`-${HOLE}`)
