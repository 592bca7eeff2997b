import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { factId, factIdOf, type CardId, type Fact } from '../../core/fact.ts'
import type { Moment } from '../../core/schedule/day.ts'
import type { CardAction } from '../../core/schedule/log.ts'
import { defaultSettings } from '../../core/schedule/policy.ts'
import { defaultPolicy, type MemoryPolicy } from '../../core/schedule/schedule.ts'
import { findBadRows } from '../../renderer/store/bad-rows.ts'
import type { NotedrillDatabase } from '../../renderer/store/database.ts'
import { acceptAnswer, editFact } from '../../renderer/store/fact-edits.ts'
import { applyImport } from '../../renderer/store/import-deck.ts'
import {
  recordAction,
  recordActions,
  recordReview,
  redoLast,
  undoLast,
} from '../../renderer/store/record-review.ts'
import { repair } from '../../renderer/store/repair.ts'
import { applySpread, previewSpread, undoSpread } from '../../renderer/store/spread-backlog.ts'
import { listImports, undoable, undoImport } from '../../renderer/store/undo-import.ts'
import { DEVICE, studyDatabase } from '../unit/store/study-database.ts'
import { gaps, handClock, ratings } from './histories.ts'

const DECKS = { git: ['command', 'question'], docker: ['flag', 'term', 'command'] } as const
const DECK_IDS = Object.keys(DECKS)

const policies = fc.constantFrom<MemoryPolicy>(
  defaultPolicy,
  { ...defaultPolicy, desiredRetention: 0.8, learningSteps: [], relearningSteps: [5, 60] },
  { ...defaultPolicy, maximumInterval: 20, leech: { threshold: 1, action: 'suspend' } },
)
const cards = fc.nat()
const answers = fc.record({ card: cards, rating: ratings, gap: gaps, policy: policies })
const action = fc.oneof<fc.Arbitrary<CardAction>[]>(
  fc.record({ type: fc.constant('suspend'), on: fc.boolean() }),
  fc.record({ type: fc.constant('flag'), on: fc.boolean() }),
  fc.record({ type: fc.constantFrom('bury', 'reset') }),
  fc.record({ type: fc.constant('due'), on: fc.integer({ min: 20_000, max: 21_000 }) }),
)
const others = fc.record({ card: cards, gap: gaps, action })
/** Done with several cards at once, of one deck or of both. */
const batches = fc.record({ cards: fc.array(cards, { maxLength: 6 }), gap: gaps, action })
const undos = fc.record({
  deckIds: fc.subarray(DECK_IDS, { minLength: 1 }),
  gap: gaps,
  take: fc.constantFrom(undoLast, redoLast),
})
/** The facts of a deck, some of them, in other words, other chapters and another order. */
const imports = fc.record({
  gap: gaps,
  facts: fc.shuffledSubarray(
    ['git-0', 'git-1', 'git-new'].map((id) => ({ id: factId(id), tags: [] })),
  ),
  words: fc.constantFrom('front 0', 'other words'),
  chapter: fc.constantFrom([], ['One'], ['Two']),
  soon: fc.boolean(),
})
/** The facts of any card in other words, or with another right answer. */
const edits = fc.record({
  card: cards,
  gap: gaps,
  edit: fc.oneof(
    fc.record({ back: fc.constantFrom('mine', 'back', 'git-0') }),
    fc.record({ accept: fc.constantFrom('one', 'two') }),
    fc.record({ refuse: fc.constantFrom('one', 'two') }),
  ),
})
const importUndos = fc.record({ gap: gaps, undoes: fc.constant('import') })
const spreads = fc.record({ gap: gaps, days: fc.integer({ min: 1, max: 9 }) })
const spreadUndos = fc.record({ gap: gaps, undoes: fc.constant('spread') })
const actions = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: answers },
    { weight: 2, arbitrary: others },
    { weight: 2, arbitrary: batches },
    { weight: 4, arbitrary: undos },
    { weight: 2, arbitrary: imports },
    { weight: 2, arbitrary: edits },
    importUndos,
    spreads,
    spreadUndos,
  ),
  { maxLength: 30 },
)
type Step = typeof actions extends fc.Arbitrary<(infer One)[]> ? One : never

it('stores the states that replaying the log gives, after anything done, undone and done again', async () => {
  await fc.assert(
    fc.asyncProperty(actions, async (history) => {
      const db = await studyDatabase(DECKS)
      const clock = handClock()
      for (const step of history) await take(db, step, clock.move(step.gap))
      expect(await repair(db)).toMatchObject({ differences: [], tallies: [] })
      expect(await findBadRows(db)).toEqual([])
      await db.delete()
    }),
    { numRuns: 100 },
  )
})

async function take(db: NotedrillDatabase, step: Step, moment: Moment): Promise<void> {
  if ('take' in step) await step.take(db, step.deckIds, moment, DEVICE)
  else if ('undoes' in step) await takeBack(db, step.undoes, moment)
  else if ('days' in step) {
    const span = { firstDay: moment.day, days: step.days }
    await applySpread(db, await previewSpread(db, span, defaultSettings), moment, DEVICE)
  } else if ('facts' in step) await importSome(db, step, moment)
  else if ('cards' in step) {
    const all = await db.cards.toCollection().primaryKeys()
    const some = new Set(step.cards.map((card) => card % all.length))
    const cardIds = all.filter((_, at) => some.has(at))
    await recordActions(db, cardIds, step.action, moment, DEVICE)
  } else {
    const cardIds = await db.cards.toCollection().primaryKeys()
    const cardId = cardIds[step.card % cardIds.length]
    if (cardId === undefined) throw new Error('The decks have no cards.')
    if ('action' in step) await recordAction(db, cardId, step.action, moment, DEVICE)
    else if ('edit' in step) await edit(db, cardId, step.edit, moment)
    else {
      const answer = { cardId, rating: step.rating, durationMs: 1000 }
      await recordReview(db, answer, moment, DEVICE, step.policy)
    }
  }
}

async function edit(
  db: NotedrillDatabase,
  cardId: CardId,
  change: Extract<Step, { edit: unknown }>['edit'],
  moment: Moment,
) {
  const fact = await db.facts.get(factIdOf(cardId))
  if (!fact) return
  if ('accept' in change) await acceptAnswer(db, cardId, change.accept, moment, DEVICE)
  else {
    const { front, back } = { ...fact, ...change }
    const refused = 'refuse' in change ? [change.refuse] : []
    await editFact(db, cardId, { words: { front, back }, refused }, moment, DEVICE)
  }
}

async function takeBack(db: NotedrillDatabase, what: 'import' | 'spread', moment: Moment) {
  if (what === 'spread') {
    await undoSpread(db, moment, DEVICE)
    return
  }
  const newest = undoable(await listImports(db), 'git')
  if (newest) await undoImport(db, newest.id, moment, DEVICE)
}

async function importSome(
  db: NotedrillDatabase,
  { facts: some, words, chapter, soon }: Extract<Step, { words: string }>,
  moment: Moment,
) {
  const facts = some.map((fact): Fact => ({
    ...fact,
    kind: 'command',
    front: words,
    back: fact.id,
    path: chapter,
  }))
  const asked = new Set(soon ? facts.map(({ id }) => id) : [])
  const choices = { decisions: new Map(), leftOut: new Set<never>(), soon: asked }
  const incoming = { deck: { id: 'git', title: 'git' }, file: 'git.md', facts, stableIds: true }
  await applyImport(db, incoming, moment, DEVICE, choices)
}

it('keeps every answer of many that are given at once', async () => {
  const atOnce = fc.array(answers, { minLength: 2, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(atOnce, async (given) => {
      const db = await studyDatabase(DECKS)
      const clock = handClock()
      const cardIds = await db.cards.toCollection().primaryKeys()
      await Promise.all(
        given.map(({ card, rating, gap }) => {
          const cardId = cardIds[card % cardIds.length]
          if (cardId === undefined) throw new Error('The decks have no cards.')
          const answer = { cardId, rating, durationMs: 1000 }
          return recordReview(db, answer, clock.move(gap), DEVICE, defaultPolicy)
        }),
      )
      expect(await db.reviews.count()).toBe(given.length)
      expect(await repair(db)).toMatchObject({ differences: [], tallies: [] })
      await db.delete()
    }),
    { numRuns: 30 },
  )
})
