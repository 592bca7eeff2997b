/**
 * Which desired retention costs least for what it brings.
 *
 * What would be known anyway is no gain: a mature collection is remembered for months
 * without any study, and effort divided by all that is known would then call the
 * least effort the best, whatever it brings.
 */
import { simulate, type DayLoad, type Study, type Span } from './simulate.ts'

/** What a desired retention costs. */
export interface RetentionCost {
  /** 0..1. */
  retention: number
  /** Minutes over the whole span for each fact that is known at its end and would not be without them. */
  minutesPerFact: number
}

/** The retention that costs least. */
export interface Cheapest extends RetentionCost {
  /** From the first to the last retention that cost hardly more. */
  alike: readonly [from: number, to: number]
  /** Which end of what may be chosen it is, if it is one: beyond it the cost might be less still. */
  end?: 'lowest' | 'highest'
}

/** Days at the end over which the known facts are averaged. */
const END = 30
const LOWEST_PERCENT = 70
const HIGHEST_PERCENT = 97
/** Costs that differ by no more than this share are alike: chance makes as much of a difference. */
const ALIKE = 0.03

/** Every whole per cent that a desired retention may be. */
export const RETENTIONS: readonly number[] = Array.from(
  { length: HIGHEST_PERCENT - LOWEST_PERCENT + 1 },
  (_, index) => (LOWEST_PERCENT + index) / 100,
)

/**
 * What this retention would cost in all decks; `undefined` where nothing would be gained.
 *
 * @param lives so many are averaged, each with other luck
 */
export function retentionCost(
  retention: number,
  study: Study,
  span: Span,
  lives = 1,
): RetentionCost | undefined {
  const decks = study.decks.map((deck) => ({
    ...deck,
    policy: { ...deck.policy, desiredRetention: retention },
  }))
  let minutes = 0
  let gained = -lives * knownAnyway(study, span)
  for (let life = 0; life < lives; life += 1) {
    const days = simulate({ ...study, decks }, { ...span, seed: span.seed + life })
    minutes += total(days, 'minutes')
    gained += knownAtEnd(days)
  }
  return gained > 0 ? { retention, minutesPerFact: minutes / gained } : undefined
}

/** The retention that costs least; `undefined` where there is nothing to choose from. */
export function cheapest(costs: readonly RetentionCost[]): Cheapest | undefined {
  const [first, ...others] = costs
  if (!first) return undefined
  const best = others.reduce(
    (least, cost) => (least.minutesPerFact <= cost.minutesPerFact ? least : cost),
    first,
  )
  const most = best.minutesPerFact * (1 + ALIKE)
  const alike = costs
    .filter(({ minutesPerFact }) => minutesPerFact <= most)
    .map(({ retention }) => retention)
  const found: Cheapest = { ...best, alike: [Math.min(...alike), Math.max(...alike)] }
  if (best.retention === RETENTIONS[0]) return { ...found, end: 'lowest' }
  if (best.retention === RETENTIONS.at(-1)) return { ...found, end: 'highest' }
  return found
}

/** Facts known at the end of a span without any study. */
function knownAnyway(study: Study, { today, days, seed }: Span): number {
  const end = Math.min(END, days)
  const limits = { newPerDay: 0, reviewsPerDay: 0 }
  return knownAtEnd(simulate({ ...study, limits }, { today: today + days - end, days: end, seed }))
}

function knownAtEnd(days: readonly DayLoad[]): number {
  const end = days.slice(-END)
  return total(end, 'known') / Math.max(1, end.length)
}

function total(days: readonly DayLoad[], key: 'minutes' | 'known'): number {
  return days.reduce((sum, day) => sum + day[key], 0)
}
