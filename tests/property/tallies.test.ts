/** Tallies kept answer by answer are those that the log gives from scratch. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cardId, factId, type Fact } from '../../core/fact.ts'
import { dayTallies } from '../../core/insight/day-tallies.ts'
import { sumOf } from '../../core/insight/periods.ts'
import { countAnswers } from '../../core/insight/tally.ts'
import { standingReviews, type CardAction, type LogEvent } from '../../core/schedule/log.ts'
import { defaultSettings } from '../../core/schedule/policy.ts'
import { defaultPolicy, type MemoryPolicy } from '../../core/schedule/schedule.ts'
import { NotedrillDatabase } from '../../renderer/store/database.ts'
import { applyImport } from '../../renderer/store/import-deck.ts'
import {
  recordAction,
  recordReview,
  redoLast,
  undoLast,
} from '../../renderer/store/record-review.ts'
import { repair } from '../../renderer/store/repair.ts'
import { applySpread, previewSpread, undoSpread } from '../../renderer/store/spread-backlog.ts'
import { listImports, undoImport } from '../../renderer/store/undo-import.ts'
import { DEVICE } from '../unit/store/study-database.ts'
import { gaps, handClock, ratings } from './histories.ts'

const CARD = cardId(factId('stash'), 'recognise')

/** Chapters that facts move between; none for a fact that stands before the first. */
const chapters = fc.constantFrom([], ['Branches'], ['Branches', 'Remote'], ['Undoing'])
/** The same notes at different times: facts in other chapters, in other words, or gone. */
const notes = fc.record({
  import: fc.uniqueArray(
    fc.record({ fact: fc.nat({ max: 4 }), path: chapters, back: fc.constantFrom('a', 'b') }),
    { selector: ({ fact }) => fact, minLength: 1, maxLength: 5 },
  ),
})
const policies = fc.constantFrom<MemoryPolicy>(
  { ...defaultPolicy, learningSteps: [] },
  defaultPolicy,
  { ...defaultPolicy, desiredRetention: 0.8, learningSteps: [], relearningSteps: [] },
)
const answers = fc.record({ answer: fc.nat(), rating: ratings, policy: policies })
const actions = fc.record({
  card: fc.nat(),
  action: fc.oneof<fc.Arbitrary<CardAction>[]>(
    fc.record({ type: fc.constantFrom('bury', 'reset') }),
    fc.record({ type: fc.constant('due'), on: fc.integer({ min: 20_500, max: 21_000 }) }),
  ),
})
const others = fc.constantFrom('undo', 'redo', 'undo import', 'spread', 'undo spread')
const steps = fc.array(
  fc.record({
    gap: gaps,
    do: fc.oneof(
      { weight: 6, arbitrary: answers },
      { weight: 1, arbitrary: actions },
      { weight: 2, arbitrary: notes },
      { weight: 3, arbitrary: others },
    ),
  }),
  { maxLength: 25 },
)

it('are right after anything answered, undone, imported, spread and done again', async () => {
  await fc.assert(
    fc.asyncProperty(notes, steps, async (first, history) => {
      const db = new NotedrillDatabase(crypto.randomUUID())
      const clock = handClock()
      for (const { gap, do: step } of [{ gap: 0, do: first }, ...history]) {
        await take(db, step, { ...clock.move(gap), utcOffset: 120 })
      }
      const { differences, tallies } = await repair(db)
      expect({ differences, tallies }).toEqual({ differences: [], tallies: [] })
      const log = await db.reviews.toArray()
      expect(countAnswers(sumOf(await db.tallies.toArray()))).toBe(standingReviews(log).length)
      await db.delete()
    }),
    { numRuns: 80 },
  )
})

type Step = (typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never)['do']

async function take(
  db: NotedrillDatabase,
  step: Step,
  moment: ReturnType<ReturnType<typeof handClock>['moment']>,
): Promise<void> {
  const cards = await db.cards.toCollection().primaryKeys()
  if (typeof step === 'object' && 'import' in step) {
    const incoming = step.import.map(factOf)
    const deck = { id: 'git', title: 'Git' }
    const soon = new Set(incoming.map(({ id }) => id))
    const choices = { decisions: new Map(), leftOut: new Set<never>(), soon }
    const notes = { deck, file: 'git.md', facts: incoming, stableIds: true }
    await applyImport(db, notes, moment, DEVICE, choices)
  } else if (typeof step === 'object' && 'answer' in step) {
    const id = cards[step.answer % cards.length]
    const answer = { rating: step.rating, durationMs: 1000 }
    if (id) await recordReview(db, { cardId: id, ...answer }, moment, DEVICE, step.policy)
  } else if (typeof step === 'object') {
    const id = cards[step.card % cards.length]
    if (id) await recordAction(db, id, step.action, moment, DEVICE)
  } else if (step === 'undo') await undoLast(db, ['git'], moment, DEVICE)
  else if (step === 'redo') await redoLast(db, ['git'], moment, DEVICE)
  else if (step === 'undo spread') await undoSpread(db, moment, DEVICE)
  else if (step === 'spread') {
    const { day: today } = moment
    const span = { today, awayFrom: today, firstDay: today, days: 7 }
    const spread = await previewSpread(db, span, defaultSettings)
    await applySpread(db, spread, moment, DEVICE)
  } else {
    const newest = (await listImports(db)).find(({ undoneAt }) => undoneAt === undefined)
    if (newest) await undoImport(db, newest.id, moment, DEVICE)
  }
}

function factOf({
  fact,
  path,
  back,
}: {
  fact: number
  path: readonly string[]
  back: string
}): Fact {
  const kind = fact % 2 === 0 ? 'command' : 'question'
  const id = factId(`fact${fact}`)
  return { id, kind, front: `git thing ${fact}`, back, path, tags: [] }
}

it('count every standing answer once, whatever days and hours the log has', () => {
  const events = fc.array(
    fc.record({ rating: fc.option(ratings), at: fc.integer(), day: fc.integer() }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(events, fc.nat(), (given, choice) => {
      const log = given.map(({ rating, at, day }, index): LogEvent => {
        const recorded = { id: String(index).padStart(3, '0'), deviceId: DEVICE, cardId: CARD }
        if (rating) return { ...recorded, type: 'review', rating, durationMs: 10, at, day }
        const undoes = String(choice % Math.max(1, index)).padStart(3, '0')
        return { ...recorded, type: 'undo', undoes, at, day }
      })
      const sum = sumOf(dayTallies(log, () => defaultPolicy).values())
      const standing = standingReviews(log)
      expect(countAnswers(sum)).toBe(standing.length)
      expect(sum.durationMs).toBe(standing.length * 10)
    }),
  )
})
