/** What can be taken back or done again now: read from the log's end, however long the log is. */
import type { StudyDay } from '../../core/schedule/day.ts'
import { historyOf, stepsOf, type History } from '../../core/schedule/history.ts'
import type { LogEvent } from '../../core/schedule/log.ts'
import type { DeckId, NotedrillDatabase } from './database.ts'
import { readNewest } from './newest-events.ts'

/** So many events are read at first, and four times as many each time that they do not tell. */
const FIRST = 250
/** More are not read: after so much that was done with other decks, or taken back, there is no way back. */
const MOST = 16_000

/**
 * The ends of the history with these decks: steps of this study day and the one before.
 *
 * @param which what is wanted of it; the other may be missing
 */
export async function recentHistory(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  day: StudyDay,
  which: 'undo' | 'redo',
): Promise<History> {
  const isRecent = (event: LogEvent) => event.day >= day - 1
  for (let most = FIRST; ; most *= 4) {
    const newest = await readNewest(db, most)
    const oldest = newest.at(-1)
    const events = [...(await restOfStep(db, oldest)), ...newest.toReversed()]
    const history = historyOf(await stepsWith(db, deckIds, events))
    // What was done since ends the chance to do again what was taken back before it.
    const isTold = history.undoable.length > 0 || (which === 'redo' && history.redoable.length > 0)
    if (isTold || newest.length < most || most >= MOST || !oldest || !isRecent(oldest)) {
      const undoable = history.undoable.every(isRecent) ? history.undoable : []
      return history.redoable.every(isRecent)
        ? { ...history, undoable }
        : { undoable, redoable: [], redone: [] }
    }
  }
}

/** The events of a step that come before this one: a step is taken back whole. */
function restOfStep(db: NotedrillDatabase, event: LogEvent | undefined): Promise<LogEvent[]> {
  if (event?.batch === undefined) return Promise.resolve([])
  // Its name is the id of its first event.
  return db.reviews.where('id').between(event.batch, event.id).sortBy('id')
}

/** Steps with these decks, whole: what was done with other decks at the same time is a part of them. */
async function stepsWith(
  db: NotedrillDatabase,
  deckIds: readonly DeckId[],
  events: readonly LogEvent[],
): Promise<LogEvent[]> {
  const ids = [...new Set(events.map(({ cardId }) => cardId))]
  const cards = new Map((await db.cards.bulkGet(ids)).map((card) => [card?.id, card]))
  const isThere = ({ cardId }: LogEvent) => deckIds.includes(cards.get(cardId)?.deckId ?? '')
  return stepsOf(events)
    .filter((step) => step.some(isThere))
    .flat()
}
