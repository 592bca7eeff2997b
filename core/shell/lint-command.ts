/** Points at what a command asks of a tool that the tool does not have, so that nobody rehearses an error. */
import { readLine, type SimpleCommand } from './command-line.ts'
import type { Flag, Grammar } from './grammar.ts'
import type { GrammarOf } from './learnt-grammars.ts'
import { shippedGrammar, SHIPPED_PROGRAMS } from './grammars/index.ts'
import { writtenOut } from './notation.ts'
import { placeholdersOf } from './placeholders.ts'
import { findFlag, readCall } from './read-call.ts'
import { HOLE, type Word } from './tokens.ts'
import { isTypo } from './typo.ts'

/** One doubtful word. */
export interface Remark {
  /** As the notes have it. */
  word: string
  /** One sentence. */
  message: string
  /** What is probably meant. */
  likely?: string
}

/**
 * What is doubtful about a command of the notes. Says nothing of tools that it
 * knows nothing about.
 *
 * @param about what the notes say of the command; flags that it names are the likeliest
 * @param grammarOf a learnt grammar of a program, beside those that come with Notedrill
 */
export function lintCommand(
  command: string,
  about = '',
  grammarOf: GrammarOf = shippedGrammar,
): Remark[] {
  const [line = command] = writtenOut(command)
  const read = readLine(line, placeholdersOf(line))
  if (!read.ok) return [{ word: command, message: read.why }]
  return read.parts.flatMap((part) =>
    part.type === 'command' ? lintSimple(part, about, grammarOf) : [],
  )
}

/** What is doubtful about a flag that stands alone: whether its tool has it anywhere. */
export function lintFlag(
  flag: string,
  program: string,
  about = '',
  grammarOf: GrammarOf = shippedGrammar,
): Remark[] {
  const grammar = grammarOf(program)
  const [name = ''] = /^--?[A-Za-z][\w-]*/.exec(flag) ?? []
  if (!grammar || grammar.partial || name === '') return []
  const flags = allFlags(grammar)
  if (findFlag({ ...grammar, flags }, name)) return []
  return [unknownFlag(name, program, { ...grammar, flags }, grammar, about)]
}

const allFlags = ({ flags, subcommands }: Grammar): Flag[] => [
  ...flags,
  ...subcommands.flatMap(allFlags),
]

function lintSimple({ words }: SimpleCommand, about: string, grammarOf: GrammarOf): Remark[] {
  const [program, ...others] = words
  if (!program) return []
  const grammar = grammarOf(program.text)
  if (!grammar) return lintProgram(program)
  if (grammar.partial) return []
  const call = readCall([program, ...others], grammar)
  const inner = call.rest.length > 0 ? lintRest(call.rest, about, grammarOf) : []
  const unknown = unknownSubcommand(call.grammar, call.args[0], call.path, program.text)
  if (unknown) return [unknown, ...inner]
  const command = [program.text, ...call.path].join(' ')
  // Of some subcommands nothing but the name is known.
  const isListed = (call.grammar ?? grammar).flags.length > 0
  // Notes leave out the subcommand where a flag is what they are about.
  const isElsewhere = (name: string) =>
    call.path.length === 0 && findFlag({ ...grammar, flags: allFlags(grammar) }, name) !== undefined
  const flags = call.flags
    .filter(
      ({ flag, name }) =>
        flag === undefined && isListed && !name.includes(HOLE) && !isElsewhere(name),
    )
    .map(({ name }) => unknownFlag(name, command, call.grammar ?? grammar, grammar, about))
  return [...flags, ...inner]
}

function lintRest(words: readonly Word[], about: string, grammarOf: GrammarOf): Remark[] {
  return lintSimple(
    { type: 'command', assignments: [], words: [...words], redirections: [] },
    about,
    grammarOf,
  )
}

/** A program that nobody knows, one letter from one that is known. */
function lintProgram({ text }: Word): Remark[] {
  const likely = SHIPPED_PROGRAMS.find((name) => name.length > 4 && isTypo(name, text))
  if (likely === undefined) return []
  return [{ word: text, message: `${text} looks like a misspelt ${likely}.`, likely }]
}

function unknownSubcommand(
  grammar: Grammar | undefined,
  word: Word | undefined,
  path: readonly string[],
  program: string,
): Remark | undefined {
  const isExpected = grammar !== undefined && grammar.subcommands.length > 2
  if (!isExpected || !word || !/^[a-z][a-z-]*:?$/.test(word.text)) return undefined
  const names = grammar.subcommands.flatMap(({ name, aliases = [] }) => [name, ...aliases])
  const likely = names.find((name) => isTypo(name, word.text))
  const command = [program, ...path].join(' ')
  // Below the tool itself, a plain word may as well be an argument.
  if (likely === undefined && path.length > 0) return undefined
  return {
    word: word.raw,
    message: `${command} has no subcommand ${word.raw}.`,
    ...(likely === undefined ? {} : { likely }),
  }
}

function unknownFlag(
  name: string,
  command: string,
  grammar: Grammar,
  tool: Grammar,
  about: string,
): Remark {
  const likely = likelyFlag(name, [...grammar.flags, ...tool.flags], about)
  return {
    word: name,
    message: `${command} has no flag ${name}.`,
    ...(likely ? { likely: likely.names.join(', ') } : {}),
  }
}

/** A flag that the words about it name, one with nearly the same name, or the same letter in the other case. */
function likelyFlag(name: string, flags: readonly Flag[], about: string): Flag | undefined {
  const named = (about.match(/(?<![\w-])-{1,2}[A-Za-z][\w-]*/g) ?? []).map((one) =>
    findFlag({ name: '', flags: [...flags], subcommands: [] }, one),
  )
  const bare = name.replace(/^-+/, '')
  const has = (wanted: string) => flags.find(({ names }) => names.includes(wanted))
  return (
    (bare.length === 1 ? has(`-${bare}`) : has(`--${bare}`)) ??
    named.find((flag) => flag !== undefined) ??
    flags.find(({ names }) => names.some((one) => isTypo(one, name))) ??
    (bare.length === 1 ? has(`-${swappedCase(bare)}`) : undefined)
  )
}

const swappedCase = (letter: string) =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
