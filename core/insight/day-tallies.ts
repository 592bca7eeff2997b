/** The tallies of one card, from its part of the log. */
import type { StudyDay } from '../schedule/day.ts'
import {
  afterEvent,
  replay,
  standingEvents,
  type LogEvent,
  type PolicyOf,
} from '../schedule/log.ts'
import { add, emptyTally, tallyOfAnswer, type Tally } from './tally.ts'

/**
 * What a card's answers come to, by the days on which they were given. Only
 * answers that stand count, and nothing else that was done with the card.
 *
 * @param events this card's events, ordered by id, whatever their days
 */
export function dayTallies(events: readonly LogEvent[], policyOf: PolicyOf): Map<StudyDay, Tally> {
  const tallies = new Map<StudyDay, Tally>()
  // Its place among the new cards is of no matter to what was answered.
  let state = replay([], 0, policyOf)
  const standing = standingEvents(events)
  for (const [at, event] of standing.entries()) {
    if (event.type === 'review') {
      const before = tallies.get(event.day) ?? emptyTally
      tallies.set(event.day, add(before, tallyOfAnswer(event, state.schedule)))
    }
    state =
      event.type === 'reschedule'
        ? replay(standing.slice(0, at + 1), 0, policyOf)
        : afterEvent(state, event, 0, policyOf)
  }
  return tallies
}
