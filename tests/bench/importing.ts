/** How long it takes to find out which facts of changed notes are which. */
import { factId, type Fact } from '../../core/fact.ts'
import { planImport } from '../../core/identity/index.ts'
import { diceOf } from '../property/edited-notes.ts'
import { rowOf, type Row } from './row.ts'

const SIZES = [1000, 10_000]
const EDITED = 0.05
const RUNS = 9

/** Facts against the same facts with 5 % of them edited, a fifth of these moved as well. */
export function benchImporting(): Row[] {
  return SIZES.map((size) => {
    const known = someFacts(size)
    const incoming = edited(known)
    const samples = Array.from({ length: RUNS }, () => {
      const start = performance.now()
      planImport(known, incoming)
      return performance.now() - start
    })
    const { changed, added, unchanged } = planImport(known, incoming)
    const note = `${unchanged.length} unchanged, ${changed.length} changed, ${added.length} new`
    return rowOf(`plan ${size} facts, 5 % edited`, samples, note)
  })
}

const WORDS =
  'get apply create delete describe label scale expose logs exec pod node service secret config map volume claim job daemon replica set rolling update port forward name space cluster role binding taint drain'.split(
    ' ',
  )

function someFacts(size: number): Fact[] {
  const dice = diceOf(size)
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[dice(WORDS.length)] ?? '').join(' ')
  return Array.from({ length: size }, (_, index) => ({
    id: factId(`f${index}`),
    kind: index % 3 === 0 ? 'question' : 'command',
    front: `kubectl ${words(4)} ${index % 997}`,
    back: words(9),
    path: [`Chapter ${Math.floor(index / 200)}`],
    tags: [],
  }))
}

function edited(known: readonly Fact[]): Fact[] {
  const dice = diceOf(known.length + 1)
  const facts = known.map((fact, index): Fact => {
    const bare = { ...fact, id: factId(`n${index}`) }
    if (dice(1000) >= EDITED * 1000) return bare
    const words = fact.back.split(' ')
    words[dice(words.length)] = WORDS[dice(WORDS.length)] ?? ''
    const front = dice(2) === 0 ? fact.front.replace(/e/, 'ee') : fact.front
    const path = dice(5) === 0 ? [`Chapter ${dice(50)}`] : fact.path
    return { ...bare, front, back: words.join(' '), path }
  })
  return facts
}
