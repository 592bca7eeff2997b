/** Importing any facts over any others, with any choices, and taking it back. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { factId, FACT_KINDS, type Fact } from '../../core/fact.ts'
import { leaveOut, planImport } from '../../core/identity/index.ts'
import { defaultPolicy } from '../../core/schedule/schedule.ts'
import { NotedrillDatabase } from '../../renderer/store/database.ts'
import { applyImport, previewImport } from '../../renderer/store/import-deck.ts'
import { recordReview } from '../../renderer/store/record-review.ts'
import { undoImport } from '../../renderer/store/undo-import.ts'
import { DEVICE } from '../unit/store/study-database.ts'
import { handClock, ratings } from './histories.ts'

const word = fc.constantFrom('git stash', 'git stash pop', 'put changes aside', 'pod', 'Pod.')
const fact: fc.Arbitrary<Fact> = fc.record({
  id: fc.stringMatching(/^[0-9a-f]{1,2}$/).map(factId),
  kind: fc.constantFrom(...FACT_KINDS),
  front: word,
  back: word,
  path: fc.array(word, { maxLength: 1 }),
  tags: fc.constant([]),
})
const facts = fc.uniqueArray(fact, { selector: ({ id }) => id, maxLength: 8 })

it('is as if it had never been', async () => {
  const answers = fc.array(fc.record({ card: fc.nat(), rating: ratings }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(facts, facts, answers, fc.nat(), async (first, second, given, choice) => {
      const db = new NotedrillDatabase(crypto.randomUUID())
      const clock = handClock()
      await applyImport(db, notes('first', first), clock.move(1), DEVICE)
      await answer(db, given, clock)
      const before = await everything(db)
      const { changed, added, removed } = await previewImport(db, notes('second', second))
      const ids = [...added, ...removed, ...changed.map(({ after }) => after)].map(({ id }) => id)
      const some = new Set(ids.filter((_, index) => ((choice >> (index % 16)) & 1) === 1))
      const choices = { decisions: new Map(), leftOut: some, soon: new Set<never>() }
      const id = await applyImport(db, notes('second', second), clock.move(1), DEVICE, choices)
      if (id !== undefined) {
        expect(await undoImport(db, id, clock.move(1), DEVICE)).toBe(true)
      }
      expect(await everything(db)).toEqual(before)
      await db.delete()
    }),
    { numRuns: 150 },
  )
})

it('leaves everything as it is where everything is left out', () => {
  fc.assert(
    fc.property(facts, facts, (known, incoming) => {
      const plan = planImport(known, incoming)
      const pairs = [...plan.changed, ...plan.moved].map(({ after }) => after)
      const all = [...plan.added, ...plan.removed, ...pairs].map(({ id }) => id)
      const left = leaveOut(plan, known, new Set(all))
      const asked = new Set(plan.ambiguous.map(({ before }) => before.id))
      const staying = known.filter(({ id }) => !asked.has(id))
      expect(left).toMatchObject({ added: [], changed: [], moved: [], removed: [] })
      expect(sorted(left.unchanged)).toEqual(sorted(staying))
      expect(left.facts.filter(({ id }) => staying.some((one) => one.id === id))).toHaveLength(
        staying.length,
      )
    }),
  )
})

const sorted = (all: readonly Fact[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1))

function notes(text: string, incoming: readonly Fact[]) {
  const deck = { id: 'git', title: 'Git' }
  return { deck, file: 'git.md', facts: incoming, notes: { file: 'git.md', text } }
}

async function answer(
  db: NotedrillDatabase,
  given: readonly { card: number; rating: 'again' | 'hard' | 'good' | 'easy' }[],
  clock: ReturnType<typeof handClock>,
) {
  const cards = await db.cards.toCollection().primaryKeys()
  for (const { card, rating } of given) {
    const cardId = cards[card % cards.length]
    if (cardId === undefined) return
    const review = { cardId, rating, durationMs: 1000 }
    await recordReview(db, review, clock.move(1), DEVICE, defaultPolicy)
  }
}

/** All that is stored but the imports, which remember what was undone. */
async function everything(db: NotedrillDatabase) {
  return {
    decks: await db.decks.toArray(),
    notes: await db.notes.toArray(),
    facts: await db.facts.toArray(),
    cards: await db.cards.toArray(),
    reviews: await db.reviews.toArray(),
    tallies: await db.tallies.toArray(),
  }
}
