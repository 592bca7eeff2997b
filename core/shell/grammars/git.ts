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

/** What the list of everyday commands leaves out; their flags are not known. */
const OTHERS = (
  'am annotate apply archive bisect blame bundle cat-file check-attr check-ignore check-mailmap ' +
  'cherry column commit-graph commit-tree config count-objects credential daemon describe ' +
  'diff-files diff-index diff-tree difftool fast-export fast-import fetch-pack filter-branch ' +
  'filter-repo flow fmt-merge-msg for-each-ref for-each-repo format-patch fsck gc gui hash-object ' +
  'help hook imap-send index-pack instaweb interpret-trailers lfs ls-files ls-remote ls-tree ' +
  'mailinfo maintenance merge-base merge-file merge-index merge-tree mergetool mktag mktree ' +
  'multi-pack-index name-rev notes p4 pack-objects pack-refs patch-id prune prune-packed range-diff ' +
  'read-tree reflog remote repack replace request-pull rerere rev-list rev-parse revert scalar ' +
  'send-email shortlog show-branch show-index show-ref sparse-checkout stash stripspace submodule ' +
  'subtree svn symbolic-ref unpack-objects update-index update-ref var verify-commit verify-pack ' +
  'verify-tag version whatchanged worktree write-tree'
).split(' ')

const MESSAGE: Flag = { names: ['--message', '-m'], value: 'required' }

/** The grammar with what its help leaves out. Its flags may be shortened. */
export function withGitKnowledge(grammar: Grammar): Grammar {
  const subcommands = grammar.subcommands.map((one) =>
    completed(one.name === 'stash' ? withPush(one) : one),
  )
  const known = new Set(subcommands.map(({ name }) => name))
  const others = OTHERS.filter((name) => !known.has(name))
  return {
    ...grammar,
    flagsFirst: true,
    subcommands: [...subcommands, ...others.map((name) => ({ name, flags: [], subcommands: [] }))],
  }
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
