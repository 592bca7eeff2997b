/** The review log as a table for other programs: one row for every event. */
import type { LogEvent } from './log.ts'

export const LOG_COLUMNS = [
  'id',
  'time',
  'study_day',
  'utc_offset',
  'event',
  'deck',
  'card',
  'question',
  'rating',
  'duration_ms',
  'chosen_days',
  'value',
  'undoes',
  'batch',
  'device',
] as const

/** An event's cells, in the order of {@link LOG_COLUMNS}; `fact` is what its card asks about, where that is known. */
export function logCells(
  event: LogEvent,
  fact: { deckId: string; front: string } | undefined,
): (string | number)[] {
  const isReview = event.type === 'review'
  return [
    event.id,
    new Date(event.at).toISOString(),
    event.day,
    event.utcOffset ?? '',
    event.type,
    fact?.deckId ?? '',
    event.cardId,
    fact?.front ?? '',
    isReview ? event.rating : '',
    isReview ? event.durationMs : '',
    isReview ? (event.days ?? '') : '',
    valueOf(event),
    event.type === 'undo' ? event.undoes : '',
    event.batch ?? '',
    event.deviceId,
  ]
}

function valueOf(event: LogEvent): string {
  if (event.type === 'edit') return JSON.stringify(event.after)
  return 'on' in event ? String(event.on) : ''
}
