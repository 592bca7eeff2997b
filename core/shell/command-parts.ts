/** The parts of a command that can be known or not: its subcommands, flags and kinds of things. */
import type { Call } from './call.ts'
import { readLine } from './command-line.ts'
import type { CommandGrade } from './difference.ts'
import { shippedGrammar } from './grammars/index.ts'
import type { GrammarOf } from './learnt-grammars.ts'
import { writtenOut } from './notation.ts'
import { placeholdersOf } from './placeholders.ts'
import { readCall } from './read-call.ts'
import { readUnknownCall } from './read-unknown-call.ts'

/** One part of a command. */
export interface CommandPart {
  program: string
  kind: 'subcommand' | 'flag' | 'resource'
  /** By its full name: `get`, `--all-namespaces`, `pods`. */
  name: string
  /** As it stands in the command. */
  written: string
}

/** The parts of a command of the notes, each once; none of a text that is no command. */
export function commandParts(
  command: string,
  grammarOf: GrammarOf = shippedGrammar,
): CommandPart[] {
  const [line = command] = writtenOut(command)
  const read = readLine(line, placeholdersOf(line))
  if (!read.ok) return []
  const parts = read.parts.flatMap((part) => {
    if (part.type !== 'command') return []
    const [program, ...others] = part.words
    if (!program || program.text.startsWith('-')) return []
    const grammar = grammarOf(program.text)
    const words = [program, ...others] as const
    const call = grammar ? readCall([...words], grammar) : readUnknownCall([...words], 'values')
    return partsOf(call)
  })
  return parts.filter((part, at) => parts.findIndex((one) => keyOf(one) === keyOf(part)) === at)
}

const keyOf = ({ program, kind, name }: CommandPart) => `${program} ${kind} ${name}`

function partsOf({
  program: { text: program },
  path,
  pathWritten,
  flags,
  args,
  grammar,
}: Call): CommandPart[] {
  const subcommands = path.map((name, at): CommandPart => ({
    program,
    kind: 'subcommand',
    name,
    written: pathWritten[at] ?? name,
  }))
  const named = flags.map(({ name, flag }): CommandPart => ({
    program,
    kind: 'flag',
    name: flag?.names[0] ?? name,
    written: name,
  }))
  const [first] = args
  const kind = first?.text.split('/')[0] ?? ''
  const noun = grammar?.nouns?.find((names) => names.includes(kind.toLowerCase()))?.[0]
  const resource: CommandPart[] =
    noun === undefined ? [] : [{ program, kind: 'resource', name: noun, written: kind }]
  return [...subcommands, ...named, ...resource]
}

/** Which parts of a command were wrong in what was typed for it: those that its differences are about. */
export function missedParts(
  command: string,
  { verdict, differences }: CommandGrade,
  grammarOf: GrammarOf = shippedGrammar,
): CommandPart[] {
  const parts = commandParts(command, grammarOf)
  if (verdict === 'exact' || verdict === 'equivalent') return []
  const said = differences
    .filter(({ matters }) => matters !== 'no')
    .flatMap(({ expected }) => expected?.split(/[\s=/]+/) ?? [])
  const missed = parts.filter(({ written }) => said.includes(written))
  // Where nothing says which part it was, it was all of them.
  return missed.length > 0 ? missed : parts
}
