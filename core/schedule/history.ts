/** What can be taken back, and what can be done again. */
import type { CardEvent, LogEvent, UndoEvent } from './log.ts'

/** An import, a spread backlog and a rescheduling are undone as a whole, elsewhere. */
const WHOLESALE: ReadonlySet<CardEvent['type']> = new Set(['soon', 'postpone', 'reschedule'])

/** The newest of either sort, if there is any. */
export interface History {
  /** To be taken back next. */
  undoable?: CardEvent
  /** The undo to be taken back next, which brings its event again. */
  redoable?: UndoEvent
}

/**
 * The ends of a learner's history. What is done anew ends the chance to do again
 * what was taken back before it.
 *
 * @param events in the order of their ids
 */
export function historyOf(events: readonly LogEvent[]): History {
  const done: CardEvent[] = []
  const undone: { event: CardEvent; by: UndoEvent }[] = []
  for (const event of events) {
    if (event.type !== 'undo') {
      if (WHOLESALE.has(event.type)) continue
      done.push(event)
      undone.length = 0
    } else if (event.undoes === done.at(-1)?.id) {
      const last = done.pop()
      if (last) undone.push({ event: last, by: event })
    } else if (event.undoes === undone.at(-1)?.by.id) {
      const again = undone.pop()
      if (again) done.push(again.event)
    }
  }
  const undoable = done.at(-1)
  const redoable = undone.at(-1)?.by
  return { ...(undoable ? { undoable } : {}), ...(redoable ? { redoable } : {}) }
}

/**
 * Whether some of the newest events take back what is older than they are. Where they
 * do not, and something among them can be undone, older ones change nothing of their
 * {@link historyOf}.
 */
export function reachesBack(events: readonly LogEvent[]): boolean {
  const ids = new Set(events.map(({ id }) => id))
  return events.some((event) => event.type === 'undo' && !ids.has(event.undoes))
}
