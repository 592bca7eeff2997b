/** What can be done with cards of the list. Knows no screen. */
import type { StudyDay } from '../../../core/schedule/day.ts'
import type { CardAction } from '../../../core/schedule/log.ts'
import type { CardRow } from '../../store/database.ts'

/** An action and the cards that it changes. */
export interface Doing {
  /** In the log, to unbury is to take the burying back. */
  action: CardAction | { type: 'unbury' }
  cards: readonly CardRow[]
}

/** Flag all that are not flagged; where all are, take the flags off. */
export function flagging(cards: readonly CardRow[]): Doing {
  return switching(cards, 'flag', ({ flagged }) => flagged === true)
}

/** Suspend all that are not; where all are, study them again. */
export function suspending(cards: readonly CardRow[]): Doing {
  return switching(cards, 'suspend', ({ suspended }) => suspended === true)
}

function switching(
  cards: readonly CardRow[],
  type: 'flag' | 'suspend',
  isOn: (card: CardRow) => boolean,
): Doing {
  const off = cards.filter((card) => !isOn(card))
  return off.length > 0
    ? { action: { type, on: true }, cards: off }
    : { action: { type, on: false }, cards }
}

/** Not again today, all that are not buried yet; where all are, today after all. */
export function burying(cards: readonly CardRow[], today: StudyDay): Doing {
  const others = cards.filter(({ buriedOn }) => buriedOn !== today)
  return others.length > 0
    ? { action: { type: 'bury' }, cards: others }
    : { action: { type: 'unbury' }, cards }
}

/** As if never asked, those that were. */
export function resetting(cards: readonly CardRow[]): Doing {
  return { action: { type: 'reset' }, cards: cards.filter(wasAsked) }
}

/** Ask them on this day; a card that was never asked has no date. */
export function dueOn(cards: readonly CardRow[], on: StudyDay): Doing {
  return { action: { type: 'due', on }, cards: cards.filter(wasAsked) }
}

const wasAsked = ({ schedule }: CardRow) => schedule.state !== 'new'
