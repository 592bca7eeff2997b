/** Which page led to the notes, kept in the window's history: the way back goes there. */

/** The pages that link into the notes, by the words for going back. */
const NAMES = {
  review: 'Back to the review',
  cards: 'Back to the cards',
  inbox: 'Back to the inbox',
  statistics: 'Back to the statistics',
  today: 'Today',
} as const

type Origin = keyof typeof NAMES
const ORIGINS = ['review', 'cards', 'inbox', 'statistics'] as const satisfies Origin[]

/** For the link's `state`. */
export function comingFrom(origin: Exclude<Origin, 'today'>): { from: Origin } {
  return { from: origin }
}

/** Where the page that is shown was opened from; Today where it was not opened from a page. */
export function wayBack(): { origin: Origin; name: string } {
  const state: unknown = history.state
  const from = typeof state === 'object' && state && 'from' in state ? state.from : undefined
  const origin = ORIGINS.find((one) => one === from) ?? 'today'
  return { origin, name: NAMES[origin] }
}
