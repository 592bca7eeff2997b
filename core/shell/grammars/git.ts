/** What git's help does not say. */
import type { Flag, Grammar } from '../grammar.ts'

/** Flags that the short help of a command leaves out, by the command. */
const MORE: Readonly<Record<string, readonly Flag[]>> = {
  diff: [
    { names: ['--cached', '--staged'], value: 'none' },
    { names: ['--name-only'], value: 'none' },
    { names: ['--stat'], value: 'optional' },
    { names: ['--unified', '-U'], value: 'required' },
    { names: ['--patch', '-p', '-u'], value: 'none' },
  ],
  log: [
    { names: ['--max-count', '-n'], value: 'required' },
    { names: ['--oneline'], value: 'none' },
    { names: ['--graph'], value: 'none' },
    { names: ['--all'], value: 'none' },
    { names: ['--patch', '-p', '-u'], value: 'none' },
    { names: ['--stat'], value: 'optional' },
    { names: ['--author'], value: 'required' },
    { names: ['--since', '--after'], value: 'required' },
    { names: ['--until', '--before'], value: 'required' },
    { names: ['--grep'], value: 'required' },
    { names: ['--follow'], value: 'none' },
    { names: ['--merges'], value: 'none' },
    { names: ['--no-merges'], value: 'none' },
    { names: ['--reverse'], value: 'none' },
    { names: ['--abbrev-commit'], value: 'none' },
    { names: ['--pretty'], value: 'optional' },
    { names: ['--format'], value: 'required' },
    { names: ['--decorate'], value: 'optional' },
  ],
  show: [
    { names: ['--name-only'], value: 'none' },
    { names: ['--stat'], value: 'optional' },
  ],
}

const MESSAGE: Flag = { names: ['--message', '-m'], value: 'required' }

/** The grammar with what its help leaves out. Its flags may be shortened. */
export function withGitKnowledge(grammar: Grammar): Grammar {
  const subcommands = grammar.subcommands.map((one) =>
    completed(one.name === 'stash' ? withPush(one) : one),
  )
  return { ...grammar, flagsFirst: true, subcommands }
}

/** The help of `git stash` has the flags of `git stash push`, and not its name. */
function withPush(stash: Grammar): Grammar {
  const flags = [...stash.flags, MESSAGE]
  const others = stash.subcommands.filter(({ name }) => name !== 'push')
  return { ...stash, flags, subcommands: [...others, { name: 'push', flags, subcommands: [] }] }
}

function completed(grammar: Grammar): Grammar {
  const more = MORE[grammar.name] ?? []
  const known = new Set(more.flatMap(({ names }) => names))
  const kept = grammar.flags.filter(({ names }) => !names.some((name) => known.has(name)))
  return {
    ...grammar,
    abbreviable: true,
    flags: [...more, ...kept],
    subcommands: grammar.subcommands.map((one) => ({ ...one, abbreviable: true })),
    ...(grammar.name === 'log' || grammar.name === 'show' ? { numberFlag: '-n' } : {}),
  }
}
