/** Facts to be asked about, for tests. */
import { factId, type Fact, type FactKind } from '../../../core/fact.ts'

let facts = 0

export function fact(kind: FactKind, front: string, back: string, section = 'Commands'): Fact {
  facts += 1
  return { id: factId(`f${facts}`), kind, front, back, path: [section], tags: [] }
}

export const GIT = [
  fact('command', 'git stash', 'put changes aside'),
  fact('command', 'git stash pop', 'bring them back'),
  fact('command', 'git gc', 'tidy up'),
  fact('command', 'git log --oneline', 'what was done, a line each'),
  fact('command', 'git blame <file>', 'who wrote a line'),
  fact('command', 'git commit --amend', 'change the last commit'),
]
