/** Which desired retention costs least for what is known. */
import type { Habits } from './habits.ts'
import { simulate, type Cards, type DayLoad, type Plan, type Span } from './simulate.ts'

/** What a desired retention costs. */
export interface RetentionCost {
  /** 0..1. */
  retention: number
  /** Minutes over the whole span for each fact known at its end. */
  minutesPerFact: number
}

/** Days at the end over which the known facts are averaged. */
const END = 30
const LOWEST_PERCENT = 70
const HIGHEST_PERCENT = 97

/** Every whole per cent that a desired retention may be. */
export const RETENTIONS: readonly number[] = Array.from(
  { length: HIGHEST_PERCENT - LOWEST_PERCENT + 1 },
  (_, index) => (LOWEST_PERCENT + index) / 100,
)

/** What this retention would cost; `undefined` where nothing would be known. */
export function retentionCost(
  retention: number,
  cards: Cards,
  plan: Plan,
  habits: Habits,
  span: Span,
): RetentionCost | undefined {
  const policy = { ...plan.policy, desiredRetention: retention }
  const days = simulate(cards, { ...plan, policy }, habits, span)
  const end = days.slice(-END)
  const known = total(end, 'known') / end.length
  return known > 0 ? { retention, minutesPerFact: total(days, 'minutes') / known } : undefined
}

/** The retention that costs least; `undefined` where there is nothing to choose from. */
export function cheapest(costs: readonly RetentionCost[]): RetentionCost | undefined {
  return costs.reduce<RetentionCost | undefined>(
    (best, cost) => (best && best.minutesPerFact <= cost.minutesPerFact ? best : cost),
    undefined,
  )
}

function total(days: readonly DayLoad[], key: 'minutes' | 'known'): number {
  return days.reduce((sum, day) => sum + day[key], 0)
}
