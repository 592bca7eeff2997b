/** What can be taken back, and what can be done again. */
import { groupBy } from '../group-by.ts'
import type { CardEvent, LogEvent, UndoEvent } from './log.ts'

/** An import, a spread backlog and a rescheduling are undone as a whole, elsewhere. */
const WHOLESALE: ReadonlySet<CardEvent['type']> = new Set(['soon', 'postpone', 'reschedule'])

/** The newest step of either sort: one event, or those of a batch. Empty where there is none. */
export interface History {
  /** To be taken back next. */
  undoable: readonly CardEvent[]
  /** The undos to be taken back next, which brings their events again. */
  redoable: readonly UndoEvent[]
  /** The events that this brings again. */
  redone: readonly CardEvent[]
}

/**
 * The ends of a learner's history. What is done anew ends the chance to do again
 * what was taken back before it.
 *
 * @param log events in the order of their ids
 */
export function historyOf(log: readonly LogEvent[]): History {
  const done: CardEvent[][] = []
  const undone: { step: CardEvent[]; by: UndoEvent[] }[] = []
  for (const events of stepsOf(log)) {
    const acts = events.filter((event) => event.type !== 'undo')
    const undos = events.filter((event) => event.type === 'undo')
    if (acts.length > 0) {
      if (acts.some(({ type }) => WHOLESALE.has(type))) continue
      done.push(acts)
      undone.length = 0
      continue
    }
    const targets = new Set(undos.map(({ undoes }) => undoes))
    const isTarget = ({ id }: LogEvent) => targets.has(id)
    // Not always the last: a sitting with other decks takes back what was last there.
    const [taken] = takeOut(done, (one) => one.some(isTarget))
    if (taken) undone.push({ step: taken, by: undos })
    else done.push(...takeOut(undone, ({ by }) => by.some(isTarget)).map(({ step }) => step))
  }
  const { step: redone = [], by: redoable = [] } = undone.at(-1) ?? {}
  return { undoable: done.at(-1) ?? [], redoable, redone }
}

/** Events as the learner made them: those of a batch together, in the place of its first. */
export function stepsOf(events: readonly LogEvent[]): LogEvent[][] {
  return [...groupBy(events, ({ id, batch }) => batch ?? id).values()]
}

/** Removes the last one that is so, if there is any. */
function takeOut<Thing>(things: Thing[], isSo: (thing: Thing) => boolean): Thing[] {
  const at = things.findLastIndex(isSo)
  return at < 0 ? [] : things.splice(at, 1)
}
