/** Show what rescheduling would do to the next days, with the code that does it. */
import { DAY_MS } from '../../core/schedule/day.ts'
import { inReview } from '../store/card-states.ts'
import type { CardRow, NotedrillDatabase } from '../store/database.ts'
import { cardIdsOf } from '../store/reschedule.ts'
import { changedDecks, CHUNK, rescheduledCards } from '../store/rescheduled-cards.ts'
import { readStudySettings } from '../store/study-settings.ts'
import type { Job, LoadPreview } from './jobs.ts'

/** Days that are shown, today among them. */
const SHOWN = 30

export async function previewJob(
  db: NotedrillDatabase,
  { settings, moment }: Extract<Job, { type: 'preview' }>,
  onProgress: (done: number) => void,
): Promise<LoadPreview> {
  const none = () => Array.from({ length: SHOWN }, () => 0)
  const preview: LoadPreview = { before: none(), after: none(), changed: 0, dueAtOnce: 0 }
  const decks = await changedDecks(db, await readStudySettings(db), settings)
  const ids = await cardIdsOf(db, decks)
  for (let at = 0; at < ids.length; at += CHUNK) {
    const some = ids.slice(at, at + CHUNK)
    const tables = [db.cards, db.facts, db.reviews, db.policies]
    const [rows, changed] = await db.transaction('r', tables, async () => [
      await db.cards.bulkGet(some),
      await rescheduledCards(db, some, settings, moment, ''),
    ])
    const after = new Map(changed.map((card) => [card.before.id, card.after]))
    for (const row of rows) if (row) count(preview, row, after.get(row.id) ?? row, moment.day)
    preview.changed += changed.length
    onProgress(Math.min(1, (at + CHUNK) / ids.length))
  }
  return preview
}

function count(preview: LoadPreview, before: CardRow, after: CardRow, today: number): void {
  const was = daysUntilDue(before, today)
  const is = daysUntilDue(after, today)
  add(preview.before, was)
  add(preview.after, is)
  if (is === 0 && was !== undefined && was > 0) preview.dueAtOnce += 1
}

/** Late cards are due today; those that are new or out of study are not due at all. */
function daysUntilDue(card: CardRow, today: number): number | undefined {
  if (card.queue === 'suspended' || card.schedule.state === 'new') return undefined
  return inReview(card) ? Math.max(0, Math.floor(card.schedule.due / DAY_MS) - today) : 0
}

function add(days: number[], day: number | undefined): void {
  const count = day === undefined ? undefined : days[day]
  if (day !== undefined && count !== undefined) days[day] = count + 1
}
