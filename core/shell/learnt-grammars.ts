/** What a learner's own tools have said of themselves, beside the grammars that come with Notedrill. */
import type { Flag, Grammar } from './grammar.ts'
import { shippedGrammar } from './grammars/index.ts'

/** What is known about a program. */
export type GrammarOf = (program: string) => Grammar | undefined

/** Shipped grammars with what has been learnt besides; what is shipped knows more and comes first. */
export function grammarsWith(learnt: readonly Grammar[]): GrammarOf {
  const merged = new Map(
    learnt.map((grammar) => {
      const shipped = shippedGrammar(grammar.name)
      return [grammar.name, shipped ? mergeGrammars(shipped, grammar) : grammar]
    }),
  )
  return (program) => merged.get(program) ?? shippedGrammar(program)
}

/** One grammar of a tool out of two: flags and subcommands of both, the first one's where both have them. */
export function mergeGrammars(first: Grammar, second: Grammar): Grammar {
  const added = second.subcommands.filter(({ name }) => !find(first, name))
  const { partial: isFirstPartial, ...own } = first
  const { partial: isSecondPartial, ...other } = second
  return {
    ...other,
    ...own,
    ...(isFirstPartial && isSecondPartial ? { partial: true } : {}),
    flags: [...first.flags, ...second.flags.filter((flag) => !first.flags.some(sharesName(flag)))],
    subcommands: [
      ...first.subcommands.map((one) => {
        const same = find(second, one.name)
        return same ? mergeGrammars(one, same) : one
      }),
      ...added,
    ],
  }
}

const find = ({ subcommands }: Grammar, wanted: string) =>
  subcommands.find(({ name, aliases = [] }) => name === wanted || aliases.includes(wanted))

const sharesName = (flag: Flag) => (other: Flag) =>
  other.names.some((name) => flag.names.includes(name))
