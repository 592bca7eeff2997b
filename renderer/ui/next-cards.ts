/** When the next cards come, and why none do, in words. */
import { dueDate, studyDay, type Moment } from '../../core/schedule/day.ts'
import type { NextCards } from '../store/next-cards.ts'
import type { OutOfStudy } from '../store/out-of-study.ts'

const MINUTE_MS = 60_000

/** Some sentences; dates in the words of the system's language settings. */
export function describeNext(next: NextCards, now: Moment): string {
  const { held, newHeld = 0, outOfStudy } = next
  const said = [
    ...(held ? [heldText(held.cards, ['card is due', 'cards are due'], 'review', held.limit)] : []),
    ...(newHeld > 0
      ? [heldText(newHeld, ['new card waits', 'new cards wait'], 'new card', 0)]
      : []),
    ...(outOfStudy ? [describeOutOfStudy(outOfStudy)] : []),
    ...comesText(next, now),
  ]
  return said.length === 0 ? 'No more cards are planned.' : said.join(' ')
}

/** Whether what was to come next is there by now. */
export function hasCome({ day, soon, tomorrow, later }: NextCards, now: Moment): boolean {
  if (soon !== undefined && soon <= now.at) return true
  return now.day > day && (tomorrow > 0 || (later !== undefined && later <= dueDate(now.day)))
}

/** Why cards that there are will not be asked. */
export function describeOutOfStudy({ suspended, removed }: OutOfStudy): string {
  const cards = suspended + removed
  const why = [
    ...(suspended > 0 ? ['suspended'] : []),
    ...(removed > 0 ? ['no longer in the notes'] : []),
  ].join(' or ')
  return cards === 1 ? `The only card is ${why}.` : `All ${cards} cards are ${why}.`
}

function heldText(
  cards: number,
  [one, many]: readonly [string, string],
  what: string,
  limit: number | undefined,
): string {
  const [waiting, them] = cards === 1 ? [`1 ${one}`, 'it'] : [`${cards} ${many}`, 'them']
  const limits =
    limit === undefined
      ? `your limits of ${what}s a day hold`
      : `your limit of ${limit} ${what}${limit === 1 ? '' : 's'} a day holds`
  return `${waiting}; ${limits} ${them} back.`
}

/** The first that applies. */
function comesText({ soon, tomorrow, later, held }: NextCards, now: Moment): string[] {
  if (soon !== undefined) return [`The next card comes ${timeText(soon, now)}.`]
  if (tomorrow > 0) {
    return [tomorrow === 1 ? '1 card comes tomorrow.' : `${tomorrow} cards come tomorrow.`]
  }
  // What allows none today allows none then.
  if (later === undefined || held?.limit === 0) return []
  return [`The next cards come on ${dateOf.format(later)}.`]
}

/** By the calendar rather than by study days: it is a time of the clock that is told. */
function timeText(at: number, now: Moment): string {
  const time = `at ${timeOf.format(at)}`
  const minutes = Math.ceil((at - now.at) / MINUTE_MS)
  if (minutes > 0 && minutes < 60) {
    return `in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, ${time}`
  }
  const days = calendarDay(at) - calendarDay(now.at)
  if (days === 0) return time
  return days === 1 ? `tomorrow ${time}` : `on ${localDateOf.format(at)} ${time}`
}

const calendarDay = (at: number) => studyDay(at, -new Date(at).getTimezoneOffset(), 0)

const timeOf = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
const localDateOf = new Intl.DateTimeFormat('en', { dateStyle: 'full' })
// A due date is midnight UTC of a date, wherever the learner is.
const dateOf = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' })
