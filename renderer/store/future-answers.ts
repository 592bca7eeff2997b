/** Answers from days that have not come yet: the clock was ahead then, or is behind now. */
import type { StudyDay } from '../../core/schedule/day.ts'
import { standingReviews } from '../../core/schedule/log.ts'
import { eventsOf } from './card-rows.ts'
import type { NotedrillDatabase } from './database.ts'

/** How many answers of later days than this one count. */
export async function futureAnswers(db: NotedrillDatabase, today: StudyDay): Promise<number> {
  const later = await db.reviews.where('day').above(today).toArray()
  let answers = 0
  for (const cardId of new Set(later.map((event) => event.cardId))) {
    // An undo of a later day's answer may be of any day.
    answers += standingReviews(await eventsOf(db, cardId)).filter(({ day }) => day > today).length
  }
  return answers
}
