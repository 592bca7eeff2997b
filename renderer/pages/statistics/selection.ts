/** What of the record the learner wants to see. */
import type { StudyDay } from '../../../core/schedule/day.ts'
import type { CardRow, DeckId, TallyRow } from '../../store/database.ts'
import type { StudyRecord } from '../../store/load-statistics.ts'

/** How far back answers are looked at. */
export const PERIODS = [
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
  { value: '365', label: 'Last year' },
  { value: 'all', label: 'All time' },
] as const
export type Period = (typeof PERIODS)[number]['value']

export interface Selection {
  /** All decks where it is missing. */
  deckId?: DeckId
  /** All chapters of the deck where it is missing. */
  chapter?: string
  period: Period
}

/** The rows of a deck or a chapter, whatever their days. */
export function select<Row extends CardRow | TallyRow>(
  rows: readonly Row[],
  { deckId, chapter }: Selection,
): readonly Row[] {
  if (deckId === undefined) return rows
  return rows.filter(
    (row) => row.deckId === deckId && (chapter === undefined || row.chapter === chapter),
  )
}

/** The first day of a period that ends today. */
export function firstDay(
  period: Period,
  tallies: readonly { day: StudyDay }[],
  today: StudyDay,
): StudyDay {
  if (period !== 'all') return today - Number(period) + 1
  return tallies.reduce((first, { day }) => Math.min(first, day), today)
}

/** The chapters of a deck, in the order of their names and numbers. */
export function chaptersOf(cards: StudyRecord['cards'], deckId: DeckId): string[] {
  const chapters = new Set<string>()
  for (const card of cards) if (card.deckId === deckId) chapters.add(card.chapter)
  return [...chapters].sort(byName)
}

/** Compares names as a reader does: 2 comes before 10. */
export function byName(a: string, b: string): number {
  return collator.compare(a, b)
}
const collator = new Intl.Collator('en', { numeric: true })

/** A chapter's name, or words for facts that stand before the first one. */
export function chapterName(chapter: string): string {
  return chapter === '' ? 'Outside of chapters' : chapter
}
