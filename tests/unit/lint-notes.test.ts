import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../core/extract/index.ts'
import { lintNotes } from '../../core/lint-notes.ts'
import { grammarsWith, parseHelp } from '../../core/shell/index.ts'

const PROJECT = join(import.meta.dirname, '../..')

function lint(text: string, file = 'notes.md', help?: { command: string; text: string }) {
  const { facts } = extractFacts(text, { file })
  const learnt = help ? [parseHelp(help.text, help.command)] : []
  const remarks = lintNotes(text, { file, facts, grammarOf: grammarsWith(learnt) })
  return remarks.map(({ line, word, likely }) => [line, word, likely])
}

it('finds the slips in the first notes, and nothing else', () => {
  const file = 'decks/notes/kuar.rst'
  expect(lint(readFileSync(join(PROJECT, file), 'utf8'), file)).toEqual([
    [41, 'prun', 'prune'],
    [239, '--clusters', '--cluster'],
    [274, '-t', '--follow, -f'],
    [508, '--L', '--label-columns, -L'],
    [561, 'kubecctl', 'kubectl'],
  ])
})

describe('in other notes', () => {
  it('looks into code, behind prompts only where there are some', () => {
    const text = [
      'Try `docker rn alpine` first.',
      '',
      '```',
      '$ kubectl get pods --al-namespaces',
      'kubectl gets angry',
      '```',
      '',
      '```sh',
      'git comit -m x   # a comment',
      'git commit --mesage x',
      '```',
    ].join('\n')
    expect(lint(text)).toEqual([
      [1, 'rn', 'run'],
      [4, '--al-namespaces', '--all-namespaces, -A'],
      [9, 'comit', 'commit'],
      [10, '--mesage', '--message, -m'],
    ])
  })

  it.each([
    'Use `kubectl get pods -A` and `kubectl -n web get pods`.',
    'Plumbing: `git cat-file -p HEAD`, `git ls-tree -r HEAD`.',
    'Unknown tools: `zork open mailbox`, `helm frobnicate x`.',
    'Prose: kubecctl is no code. `gitt` alone neither.',
    '`docker run -it alpine sh -c "ls --nonsense"`',
    '`kubectl exec -it <pod> -- ls --sort=none`',
    '`kubectl --all-namespaces`',
    '```yaml\nkubectl: get --nonsense\n```',
    '`tar xzf file.tgz`, `tar --extr -f x`',
    '`find . -name x -print0 | xargs -0 rm`',
  ])('is content with %s', (text) => {
    expect(lint(text)).toEqual([])
  })

  it('knows what was learnt', () => {
    const help = { command: 'zork', text: 'Flags:\n  --lamp   Take the lamp\n  --sword  Take it\n' }
    expect(lint('`zork open --lmap`', 'notes.md')).toEqual([])
    expect(lint('`zork open --lmap`', 'notes.md', help)).toEqual([[1, '--lmap', '--lamp']])
  })
})
