/** A quiz on its way: which question is asked, what was answered. Pure; the page shows it. */
import {
  markAnswer,
  scoreQuiz,
  type Mark,
  type PartResult,
  type Question,
  type Response,
} from '../../../core/quiz/index.ts'
import { commandParts, missedParts, type GrammarOf } from '../../../core/shell/index.ts'
import type { FactRow } from '../../store/database.ts'
import type { QuizResult } from '../../store/quizzes.ts'

/** What somebody has set up. */
export interface QuizSetting {
  questions: readonly Question[]
  seed: number
  /** The facts asked about, by their ids. */
  facts: ReadonlyMap<string, FactRow>
  /** Whether every answer is marked at once, or all at the end. */
  isImmediate: boolean
  /** Of the whole quiz, in ms. */
  limitMs?: number
  /** Whether recalled answers go to the review log. */
  isCounted: boolean
  /** What is known of tools. */
  grammarOf: GrammarOf
}

export interface QuizRun {
  setting: QuizSetting
  /** Index of the question on the screen; their number once the quiz is over. */
  at: number
  responses: readonly (Response | undefined)[]
  marks: readonly (Mark | undefined)[]
  /** Whether the mark of the question on the screen is shown. */
  isMarked: boolean
  /** Epoch ms. */
  startedAt: number
  endedAt?: number
}

export type QuizStep =
  | { type: 'answer'; response: Response; now: number }
  | { type: 'next'; now: number }
  | { type: 'end'; now: number }

/** @param now epoch ms */
export function startQuiz(setting: QuizSetting, now: number): QuizRun {
  return { setting, at: 0, responses: [], marks: [], isMarked: false, startedAt: now }
}

/** The quiz after a step. What does not fit, such as a second answer, changes nothing. */
export function stepQuiz(run: QuizRun, step: QuizStep): QuizRun {
  const { questions, facts, isImmediate, grammarOf } = run.setting
  const question = questions[run.at]
  switch (step.type) {
    case 'answer': {
      if (!question || run.isMarked) return run
      const fact = facts.get(question.factIds[0] ?? '')
      const mark = markAnswer(question, step.response, fact?.accepted, grammarOf)
      const answered = {
        ...run,
        responses: withItem(run.responses, run.at, step.response),
        marks: withItem(run.marks, run.at, mark),
      }
      // Whoever judges an answer alone has seen it: there is nothing more to show.
      const isShown = isImmediate && question.type !== 'self-graded'
      return isShown ? { ...answered, isMarked: true } : advanced(answered, step.now)
    }
    case 'next':
      return question && run.isMarked ? advanced(run, step.now) : run
    case 'end':
      return question ? { ...run, at: questions.length, isMarked: false, endedAt: step.now } : run
  }
}

function advanced(run: QuizRun, now: number): QuizRun {
  const at = run.at + 1
  const isOver = at >= run.setting.questions.length
  return { ...run, at, isMarked: false, ...(isOver ? { endedAt: now } : {}) }
}

function withItem<Item>(items: readonly Item[], at: number, item: Item): (Item | undefined)[] {
  const copy: (Item | undefined)[] = [...items]
  copy[at] = item
  return copy
}

/** What is stored of a quiz that is over. */
export function resultOf(run: QuizRun): QuizResult {
  const { setting, marks, startedAt, endedAt = startedAt } = run
  const { questions, facts, seed } = setting
  const { right, total, score } = scoreQuiz(questions, marks)
  const decks = questions.flatMap(({ factIds }) => factIds.map((id) => facts.get(id)?.deckId))
  return {
    deckIds: [...new Set(decks.filter((id) => id !== undefined))],
    ...{ seed, right, total, score },
    durationMs: Math.max(0, endedAt - startedAt),
    answers: questions.flatMap(({ factIds, type }, at) => {
      const mark = marks[at]
      return mark ? [{ factIds: [...factIds], type, right: mark.right }] : []
    }),
    parts: questions.flatMap((question, at) => partsOf(question, marks[at], setting, endedAt)),
  }
}

/** How the parts of a command went; only answers about one command tell. */
function partsOf(
  question: Question,
  mark: Mark | undefined,
  { facts, grammarOf }: QuizSetting,
  at: number,
): PartResult[] {
  const fact = facts.get(question.factIds[0] ?? '')
  const isAbout =
    question.type === 'type-command' ||
    question.type === 'missing-flag' ||
    question.type === 'which-command'
  if (!fact || !mark || !isAbout) return []
  const missed = mark.grade ? missedParts(fact.front, mark.grade, grammarOf) : []
  const isMissed = (name: string) =>
    mark.grade ? missed.some((part) => part.name === name) : !mark.right
  return commandParts(fact.front, grammarOf).map(({ program, kind, name }) => ({
    ...{ program, kind, name, at },
    right: mark.right || !isMissed(name),
  }))
}
