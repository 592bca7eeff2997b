/**
 * Finished quizzes. They are practice: schedules stay as they are, unless their
 * learner wants answers counted as reviews.
 */
import { cardId, type Side } from '../../core/fact.ts'
import type { PartResult, QuestionType } from '../../core/quiz/index.ts'
import { policyFor } from '../../core/schedule/policy.ts'
import type { Moment } from '../../core/schedule/day.ts'
import type { NotedrillDatabase, QuizRow } from './database.ts'
import { nextEventId } from './event-id.ts'
import { recordReview } from './record-review.ts'
import { readStudySettings } from './study-settings.ts'

/** A quiz as it ended. */
export type QuizResult = Omit<QuizRow, 'id' | 'at'>

/** How its answers are to be counted as reviews. */
export interface Counting {
  deviceId: string
}

/**
 * Store a quiz, and with `counting` its answers in the log, in one transaction.
 *
 * Counted are answers that had to be recalled: typed commands, and answers that
 * were judged by the learner. Choosing among options is easier than recalling.
 *
 * @returns how many answers were counted
 */
export function recordQuiz(
  db: NotedrillDatabase,
  result: QuizResult,
  moment: Moment,
  counting?: Counting,
): Promise<number> {
  const tables = [db.quizzes, db.cards, db.reviews, db.policies, db.tallies, db.settings]
  return db.transaction('rw', tables, async () => {
    const settings = await readStudySettings(db)
    const id = await nextEventId(db.quizzes, moment.at)
    await db.quizzes.add({ ...result, id, at: moment.at })
    let counted = 0
    for (const { factIds, type, right } of counting ? result.answers : []) {
      const side = SIDES[type]
      const card = side && factIds[0] !== undefined ? cardId(factIds[0], side) : undefined
      const stored = card === undefined ? undefined : await db.cards.get(card)
      if (!counting || !stored || stored.queue === 'suspended') continue
      const durationMs = Math.round(result.durationMs / result.answers.length)
      const answer = { cardId: stored.id, rating: right ? 'good' : 'again', durationMs } as const
      const policy = policyFor(settings, stored.deckId)
      await recordReview(db, answer, moment, counting.deviceId, policy)
      counted += 1
    }
    return counted
  })
}

const SIDES: Partial<Record<QuestionType, Side>> = {
  'type-command': 'produce',
  'self-graded': 'recognise',
}

/** Quizzes that are looked at for weak parts: the newest. */
const LOOKED_AT = 200

/** How parts of commands went in the latest quizzes. */
export async function partResults(db: NotedrillDatabase): Promise<PartResult[]> {
  const quizzes = await db.quizzes.orderBy('id').reverse().limit(LOOKED_AT).toArray()
  return quizzes.flatMap(({ parts }) => parts)
}
