/** Cards sorted by the state of their schedule, for the compiler as much as for the reader. */
import type {
  LearningSchedule,
  NewSchedule,
  ReviewSchedule,
  Schedule,
} from '../../core/schedule/schedule.ts'
import type { CardRow } from './database.ts'

/** A card whose schedule is known to be in this state. */
export type InState<State extends Schedule['state']> = CardRow & {
  schedule: Extract<Schedule, { state: State }>
}

export const isNew = (card: CardRow): card is CardRow & { schedule: NewSchedule } =>
  card.schedule.state === 'new'

export const inReview = (card: CardRow): card is CardRow & { schedule: ReviewSchedule } =>
  card.schedule.state === 'review'

export const inLearning = (card: CardRow): card is CardRow & { schedule: LearningSchedule } =>
  card.schedule.state === 'learning' || card.schedule.state === 'relearning'
