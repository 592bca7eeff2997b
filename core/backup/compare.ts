/** What two states have that the other has not: what a restore would bring and take. */
import type { LogEvent } from '../schedule/log.ts'
import type { Truth, TruthBesideLog } from '../truth/truth.ts'

/** What of an event tells whether both sides have it, and which side is ahead. */
export type LogEntry = Pick<LogEvent, 'id' | 'type' | 'at'>

/** So many things on one side alone. */
interface Counts {
  answers: number
  /** Other events of the log: buried, suspended, taken back. */
  others: number
  decks: string[]
  facts: number
  quizzes: number
}

/** Two states side by side. */
export interface Comparison {
  onlyHere: Counts
  onlyThere: Counts
  /** Facts of both that do not say the same. */
  differingFacts: number
  /** Epoch ms of the newest answer, where there is one. */
  lastAnswer: { here?: number; there?: number }
}

/** Compare what the database has with what a backup has. */
export function compare(
  here: { tables: TruthBesideLog; log: readonly LogEntry[] },
  there: Truth,
): Comparison {
  const factsHere = new Map(here.tables.facts.map((fact) => [fact.id, fact]))
  const differing = there.facts.filter((fact) => {
    const known = factsHere.get(fact.id)
    return known && (known.front !== fact.front || known.back !== fact.back)
  })
  const lastHere = lastAnswer(here.log)
  const lastThere = lastAnswer(there.reviews)
  return {
    onlyHere: onlyOn({ ...here.tables, reviews: here.log }, there),
    onlyThere: onlyOn(there, { ...here.tables, reviews: here.log }),
    differingFacts: differing.length,
    lastAnswer: {
      ...(lastHere === undefined ? {} : { here: lastHere }),
      ...(lastThere === undefined ? {} : { there: lastThere }),
    },
  }
}

type Compared = Pick<Truth, 'decks' | 'facts' | 'quizzes'> & { reviews: readonly LogEntry[] }

function onlyOn(one: Compared, other: Compared): Counts {
  const events = missingIn(other.reviews, one.reviews)
  const answers = events.filter(({ type }) => type === 'review').length
  return {
    answers,
    others: events.length - answers,
    decks: missingIn(other.decks, one.decks).map(({ title }) => title),
    facts: missingIn(other.facts, one.facts).length,
    quizzes: missingIn(other.quizzes, one.quizzes).length,
  }
}

function missingIn<Row extends { id: string }>(
  known: readonly { id: string }[],
  rows: readonly Row[],
): Row[] {
  const ids = new Set(known.map(({ id }) => id))
  return rows.filter(({ id }) => !ids.has(id))
}

function lastAnswer(log: readonly LogEntry[]): number | undefined {
  let last: number | undefined
  for (const { type, at } of log) {
    if (type === 'review' && (last === undefined || at > last)) last = at
  }
  return last
}
