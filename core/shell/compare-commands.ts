/** What differs between two commands, each with its redirections and variables. */
import type { Call } from './call.ts'
import type { SimpleCommand, Redirection } from './command-line.ts'
import { compareCalls } from './compare-calls.ts'
import type { Difference } from './difference.ts'
import type { Grammar } from './grammar.ts'
import { matchesWord, matchesWords, type SameLine } from './match-word.ts'
import { readCall } from './read-call.ts'
import { readUnknownCall, type Reading } from './read-unknown-call.ts'
import { ANY_WORDS, type Word } from './tokens.ts'
import { isTypo } from './typo.ts'

/** What comparing needs to know. */
export interface Knowledge {
  /** The grammar of a program; nothing where it is unknown. */
  grammarOf: (program: string) => Grammar | undefined
  /** Judges what stands in `$(…)`. */
  sameLine: SameLine
  /** Whether that is the same, word for word. */
  exactLine: SameLine
}

/** Empty where the commands are the same, word for word. */
export function compareCommands(
  expected: SimpleCommand,
  given: SimpleCommand,
  knowledge: Knowledge,
): Difference[] {
  return [
    ...compareAssignments(expected.assignments, given.assignments, knowledge.sameLine),
    ...compareWords(expected.words, given.words, knowledge),
    ...compareRedirections(expected.redirections, given.redirections, knowledge.sameLine),
  ]
}

function compareWords(
  expected: readonly Word[],
  given: readonly Word[],
  knowledge: Knowledge,
): Difference[] {
  if (matchesWords(expected, given, knowledge.exactLine)) return []
  const [wanted, ...wantedWords] = expected
  const [typed, ...typedWords] = given
  if (!wanted || !typed) return [oneIsMissing(expected, given)]
  const program = compareProgram(wanted, typed, knowledge.sameLine)
  if (program?.matters === 'much') return [program]
  const grammar = knowledge.grammarOf(wanted.text)
  const read = (words: Word[], reading: Reading) => {
    const all = [wanted, ...words] as const
    return grammar ? readCall([...all], grammar) : readUnknownCall([...all], reading)
  }
  const compare = (reading: Reading) => {
    const asWritten = read(wantedWords, reading)
    const { slip, words } = mended(asWritten, read(typedWords, reading), typedWords)
    const other = read(words, reading)
    const one = withDashes(asWritten, other)
    return [
      ...(slip ? [slip] : []),
      ...compareCalls(one, other, knowledge.sameLine),
      ...compareRest(one, other, knowledge),
    ]
  }
  const differences = grammar ? compare('values') : beyondDoubt(compare, wanted.text)
  const all = [...(program ? [program] : []), ...differences]
  return all.length > 0 ? all : [OTHERWISE_WRITTEN]
}

const OTHERWISE_WRITTEN: Difference = {
  kind: 'form',
  matters: 'no',
  why: 'It is written differently and means the same.',
}

/** Old notes leave out the `--` that `kubectl exec` wants before the other command; it is right to type it. */
function withDashes(expected: Call, given: Call): Call {
  const { args, rest, grammar } = expected
  if (grammar?.dashesEnd !== true || rest.length > 0 || given.rest.length === 0) return expected
  return { ...expected, args: args.slice(0, 1), rest: args.slice(1) }
}

/** The typed words with the subcommand that was meant, where a slip of the finger made it another word. */
function mended(expected: Call, given: Call, words: Word[]): { slip?: Difference; words: Word[] } {
  const wanted = expected.pathWritten[given.path.length]
  const typed = given.args[0]
  if (wanted === undefined || !typed || !isTypo(wanted, typed.text)) return { words }
  const right = { text: wanted, raw: wanted, substitutions: [] }
  return {
    slip: slipOf(wanted, typed.raw),
    words: words.map((word) => (word === typed ? right : word)),
  }
}

function slipOf(expected: string, given: string): Difference {
  const why = `${given} looks like ${expected} with a slip of the finger.`
  return { kind: 'typo', expected, given, matters: 'little', why }
}

/** What differs in both readings of a command that nothing is known about. */
function beyondDoubt(compare: (reading: Reading) => Difference[], program: string): Difference[] {
  const readings = [compare('values'), compare('arguments')]
  const [best = [], other = []] = readings.sort((a, b) => weight(a) - weight(b))
  if (weight(best) > 0 || weight(other) === 0) return best
  const why = `Nothing is known about ${program}: a flag may take the word behind it, or not.`
  return [...best, { kind: 'doubt', matters: 'little', why }]
}

const weight = (differences: readonly Difference[]) =>
  differences.reduce((sum, { matters }) => sum + { no: 0, little: 1, much: 3 }[matters], 0)

function compareProgram(wanted: Word, typed: Word, sameLine: SameLine): Difference | undefined {
  if (matchesWord(wanted, typed, sameLine)) return undefined
  const both = { expected: wanted.raw, given: typed.raw }
  if (isTypo(wanted.text, typed.text)) return slipOf(wanted.raw, typed.raw)
  return { kind: 'word', ...both, matters: 'much', why: `${typed.raw} is not ${wanted.raw}.` }
}

function compareRest(expected: Call, given: Call, knowledge: Knowledge): Difference[] {
  if (expected.rest.length === 0 && given.rest.length === 0) return []
  if (expected.rest[0]?.text === ANY_WORDS) return []
  return compareWords(expected.rest, given.rest, knowledge)
}

function oneIsMissing(expected: readonly Word[], given: readonly Word[]): Difference {
  const text = (words: readonly Word[]) => words.map(({ raw }) => raw).join(' ')
  return expected.length > 0
    ? {
        kind: 'missing',
        expected: text(expected),
        matters: 'much',
        why: `${text(expected)} is missing.`,
      }
    : { kind: 'extra', given: text(given), matters: 'much', why: `${text(given)} is too much.` }
}

function compareAssignments(
  expected: readonly Word[],
  given: readonly Word[],
  sameLine: SameLine,
): Difference[] {
  if (matchesWords(expected, given, sameLine)) return []
  const sorted = (words: readonly Word[]) => [...words].sort((a, b) => (a.text < b.text ? -1 : 1))
  const both = {
    expected: expected.map(({ raw }) => raw).join(' '),
    given: given.map(({ raw }) => raw).join(' '),
  }
  if (matchesWords(sorted(expected), sorted(given), sameLine)) {
    const why = 'The order of these variables does not matter.'
    return [{ kind: 'order', ...both, matters: 'no', why }]
  }
  const why = 'The variables in front of the command are others.'
  return [{ kind: 'value', ...both, matters: 'much', why }]
}

function compareRedirections(
  expected: readonly Redirection[],
  given: readonly Redirection[],
  sameLine: SameLine,
): Difference[] {
  const isSame = (a: Redirection, b: Redirection | undefined) =>
    a.sign === b?.sign &&
    (a.target && b.target ? matchesWord(a.target, b.target, sameLine) : a.target === b.target)
  if (expected.length === given.length && expected.every((one, at) => isSame(one, given[at]))) {
    const isWrittenSame = expected.every(({ written }, at) => written === given[at]?.written)
    return isWrittenSame ? [] : [OTHERWISE_WRITTEN]
  }
  const text = (all: readonly Redirection[]) =>
    all.map(({ sign, target }) => `${sign} ${target?.raw ?? ''}`).join(' ')
  const isIndependent = ![...expected, ...given].some(({ sign }) => sign.includes('&'))
  const isPermuted =
    expected.length === given.length &&
    expected.every((one) => given.some((other) => isSame(one, other)))
  const both = { expected: text(expected), given: text(given) }
  if (isIndependent && isPermuted) {
    const why = 'The order of these redirections does not matter.'
    return [{ kind: 'order', ...both, matters: 'no', why }]
  }
  const why = 'Input or output goes somewhere else.'
  return [{ kind: 'structure', ...both, matters: 'much', why }]
}
