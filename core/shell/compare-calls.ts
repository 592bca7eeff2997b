/** What differs between two calls of the same program. */
import { writtenFlag, type Call, type GivenFlag } from './call.ts'
import type { Difference } from './difference.ts'
import { matchesWord, matchesWords, type SameLine } from './match-word.ts'
import { withFullNouns, type NamedArgument } from './nouns.ts'
import { isSlight } from './slight-flags.ts'
import { ANY_WORDS } from './tokens.ts'
import { isTypo } from './typo.ts'

/** @param sameLine judges what stands in `$(…)` */
export function compareCalls(expected: Call, given: Call, sameLine: SameLine): Difference[] {
  const path = comparePaths(expected, given)
  const differences = [
    ...path,
    ...compareFlags(expected, given, sameLine),
    ...compareArguments(expected, given, sameLine),
  ]
  const isOther = differences.some(({ matters }) => matters !== 'no')
  if (isOther || isSameOrder(expected, given)) return differences
  return [...differences, orderDiffers(expected, given)]
}

function comparePaths(expected: Call, given: Call): Difference[] {
  if (expected.path.join(' ') === given.path.join(' ')) {
    const wanted = expected.pathWritten.join(' ')
    const typed = given.pathWritten.join(' ')
    return wanted === typed ? [] : [alias(wanted, typed)]
  }
  const length = Math.max(expected.path.length, given.path.length)
  return Array.from({ length }, (_, at) => at).flatMap((at): Difference[] => {
    const wanted = expected.pathWritten[at]
    const typed = given.pathWritten[at]
    if (expected.path[at] === given.path[at]) return []
    // Both are subcommands that the tool has: neither is a slip of the finger.
    return [
      wanted !== undefined && typed !== undefined
        ? anotherWord(wanted, typed)
        : otherWord(wanted, typed),
    ]
  })
}

function alias(wanted: string, typed: string): Difference {
  return {
    kind: 'alias',
    expected: wanted,
    given: typed,
    matters: 'no',
    why: `${typed} is another name of ${wanted}.`,
  }
}

/** A word that is not the expected one; a slip of the finger matters less. */
function otherWord(wanted: string | undefined, typed: string | undefined): Difference {
  if (wanted === undefined) {
    const why = `${typed ?? ''} is too much.`
    return { kind: 'extra', given: typed ?? '', matters: 'much', why }
  }
  if (typed === undefined) {
    return { kind: 'missing', expected: wanted, matters: 'much', why: `${wanted} is missing.` }
  }
  return isTypo(wanted, typed) && !hasSubstitution(typed)
    ? typo(wanted, typed)
    : anotherWord(wanted, typed)
}

const hasSubstitution = (text: string) => /\$\(|`/.test(text)

function anotherWord(wanted: string, typed: string): Difference {
  const why = `${typed} is not ${wanted}.`
  return { kind: 'word', expected: wanted, given: typed, matters: 'much', why }
}

function typo(expected: string, given: string): Difference {
  const why = `${given} looks like ${expected} with a slip of the finger.`
  return { kind: 'typo', expected, given, matters: 'little', why }
}

function compareFlags(expected: Call, given: Call, sameLine: SameLine): Difference[] {
  const differences: Difference[] = []
  const open = [...given.flags]
  const missing: GivenFlag[] = []
  for (const flag of expected.flags) {
    const at = open.findIndex((one) => one.id === flag.id && sameValue(flag, one, sameLine))
    const [found] = at < 0 ? [] : open.splice(at, 1)
    if (found) differences.push(...formDiffers(flag, found))
    else missing.push(flag)
  }
  for (const flag of missing) {
    const at = closest(flag, open)
    const [found] = at < 0 ? [] : open.splice(at, 1)
    if (found) differences.push(flagDiffers(flag, found))
    else if (isDefault(flag)) differences.push(spelledOut(flag, 'expected'))
    else differences.push(flagMissing(flag, expected.program.text))
  }
  const takesAny = expected.args.some(({ text }) => text === ANY_WORDS)
  for (const flag of takesAny ? [] : open) {
    differences.push(
      isDefault(flag) ? spelledOut(flag, 'given') : flagTooMuch(flag, expected.program.text),
    )
  }
  return differences
}

function sameValue(expected: GivenFlag, given: GivenFlag, sameLine: SameLine): boolean {
  if (!expected.value || !given.value) return expected.value === given.value
  return matchesWord(expected.value, given.value, sameLine)
}

/** The same flag with another value, or one whose name is nearly the same; -1 where there is none. */
function closest(flag: GivenFlag, open: readonly GivenFlag[]): number {
  const same = open.findIndex(({ id }) => id === flag.id)
  if (same >= 0) return same
  return open.findIndex(
    (one) => one.flag === undefined && (isTypo(flag.name, one.name) || isOneDash(flag, one)),
  )
}

/** `-name` for `--name`, and the other way round. */
const isOneDash = (a: GivenFlag, b: GivenFlag) =>
  a.name !== b.name && a.name.replace(/^-+/, '') === b.name.replace(/^-+/, '') && a.name.length > 3

function flagDiffers(expected: GivenFlag, given: GivenFlag): Difference {
  const wanted = writtenFlag(expected)
  const typed = writtenFlag(given)
  if (expected.id !== given.id) return typo(wanted, typed)
  if (expected.value && given.value && isTypo(expected.value.text, given.value.text)) {
    return typo(wanted, typed)
  }
  const why = given.value
    ? `${given.name} has another value: ${given.value.raw}.`
    : `${given.name} has no value.`
  return { kind: 'value', expected: wanted, given: typed, matters: 'much', why }
}

function flagMissing(flag: GivenFlag, program: string): Difference {
  const wanted = writtenFlag(flag)
  const matters = isSlight(flag, program) ? 'little' : 'much'
  return { kind: 'missing', expected: wanted, matters, why: `${wanted} is missing.` }
}

function flagTooMuch(flag: GivenFlag, program: string): Difference {
  const typed = writtenFlag(flag)
  const matters = isSlight(flag, program) ? 'little' : 'much'
  return { kind: 'extra', given: typed, matters, why: `${typed} is too much.` }
}

/** Whether the flag has the value that it has anyway. */
function isDefault({ flag, value, form }: GivenFlag): boolean {
  if (flag?.default === undefined) return false
  const given = value?.text ?? (form === 'equals' || flag.value === 'none' ? 'true' : undefined)
  return given === flag.default
}

function spelledOut(flag: GivenFlag, side: 'expected' | 'given'): Difference {
  const text = writtenFlag(flag)
  const why = `${text} is what the tool does without being told.`
  return { kind: 'default', [side]: text, matters: 'no', why }
}

/** The same flag, differently written. */
function formDiffers(expected: GivenFlag, given: GivenFlag): Difference[] {
  const wanted = writtenFlag(expected)
  const typed = writtenFlag(given)
  if (expected.name !== given.name) {
    const why = `${given.name} and ${expected.name} are the same flag.`
    return [{ kind: 'name', expected: wanted, given: typed, matters: 'no', why }]
  }
  if (expected.form === given.form) return []
  const why = 'A flag and its value can be written in both ways.'
  const cluster = 'Short flags can be written together or apart.'
  const isCluster = expected.form === 'cluster' || given.form === 'cluster'
  return [
    {
      kind: 'form',
      expected: wanted,
      given: typed,
      matters: 'no',
      why: isCluster ? cluster : why,
    },
  ]
}

function compareArguments(expected: Call, given: Call, sameLine: SameLine): Difference[] {
  const wanted = withFullNouns(expected.args, expected.grammar)
  const typed = withFullNouns(given.args, given.grammar)
  const words = (args: readonly NamedArgument[]) => args.map(({ word }) => word)
  if (matchesWords(words(wanted), words(typed), sameLine)) {
    if (matchesWords(expected.args, given.args, sameLine)) return []
    return [
      alias(
        expected.args.map(({ raw }) => raw).join(' '),
        given.args.map(({ raw }) => raw).join(' '),
      ),
    ]
  }
  return pairwise(wanted, typed, sameLine)
}

function pairwise(
  wanted: readonly NamedArgument[],
  typed: readonly NamedArgument[],
  sameLine: SameLine,
): Difference[] {
  const isSwapped = wanted.length === typed.length && wanted.length > 1 && sameSet(wanted, typed)
  if (isSwapped) {
    const expected = wanted.map(({ written }) => written).join(' ')
    const given = typed.map(({ written }) => written).join(' ')
    const why = 'The order of these words says something.'
    return [{ kind: 'word', expected, given, matters: 'much', why }]
  }
  const length = Math.max(wanted.length, typed.length)
  return Array.from({ length }, (_, at) => at).flatMap((at): Difference[] => {
    const one = wanted[at]
    const other = typed[at]
    if (one && other && matchesWord(one.word, other.word, sameLine)) return []
    return [otherWord(one?.written, other?.written)]
  })
}

const sameSet = (a: readonly NamedArgument[], b: readonly NamedArgument[]) =>
  textsOf(a).join('\n') === textsOf(b).join('\n')

const textsOf = (args: readonly NamedArgument[]) => args.map(({ word }) => word.text).sort()

/** Flags in the same order among themselves and between as many arguments. */
function isSameOrder(expected: Call, given: Call): boolean {
  const isComparable = expected.args.length === given.args.length
  const orderOf = ({ order }: Call) =>
    (isComparable ? order : order.filter((one) => one !== 'argument')).join('\n')
  return orderOf(expected) === orderOf(given)
}

/** Only tools that say so care in which order flags stand. */
function orderDiffers(expected: Call, given: Call): Difference {
  const isOrdered = expected.grammar?.ordered === true
  return {
    kind: 'order',
    expected: expected.flags.map(writtenFlag).join(' '),
    given: given.flags.map(writtenFlag).join(' '),
    matters: isOrdered ? 'much' : 'no',
    why: isOrdered
      ? `${expected.program.text} does things in the order of its flags.`
      : 'The order of these flags does not matter.',
  }
}
