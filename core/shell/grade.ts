/**
 * Judges a typed command as a shell and the tool would understand it. Nothing is
 * ever run, and a doubt is never decided in the learner's favour: calling two
 * different commands equal would teach an error.
 */
import { readLine, type LinePart } from './command-line.ts'
import { compareCommands, type Knowledge } from './compare-commands.ts'
import { verdictOf, type CommandGrade, type Difference } from './difference.ts'
import type { Grammar } from './grammar.ts'
import { shippedGrammar } from './grammars/index.ts'
import type { GrammarOf } from './learnt-grammars.ts'
import { writtenOut } from './notation.ts'
import { placeholdersOf, typedPlaceholder } from './placeholders.ts'

/**
 * Compare a typed command with the one in the notes.
 *
 * @param expected may hold placeholders (`<name>`, `${name}`, `{{name}}`, `NAME`,
 * `...`), optional parts (`[-n <name>]`) and alternatives (`-a|--all`)
 * @param grammar of the tool; a shipped one, if there is one, where it is missing
 */
export function gradeCommand(expected: string, given: string, grammar?: Grammar): CommandGrade {
  return gradeWith(expected, given, (program) =>
    program === grammar?.name ? grammar : shippedGrammar(program),
  )
}

/** The same with all that is known of any tool. */
export function gradeWith(expected: string, given: string, grammarOf: GrammarOf): CommandGrade {
  if (given.trim() === '') return wrong('Nothing was typed.')
  if (foldSpace(given) === foldSpace(expected)) return EXACT
  let best: CommandGrade | undefined
  for (const line of writtenOut(expected.trim())) {
    const grade = gradeLine(line, given, grammarOf)
    if (!best || isBetter(grade, best)) best = grade
    if (best.verdict === 'exact') break
  }
  return best ?? wrong('There is no command to compare with.')
}

const RANK = { exact: 0, equivalent: 1, close: 2, wrong: 3 } as const

function isBetter(a: CommandGrade, b: CommandGrade): boolean {
  const byVerdict = RANK[a.verdict] - RANK[b.verdict]
  return byVerdict < 0 || (byVerdict === 0 && count(a) < count(b))
}

const count = ({ differences }: CommandGrade) =>
  differences.filter(({ matters }) => matters !== 'no').length

function gradeLine(expected: string, given: string, grammarOf: GrammarOf): CommandGrade {
  const typed = readLine(given, typedPlaceholder)
  if (!typed.ok) return wrong(typed.why)
  const wanted = readLine(expected, placeholdersOf(expected))
  if (!wanted.ok) return wrong(`The notes' own command cannot be read: ${wanted.why}`)
  const knowledge: Knowledge = {
    grammarOf,
    sameLine: (one, other) => {
      const { verdict } = gradeLine(one, other, grammarOf)
      return verdict === 'exact' || verdict === 'equivalent'
    },
    exactLine: (one, other) => gradeLine(one, other, grammarOf).verdict === 'exact',
  }
  const differences = compareParts(wanted.parts, typed.parts, knowledge)
  return { verdict: verdictOf(differences), differences }
}

const EXACT: CommandGrade = { verdict: 'exact', differences: [] }

function wrong(why: string): CommandGrade {
  return { verdict: 'wrong', differences: [{ kind: 'syntax', matters: 'much', why }] }
}

const foldSpace = (text: string) => text.trim().replace(/\s+/g, ' ')

function compareParts(
  expected: readonly LinePart[],
  given: readonly LinePart[],
  knowledge: Knowledge,
): Difference[] {
  if (shapeOf(expected) !== shapeOf(given)) return [otherShape(expected, given)]
  return expected.flatMap((part, at) => {
    const other = given[at]
    return part.type === 'command' && other?.type === 'command'
      ? compareCommands(part, other, knowledge)
      : []
  })
}

/** How commands are joined: `c|c` for a pipe. */
const shapeOf = (parts: readonly LinePart[]) =>
  parts.map((part) => (part.type === 'command' ? 'c' : part.text)).join('')

function otherShape(expected: readonly LinePart[], given: readonly LinePart[]): Difference {
  const joints = (parts: readonly LinePart[]) =>
    parts.flatMap((part) => (part.type === 'joint' ? [part.text] : [])).join(' ')
  const wanted = joints(expected)
  const typed = joints(given)
  const what = wanted === '' ? 'one command' : `commands joined by ${wanted}`
  const why = `This should be ${what}${typed === '' ? ', and it is a single one' : `, not by ${typed}`}.`
  return { kind: 'structure', expected: wanted, given: typed, matters: 'much', why }
}
