/** Histories as an FSRS optimizer wants them. */
import { RATINGS } from '../schedule/schedule.ts'
import type { CardHistory } from './histories.ts'

/** One item for each answer that can be foretold: that answer and all before it, one item after the other. */
export interface TrainingItems {
  /** 1 (Again) to 4 (Easy). */
  ratings: Uint32Array
  /** Whole days since the answer before, 0 for the first of an item. */
  elapsedDays: Uint32Array
  /** How many answers each item has, at least 2. */
  lengths: Uint32Array
}

/** Later answers of a card say little that its first ones do not, and cost their square. */
const LONGEST = 64

/** @param most items at most; with more, cards are left out evenly, as more answers make no better weights */
export function trainingItems(histories: readonly CardHistory[], most = 200_000): TrainingItems {
  const all = histories.reduce((sum, { length }) => sum + Math.min(length, LONGEST) - 1, 0)
  const step = Math.ceil(all / most)
  const taken = histories.filter((_, index) => index % step === 0)
  const ratings: number[] = []
  const elapsedDays: number[] = []
  const lengths: number[] = []
  for (const whole of taken) {
    const history = whole.slice(0, LONGEST)
    for (let length = 2; length <= history.length; length += 1) {
      let before: number | undefined
      for (const { day, rating } of history.slice(0, length)) {
        ratings.push(RATINGS.indexOf(rating) + 1)
        elapsedDays.push(before === undefined ? 0 : day - before)
        before = day
      }
      lengths.push(length)
    }
  }
  return {
    ratings: Uint32Array.from(ratings),
    elapsedDays: Uint32Array.from(elapsedDays),
    lengths: Uint32Array.from(lengths),
  }
}
