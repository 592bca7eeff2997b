/**
 * A learner's database after a long time: every schedule is what its log gives,
 * made by the same code that reviews cards. The same on every run.
 */
import { v7 } from 'uuid'
import { cardId, factId, SIDES, type CardId } from '../../core/fact.ts'
import { shortHash } from '../../core/hash.ts'
import { add, emptyTally, tallyOfAnswer } from '../../core/insight/tally.ts'
import { DAY_MS, dueDate, type Moment, type StudyDay } from '../../core/schedule/day.ts'
import type { LogEvent, ReviewEvent } from '../../core/schedule/log.ts'
import { nextSchedule } from '../../core/schedule/next.ts'
import {
  defaultPolicy,
  type Rating,
  type ReviewSchedule,
  type Schedule,
} from '../../core/schedule/schedule.ts'
import type { CardRow, DeckRow, FactRow, TallyRow } from '../../renderer/store/database.ts'

/** How much there is. */
export interface StudySize {
  /** In all. */
  cards: number
  /** Of them, never asked. */
  newCards: number
  /** Rows of the log. */
  reviews: number
  /** One where it is missing. */
  decks?: number
}

export interface StudyData {
  decks: DeckRow[]
  facts: FactRow[]
  cards: CardRow[]
  reviews: LogEvent[]
  tallies: TallyRow[]
}

/** Days over which the learner has studied. */
const STUDIED_DAYS = 3 * 365
const CHAPTERS = 20
const DEVICE = '00000000-0000-4000-8000-000000000000'
const ANSWER_HOUR_MS = 12 * 3_600_000

/** @param today the study day on which the learner opens the app */
export function makeStudyData(today: StudyDay, size: StudySize): StudyData {
  const decks = Array.from({ length: size.decks ?? 1 }, (_, index) => ({
    id: `bench-${index}`,
    title: `Bench ${index}`,
    addedAt: 0,
  }))
  const random = seededRandom(20_26)
  const facts: FactRow[] = []
  const cards: CardRow[] = []
  const reviews: LogEvent[] = []
  const tallies = new Map<string, TallyRow>()
  const seen = size.cards - size.newCards
  for (let index = 0; index < size.cards; index += 1) {
    const position = Math.floor(index / SIDES.length)
    const side = SIDES[index % SIDES.length] ?? 'produce'
    const fact = factId(shortHash(`fact ${position}`, 12))
    const deckId = `bench-${position % decks.length}`
    const chapter = `Chapter ${position % CHAPTERS}`
    if (side === 'produce') {
      facts.push({
        id: fact,
        deckId,
        position,
        removed: 0,
        kind: 'command',
        front: `kubectl get pod-${position} --namespace team-${position % 40} -o wide`,
        back: `Shows pod ${position} with its node and address; \`-o wide\` adds the columns that are left out by default.`,
        path: [chapter],
        tags: [],
      })
    }
    const id = cardId(fact, side)
    const count = index < seen ? share(size.reviews, seen, index) : 0
    let schedule: Schedule = { state: 'new', due: index }
    for (const answer of answersTo(id, count, today, random)) {
      const review: ReviewEvent = {
        ...{ type: 'review', id: v7({ msecs: answer.at }), deviceId: DEVICE, cardId: id },
        ...{ ...answer, utcOffset: 0, durationMs: 2000 + Math.floor(random() * 20_000) },
      }
      reviews.push(review)
      const place = `${deckId} ${chapter} ${answer.day}`
      const tally = add(tallies.get(place) ?? emptyTally, tallyOfAnswer(review, schedule))
      tallies.set(place, { ...tally, deckId, chapter, day: answer.day })
      schedule = nextSchedule(schedule, answer.rating, answer, id, defaultPolicy)
    }
    cards.push({ id, factId: fact, deckId, side, chapter, queue: schedule.state, schedule })
  }
  reviews.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { decks, facts, cards, reviews, tallies: [...tallies.values()] }
}

interface Answer extends Moment {
  rating: Rating
}

/** A card's answers over the years; each when it was due, or early where they would not fit in otherwise. */
function answersTo(
  id: CardId,
  count: number,
  today: StudyDay,
  random: () => number,
): readonly Answer[] {
  const answers: Answer[] = []
  let schedule: Schedule = { state: 'new', due: 0 }
  let day = today - STUDIED_DAYS + Math.floor(random() * (STUDIED_DAYS - 1))
  for (let left = count; left > 0; left -= 1) {
    const minutes = 5 * (count - left) + 5 * random()
    const at = dueDate(day) + ANSWER_HOUR_MS + Math.floor(minutes * 60_000)
    const rating = left === 1 ? lastRating(schedule) : someRating(random())
    answers.push({ at, day, rating })
    const next = nextSchedule(schedule, rating, { at, day }, id, defaultPolicy)
    schedule = next
    if (next.state !== 'review') continue
    const most = Math.floor((today - 1 - day) / (left + 1))
    day += Math.max(0, Math.min(next.due / DAY_MS - day, most))
  }
  return schedule.state === 'review' ? keptUp(answers, schedule, today, random) : answers
}

/** The same answers, later where the card would be overdue: who studies daily has none that is. */
function keptUp(
  answers: readonly Answer[],
  { due, reviewedDay }: ReviewSchedule,
  today: StudyDay,
  random: () => number,
): readonly Answer[] {
  const dueDay = due / DAY_MS
  if (dueDay >= today) return answers
  const later = today - dueDay + Math.floor(random() * (dueDay - reviewedDay))
  return answers.map(({ at, day, rating }) => ({
    ...{ rating, day: day + later, at: at + later * DAY_MS },
  }))
}

/** This one's share when so many things are dealt out evenly among so many. */
function share(things: number, among: number, index: number): number {
  return Math.floor((things * (index + 1)) / among) - Math.floor((things * index) / among)
}

function someRating(chance: number): Rating {
  if (chance < 0.08) return 'again'
  if (chance < 0.2) return 'hard'
  return chance < 0.9 ? 'good' : 'easy'
}

/** What leaves no card in learning: who studies daily has none waiting there in the morning. */
const lastRating = ({ state }: Schedule): Rating => (state === 'review' ? 'good' : 'easy')

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
