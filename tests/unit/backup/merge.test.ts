import { expect, it } from 'vitest'
import { mergeInto } from '../../../core/backup/merge.ts'
import { rowSchemas } from '../../../core/truth/row-schemas.ts'
import { emptyTruth } from '../../../core/truth/truth.ts'

const FACT = {
  ...{ id: 'f', kind: 'term', path: [], tags: [], deckId: 'git', position: 0, removed: 0 },
}
const fact = (back: string, notes: string) =>
  rowSchemas.facts.parse({ ...FACT, front: 'a', back, edited: { front: 'a', back: notes } })

it('keeps the words of either side that the notes do not say themselves', () => {
  // Here the learner has written what the notes say there, and there something shorter.
  const here = { ...emptyTruth(), facts: [fact('What it does', '')] }
  const there = { ...emptyTruth(), facts: [fact('', 'What it does')] }
  const once = mergeInto({ tables: here, eventIds: new Set(), factEvents: [] }, there)
  const merged = { ...here, facts: once.facts.length > 0 ? once.facts : here.facts }
  expect(mergeInto({ tables: merged, eventIds: new Set(), factEvents: [] }, there).facts).toEqual(
    [],
  )
})
