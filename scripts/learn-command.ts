/** Learns a tool's grammar by asking it for help, subcommand by subcommand. */
import { parseHelp, type Grammar } from '../core/shell/index.ts'
import { helpCall, runHelp, type HelpOption } from '../electron/run-help.ts'

/** How a tool is asked. */
export interface Learning {
  /** `kubectl`, `kubectl get`. */
  command: string
  option?: HelpOption
  /** How many levels of subcommands are asked as well; 0 for none. */
  depth: number
  /** Where it is asked; some tools say more inside of a project. */
  folder?: string
  /** Called with every command before it is asked. */
  onAsk?: (call: string) => void
}

/** The grammar of the command itself, without the tools around it; or why there is none. */
export async function learnCommand(
  learning: Learning,
): Promise<{ ok: true; grammar: Grammar } | { ok: false; why: string }> {
  const { command, option = '--help', depth, folder, onAsk } = learning
  const call = helpCall(command, option)
  if (!call) return { ok: false, why: `“${command}” is no name of a program and its subcommands.` }
  onAsk?.(call.join(' '))
  const answer = await runHelp(call, folder)
  if (!answer.ok) return answer
  const grammar = innermost(parseHelp(answer.text, command), command.split(/\s+/).length)
  if (depth === 0) return { ok: true, grammar }
  const subcommands: Grammar[] = []
  for (const subcommand of grammar.subcommands) {
    const name = `${command} ${subcommand.name}`
    const learnt = await learnCommand({ ...learning, command: name, depth: depth - 1 })
    // A subcommand without help of its own is known by its name alone; one that repeats its tool's is not asked on.
    const isRepeated = learnt.ok && learnt.grammar.subcommands.length === grammar.subcommands.length
    subcommands.push(learnt.ok && !isRepeated ? { ...subcommand, ...learnt.grammar } : subcommand)
  }
  return { ok: true, grammar: { ...grammar, subcommands } }
}

function innermost(grammar: Grammar, words: number): Grammar {
  const [inner] = grammar.subcommands
  return words > 1 && inner ? innermost(inner, words - 1) : grammar
}
