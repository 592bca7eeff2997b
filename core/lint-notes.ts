/** Points at commands in notes that their tools do not have: nobody should rehearse an error. */
import { readPrompt } from './extract/prompt-line.ts'
import type { Fact } from './fact.ts'
import { codeOf, type Code } from './notes/code-of.ts'
import { readNotes } from './notes/read-notes.ts'
import type { Problem } from './result.ts'
import {
  lintCommand,
  lintFlag,
  SHIPPED_PROGRAMS,
  type GrammarOf,
  type Remark,
} from './shell/index.ts'

/** What is doubtful about one command of the notes. */
export interface NotesRemark extends Remark {
  /** 1-based. */
  line: number
  /** The command or flag that it is about. */
  command: string
}

/**
 * All doubtful commands of notes, by line: those that became facts, and those that
 * the notes mention elsewhere in code.
 *
 * @param facts what was extracted from the text
 */
export function lintNotes(
  text: string,
  { file, facts, grammarOf }: { file: string; facts: readonly Fact[]; grammarOf?: GrammarOf },
): NotesRemark[] {
  const byLine = factsByLine(facts)
  const fromFacts = facts.flatMap((fact) =>
    placed(lintFact(fact, grammarOf), fact.source?.line ?? 1, fact.front),
  )
  const fromCode = commandsIn(codeOf(readNotes(text, file).root), text.split(/\r?\n/)).flatMap(
    ({ line, command }) => {
      const here = byLine.get(line) ?? []
      const isFact = here.some(({ kind, front }) => kind === 'command' && command.startsWith(front))
      return isFact ? [] : placed(lintCommand(command, here[0]?.back, grammarOf), line, command)
    },
  )
  return unique([...fromFacts, ...fromCode]).sort((a, b) => a.line - b.line)
}

function factsByLine(facts: readonly Fact[]): Map<number, Fact[]> {
  const byLine = new Map<number, Fact[]>()
  for (const fact of facts) {
    const { source } = fact
    for (const line of source ? [source.line, ...(source.also ?? [])] : []) {
      byLine.set(line, [...(byLine.get(line) ?? []), fact])
    }
  }
  return byLine
}

function lintFact(fact: Fact, grammarOf: GrammarOf | undefined): Remark[] {
  const { kind, front, back } = fact
  if (kind !== 'command' && kind !== 'flag') return []
  const tool = front.startsWith('-') ? toolAbout(fact) : undefined
  return tool === undefined
    ? lintCommand(front, back, grammarOf)
    : lintFlag(front, tool, back, grammarOf)
}

/** A remark as a problem of its file. */
export function remarkProblem(
  file: string,
  { line, command, message, likely }: NotesRemark,
): Problem {
  return {
    ...{ file, line, message: `${command}: ${message}` },
    ...(likely === undefined ? {} : { remedy: `Perhaps ${likely}.` }),
  }
}

function placed(remarks: readonly Remark[], line: number, command: string): NotesRemark[] {
  return remarks.map((remark) => ({ ...remark, line, command }))
}

/** A line may hold a fact and its command once more. */
function unique(remarks: readonly NotesRemark[]): NotesRemark[] {
  const keys = new Set<string>()
  return remarks.filter(({ line, word }) => {
    const key = `${line} ${word}`
    const isNew = !keys.has(key)
    keys.add(key)
    return isNew
  })
}

/** The tool of a lone flag, where a command in what is said about it shows which one. */
function toolAbout({ back }: Fact): string | undefined {
  const words = Array.from(back.matchAll(/(?:^|[`$>\n])\s*([a-z][\w.-]+) \S/g), ([, word]) => word)
  return words.find((word) => word !== undefined && SHIPPED_PROGRAMS.includes(word))
}

/** A command that stands in code. */
interface Piece {
  line: number
  command: string
}

/** What looks like a command in the code of a text. */
function commandsIn(code: readonly Code[], lines: readonly string[]): Piece[] {
  return code.flatMap(({ from, to, ...one }) => {
    let at = from
    return candidates(one).map((text): Piece => {
      at = lineOf(text, lines, at, to) ?? at
      return { line: at, command: text.replace(/\s+#\s.*$/, '').trim() }
    })
  })
}

/** Output may stand between two commands, but not this many lines: what is not found costs no more. */
const LOOK_AHEAD = 1000

/** The first of these lines, 1-based and included, that has the text. */
function lineOf(text: string, lines: readonly string[], from: number, to: number) {
  const end = Math.min(to, from + LOOK_AHEAD)
  for (let line = from; line <= end; line += 1) if (lines[line - 1]?.includes(text)) return line
  return undefined
}

/** In a block with prompts, only what stands behind one is a command. */
function candidates({ isBlock, value }: Pick<Code, 'isBlock' | 'value'>): string[] {
  if (!isBlock) return [value.replace(/\s+/g, ' ').trim()].filter(hasWords)
  const lines = value.split('\n').map((line) => line.trim())
  const prompted = lines.flatMap((line) => readPrompt(line)?.command ?? [])
  return (prompted.length > 0 ? prompted : lines).filter(hasWords)
}

const hasWords = (text: string) => /^[a-z][\w.-]+ \S/.test(text)
