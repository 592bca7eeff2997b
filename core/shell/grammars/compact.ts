/** Grammars in a short form, one line a flag, as the data files beside this one have them. */
import type { Flag, Grammar } from '../grammar.ts'

/** A grammar whose flags are lines such as `--output -o =`, `--color [=]`, `--env -e = *`, `--tail = (-1)`. */
export interface CompactGrammar extends Omit<Grammar, 'flags' | 'subcommands'> {
  flags: string[]
  subcommands?: CompactGrammar[]
}

const VALUES = { none: '', required: ' =', optional: ' [=]' } as const

/** Descriptions are left out. */
export function toCompact({ flags, subcommands, ...own }: Grammar): CompactGrammar {
  return {
    ...own,
    flags: flags.map(toLine),
    ...(subcommands.length > 0 ? { subcommands: subcommands.map(toCompact) } : {}),
  }
}

export function fromCompact({ flags, subcommands = [], ...own }: CompactGrammar): Grammar {
  return { ...own, flags: flags.map(fromLine), subcommands: subcommands.map(fromCompact) }
}

function toLine({ names, value, default: usual, repeatable }: Flag): string {
  const many = repeatable ? ' *' : ''
  return `${names.join(' ')}${VALUES[value]}${many}${usual === undefined ? '' : ` (${usual})`}`
}

function fromLine(line: string): Flag {
  const usual = / \((.*)\)$/.exec(line)
  const words = line.slice(0, usual?.index).split(' ')
  const [first = '', ...others] = words.filter((word) => word.startsWith('-'))
  return {
    names: [first, ...others],
    value: words.includes('=') ? 'required' : words.includes('[=]') ? 'optional' : 'none',
    ...(usual?.[1] === undefined ? {} : { default: usual[1] }),
    ...(words.includes('*') ? { repeatable: true } : {}),
  }
}
