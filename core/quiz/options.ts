/** Wrong options that could be right, and never are. */
import type { Fact } from '../fact.ts'
import { oneLine } from '../one-line.ts'
import { gradeCommand } from '../shell/index.ts'
import type { FactIndex } from './fact-index.ts'
import type { Random } from '../random.ts'

/** With the right one. */
const MOST_OPTIONS = 4
const FEWEST_OPTIONS = 3

/**
 * Facts whose fronts, or backs, stand beside a fact's own as options; empty where
 * there are too few.
 */
export function wrongOptions(
  fact: Fact,
  index: FactIndex,
  random: Random,
  isSame: (a: Fact, b: Fact) => boolean,
): Fact[] {
  const chosen: Fact[] = []
  for (const other of index.like(fact, random)) {
    if (chosen.length === MOST_OPTIONS - 1) break
    if ([fact, ...chosen].some((one) => isSame(one, other))) continue
    chosen.push(other)
  }
  return chosen.length >= FEWEST_OPTIONS - 1 ? chosen : []
}

/** Whether one front would be right where the other one is asked for. */
export function isSameAnswer(a: Fact, b: Fact): boolean {
  if (folded(a.front) === folded(b.front)) return true
  if (folded(shortBack(a)) === folded(shortBack(b))) return true
  const isTyped = a.kind === 'command' || a.kind === 'flag'
  return isTyped && (isRight(a.front, b.front) || isRight(b.front, a.front))
}

function isRight(expected: string, given: string): boolean {
  const { verdict } = gradeCommand(expected, given)
  return verdict === 'exact' || verdict === 'equivalent'
}

/** A back's first paragraph: what follows is mostly output, too long to choose by. */
export function shortBack({ back }: Fact): string {
  const [first = ''] = back.trimStart().split(/\n\s*\n|\n(?=```|~~~)/, 1)
  return /^(?:```|~~~)/.test(first) ? back : first.replace(/\s*:$/, '')
}

const folded = (text: string) => oneLine(text).toLowerCase()
