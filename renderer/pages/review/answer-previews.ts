/** What each answer to a card would do, with the load of the coming days in view. */
import { comparedIntervals, leastLoadedInterval } from '../../../core/schedule/balance.ts'
import { DAY_MS, type Moment, type StudyDay } from '../../../core/schedule/day.ts'
import {
  previewSchedules,
  type IntervalChoice,
  type SeenSchedule,
} from '../../../core/schedule/next.ts'
import { policyFor, type StudySettings } from '../../../core/schedule/policy.ts'
import type { Rating } from '../../../core/schedule/schedule.ts'
import type { CardRow, NotedrillDatabase } from '../../store/database.ts'
import { createDueLoads } from '../../store/due-load.ts'

/** An answer's outcome, and what has to be recorded for replay to come to the same. */
export interface Preview {
  schedule: SeenSchedule
  /** See `ReviewEvent.days`. */
  days?: number
}

/** Previews for one sitting. */
export interface AnswerPreviews {
  /** Find out how full the days are that this card could come back on. */
  prepare: (card: CardRow, moment: Moment) => Promise<void>
  of: (card: CardRow, moment: Moment) => Record<Rating, Preview>
  /** A card is due on another day now, or on none. */
  moved: (before: CardRow, after: CardRow) => void
  /** Other cards may be due on other days now: how full they are is to be found out anew. */
  forget: () => void
}

export function createAnswerPreviews(
  db: NotedrillDatabase,
  settings: () => StudySettings,
): AnswerPreviews {
  const loads = createDueLoads(db)
  const preview = (card: CardRow, moment: Moment, choose?: IntervalChoice) => {
    const policy = policyFor(settings(), card.deckId)
    return previewSchedules(card.schedule, moment, card.id, policy, choose)
  }
  return {
    async prepare(card, moment) {
      if (!settings().loadBalancing) return
      const days = new Set<StudyDay>()
      preview(card, moment, (range, asked) => {
        const { from, to } = comparedIntervals(range, asked)
        for (let interval = from; interval <= to; interval += 1) days.add(moment.day + interval)
        return asked
      })
      await loads.count(days)
    },
    of(card, moment) {
      const { loadBalancing, easyDays } = settings()
      const byFuzz = preview(card, moment)
      const chosen = loadBalancing
        ? preview(card, moment, (range, asked) =>
            leastLoadedInterval(range, asked, moment.day, loads.on, easyDays),
          )
        : byFuzz
      const outcome = (rating: Rating): Preview => {
        const schedule = chosen[rating]
        const isMoved = schedule.state === 'review' && schedule.due !== byFuzz[rating].due
        return isMoved ? { schedule, days: schedule.due / DAY_MS - moment.day } : { schedule }
      }
      return {
        again: outcome('again'),
        hard: outcome('hard'),
        good: outcome('good'),
        easy: outcome('easy'),
      }
    },
    moved: (before, after) => loads.move(dueDayOf(before), dueDayOf(after)),
    forget: loads.forget,
  }
}

const dueDayOf = ({ queue, schedule }: CardRow) =>
  queue === 'review' ? schedule.due / DAY_MS : undefined
