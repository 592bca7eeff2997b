/**
 * Learns a tool's grammar from its help text. Reads what people read: lists of
 * flags, lists of subcommands, usage lines; knows the habits of kubectl, cobra,
 * docker, git, GNU getopt, argparse, clap, curl, Go's flag package and others.
 */
import type { Flag, Grammar } from './grammar.ts'
import { bracedCommands, listedCommands, ownAliases } from './help/command-list.ts'
import { readOptionLine } from './help/option-line.ts'
import { usageFlags, usageLines, usageSubcommands } from './help/usage.ts'

/** Longer lines are no help text. */
const LONGEST = 2000
/** Descriptions are cut here, in characters. */
const LONGEST_DESCRIPTION = 200

/**
 * The grammar of a command such as `kubectl get`, as the whole tool's: nothing is
 * known of its other subcommands. A text that is no help gives a grammar without
 * flags and subcommands; nothing is ever thrown.
 */
export function parseHelp(text: string, command: string): Grammar {
  const [program = '', ...path] = command.trim().split(/\s+/)
  const own = { ...readHelp(text, command.trim()), name: path.at(-1) ?? program }
  const names = [program, ...path]
  return names
    .slice(0, -1)
    .reduceRight<Grammar>((inner, name) => ({ name, flags: [], subcommands: [inner] }), own)
}

function readHelp(text: string, command: string): Omit<Grammar, 'name'> {
  const lines = text
    // eslint-disable-next-line no-control-regex -- bold type and colours of terminals
    .replace(/.\u0008|\u001b\[[\d;]*m/g, '')
    .split(/\r?\n/)
    .map((line) => (line.length > LONGEST ? '' : line))
  const listed = listedFlags(lines)
  const usage = usageLines(lines)
  const known = new Set(listed.flatMap(({ names }) => names))
  const others = unique(usageFlags(usage)).filter(
    ({ names }) => !names.some((one) => known.has(one)),
  )
  const flags = unique([...listed, ...others])
  const aliases = ownAliases(lines, command)
  const isSingleDash = isSingleDashStyle(flags)
  return {
    flags,
    subcommands: subcommandsOf(lines, usage, command),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(isSingleDash ? { style: 'single-dash' as const } : {}),
  }
}

function subcommandsOf(
  lines: readonly string[],
  usage: readonly string[],
  command: string,
): Grammar[] {
  const listed = listedCommands(lines, command)
  const found = listed.length > 0 ? listed : bracedCommands(lines)
  const commands =
    found.length > 0
      ? found
      : usageSubcommands(usage, command).map((name) => ({ name, aliases: [] }))
  return commands.map(({ name, aliases }) => ({
    name,
    ...(aliases.length > 0 ? { aliases } : {}),
    flags: [],
    subcommands: [],
  }))
}

interface OpenFlag {
  flags: Flag[]
  words: string[]
  /** What stands below a gap: no description, but perhaps a default. */
  notes: string[]
  /** Where its line begins, and where its description does. */
  indent: number
  column: number
}

/** Flags that begin a line, with the description on it or under it. */
function listedFlags(lines: readonly string[]): Flag[] {
  const flags: Flag[] = []
  let open: OpenFlag | undefined
  let hasGap = false
  const close = () => {
    if (open) flags.push(...described(open))
    open = undefined
  }
  for (const line of lines) {
    const indent = columnOf(line)
    const text = line.trim()
    if (text === '') {
      if (open && open.words.length > 0) hasGap = true
      continue
    }
    const isContinued =
      open !== undefined && !hasGap && indent > open.indent + 1 && indent >= open.column - 1
    const read: ReturnType<typeof readOptionLine> =
      isContinued || !text.startsWith('-') ? undefined : readOptionLine(text)
    if (read) {
      close()
      const column = read.words === '' ? indent + 2 : indent + text.length - read.words.length
      const words = read.words === '' ? [] : [read.words]
      open = { flags: read.flags, words, notes: [], indent, column }
      hasGap = false
    } else if (open && indent > open.indent) (hasGap ? open.notes : open.words).push(text)
    else close()
  }
  close()
  return unique(flags)
}

/** Columns before the first character; a tab goes to the next multiple of eight. */
function columnOf(line: string): number {
  let column = 0
  for (const char of line) {
    if (char === ' ') column += 1
    else if (char === '\t') column += 8 - (column % 8)
    else break
  }
  return column
}

const DEFAULT =
  /[([]default(?:s to|:| is)?[ =:]*(?!for |is |when |if |on |in |to )(?:"([^"]{0,80})"|'([^']{0,80})'|([^\s"'()[\]]{1,80}))[)\]]/i

/** A default that is one word or in quotation marks; several words explain one. */
function usualValue(text: string): string | undefined {
  const [, double, single, bare] = DEFAULT.exec(text) ?? []
  return double ?? single ?? bare
}

const REPEATABLE =
  /\b(?:(?:can|may) be (?:used|specified|given|passed|set|provided|repeated|supplied)? ?(?:multiple times|more than once|several times|repeatedly|many times)|(?:can|may) be repeated|multiple times|repeatable)\b/i

/** What yargs says of the values of flags, at the end of the line. */
const TYPED = /\[(?:string|number|array|count)\]/

function described({ flags, words, notes }: OpenFlag): Flag[] {
  const said = words.join(' ').replace(/\s+/g, ' ').trim()
  const whole = [said, ...notes].join(' ')
  const description = firstSentence(said)
  return flags.map((flag) => {
    const usual = flag.default ?? usualValue(whole)
    return {
      ...flag,
      ...(flag.value === 'none' && TYPED.test(said) ? { value: 'required' } : {}),
      ...(usual === undefined ? {} : { default: usual }),
      ...(flag.repeatable || REPEATABLE.test(whole) ? { repeatable: true } : {}),
      ...(description === '' ? {} : { description }),
    }
  })
}

function firstSentence(text: string): string {
  const end = text.search(/[.;] (?=[A-Z(])/)
  const sentence = end < 0 ? text : text.slice(0, end + 1)
  return sentence.length > LONGEST_DESCRIPTION
    ? `${sentence.slice(0, LONGEST_DESCRIPTION).trimEnd()}…`
    : sentence
}

/** Every name once: the first flag that has it keeps it, and the value. */
function unique(flags: readonly Flag[]): Flag[] {
  const taken = new Set<string>()
  return flags.flatMap((flag) => {
    const [first, ...others] = flag.names.filter((name) => !taken.has(name))
    if (first === undefined) return []
    for (const name of [first, ...others]) taken.add(name)
    // `-p, --indicator-style=slash` after the flag itself: a short way to one of its values.
    const isShorthand = others.length + 1 < flag.names.length
    return [
      { ...flag, names: [first, ...others], ...(isShorthand ? { value: 'none' as const } : {}) },
    ]
  })
}

/** Whether long names have one dash, as those of Go's own tools. */
function isSingleDashStyle(flags: readonly Flag[]): boolean {
  const names = flags.flatMap((flag) => flag.names)
  const single = names.filter((name) => /^-[A-Za-z][\w-]+$/.test(name)).length
  return single > 0 && single > names.filter((name) => name.startsWith('--')).length
}
