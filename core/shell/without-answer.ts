/** A fact's back, to ask for its front: without the front, and without other names of its flags. */
import type { Fact } from '../fact.ts'
import { hideAnswer } from '../hide-answer.ts'
import { readLine } from './command-line.ts'
import { shippedGrammar } from './grammars/index.ts'
import { placeholdersOf } from './placeholders.ts'
import { readCall } from './read-call.ts'

/** The back as Markdown; whoever reads it cannot copy the answer from it. */
export function withoutAnswer({
  kind,
  front,
  back,
}: Pick<Fact, 'kind' | 'front' | 'back'>): string {
  const bare = hideAnswer(back, front)
  return kind === 'flag' ? flagNames(front).reduce(hideAnswer, bare) : bare
}

/** All names of the flags in a command. */
function flagNames(command: string): string[] {
  const read = readLine(command, placeholdersOf(command))
  return (read.ok ? read.parts : []).flatMap((part) => {
    const [program, ...others] = part.type === 'command' ? part.words : []
    const grammar = program && shippedGrammar(program.text)
    if (!grammar) return []
    return readCall([program, ...others], grammar).flags.flatMap(({ flag }) => flag?.names ?? [])
  })
}
