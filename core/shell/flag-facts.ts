/** Facts about the flags of a command, one for each, from what its help text says of them. */
import type { Fact } from '../fact.ts'
import { provisionalIds } from '../provisional-id.ts'
import type { Flag, Grammar } from './grammar.ts'

/**
 * The facts of a grammar and of its subcommands, in their order. Flags without a
 * description give none: there would be nothing to ask.
 *
 * @param grammar as `parseHelp` gives it: the tool, down to the command that was asked
 */
export function flagFacts(grammar: Grammar): Fact[] {
  const idOf = provisionalIds()
  return factsOf(grammar, []).map((fact) => ({ ...fact, id: idOf(fact) }))
}

function factsOf(grammar: Grammar, above: readonly string[]): Omit<Fact, 'id'>[] {
  const command = [...above, grammar.name]
  const own = grammar.flags.flatMap((flag): Omit<Fact, 'id'>[] => {
    const { description } = flag
    if (description === undefined || isHelp(flag)) return []
    const front = `${command.join(' ')} ${writtenFlag(flag)}`
    return [
      { kind: 'flag', front, back: backOf(flag, description), path: [command.join(' ')], tags: [] },
    ]
  })
  return [...own, ...grammar.subcommands.flatMap((one) => factsOf(one, command))]
}

const isHelp = ({ names }: Flag) => names.some((name) => name === '--help' || name === '--version')

/** With a placeholder for its value: `--output=<output>`, `-n <value>`. */
function writtenFlag({ names: [name], value }: Flag): string {
  if (value !== 'required') return name
  const isLong = name.startsWith('--')
  return isLong ? `${name}=<${name.slice(2)}>` : `${name} <value>`
}

function backOf({ names, value, default: usual }: Flag, description: string): string {
  const others = names.slice(1).map((name) => `\`${name}\``)
  const short = others.length > 0 ? ` Also: ${others.join(', ')}.` : ''
  // That a switch is off without its flag is plain.
  const isPlain = value === 'none' && usual === 'false'
  const isSaid = usual === undefined || usual === '' || description.includes(usual) || isPlain
  const normally = isSaid ? '' : ` Without it: \`${usual}\`.`
  const sentence = /[.!?…)]$/.test(description) ? description : `${description}.`
  return `${withoutMarkup(sentence)}${short}${normally}`
}

/** Help texts are no Markdown. */
const withoutMarkup = (text: string) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&')
