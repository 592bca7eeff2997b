/**
 * What the memory model sees of a learner's log: for every card the first answer of
 * each study day. Steps within a day are policy and no part of it.
 */
import type { CardId } from '../fact.ts'
import type { StudyDay } from '../schedule/day.ts'
import type { LogEvent, ReviewEvent } from '../schedule/log.ts'
import type { Rating } from '../schedule/schedule.ts'

/** The first answer of a study day. */
export interface DayAnswer {
  day: StudyDay
  rating: Rating
}

/** A card's answers from its very first one on, by day, each on a later day than the one before. */
export type CardHistory = readonly DayAnswer[]

/** The usable part of a log. */
export interface Histories {
  histories: CardHistory[]
  /** Cards whose log does not begin with their first answer. */
  leftOut: number
}

/** Takes events from the newest to the oldest, so that a log need never be in memory as a whole. */
export interface HistoryCollector {
  add: (event: LogEvent) => void
  /**
   * @param repsOf how many answers a card has had since it was new; `undefined` for
   * cards that are not wanted
   */
  finish: (repsOf: (card: CardId) => number | undefined) => Histories
}

type Answer = Pick<ReviewEvent, 'day' | 'rating'>

/** Leaves out what was taken back, and what came before a reset: the card started over. */
export function collectHistories(): HistoryCollector {
  const undone = new Set<string>()
  const restarted = new Set<CardId>()
  const answers = new Map<CardId, Answer[]>()
  return {
    add: (event) => {
      if (undone.delete(event.id)) return
      if (event.type === 'undo') undone.add(event.undoes)
      else if (event.type === 'reset') restarted.add(event.cardId)
      else if (event.type === 'review' && !restarted.has(event.cardId)) {
        const { cardId, day, rating } = event
        const known = answers.get(cardId)
        if (known) known.push({ day, rating })
        else answers.set(cardId, [{ day, rating }])
      }
    },
    finish: (repsOf) => {
      const histories: CardHistory[] = []
      let leftOut = 0
      for (const [cardId, newestFirst] of answers) {
        const reps = repsOf(cardId)
        if (reps === undefined) continue
        if (reps === newestFirst.length) histories.push(firstOfDays(newestFirst.reverse()))
        else leftOut += 1
      }
      return { histories, leftOut }
    },
  }
}

/** A clock that was set back makes no new day, as in scheduling. */
function firstOfDays(answers: readonly Answer[]): CardHistory {
  const firsts: DayAnswer[] = []
  for (const answer of answers) {
    const last = firsts.at(-1)
    if (!last || answer.day > last.day) firsts.push(answer)
  }
  return firsts
}
