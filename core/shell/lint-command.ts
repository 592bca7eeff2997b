/** Points at what a command asks of a tool that the tool does not have, so that nobody rehearses an error. */
import { readLine, type SimpleCommand } from './command-line.ts'
import type { Flag, Grammar } from './grammar.ts'
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
  grammarOf: (program: string) => Grammar | undefined = shippedGrammar,
): Remark[] {
  const [line = command] = writtenOut(command)
  const read = readLine(line, placeholdersOf(line))
  if (!read.ok) return [{ word: command, message: read.why }]
  return read.parts.flatMap((part) =>
    part.type === 'command' ? lintSimple(part, about, grammarOf) : [],
  )
}

function lintSimple(
  { words }: SimpleCommand,
  about: string,
  grammarOf: (program: string) => Grammar | undefined,
): Remark[] {
  const [program, ...others] = words
  if (!program) return []
  const grammar = grammarOf(program.text)
  if (!grammar) return lintProgram(program)
  const call = readCall([program, ...others], grammar)
  const inner = call.rest.length > 0 ? lintRest(call.rest, about, grammarOf) : []
  const unknown = unknownSubcommand(call.grammar, call.args[0], call.path, program.text)
  if (unknown) return [unknown, ...inner]
  const command = [program.text, ...call.path].join(' ')
  const flags = call.flags
    .filter(({ flag, name }) => flag === undefined && !name.includes(HOLE))
    .map(({ name }) => unknownFlag(name, command, call.grammar ?? grammar, grammar, about))
  return [...flags, ...inner]
}

function lintRest(
  words: readonly Word[],
  about: string,
  grammarOf: (program: string) => Grammar | undefined,
): Remark[] {
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
    named.find((flag) => flag !== undefined) ??
    (bare.length === 1 ? has(`-${bare}`) : has(`--${bare}`)) ??
    flags.find(({ names }) => names.some((one) => isTypo(one, name))) ??
    (bare.length === 1 ? has(`-${swappedCase(bare)}`) : undefined)
  )
}

const swappedCase = (letter: string) =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
