/** What two states have that the other has not: what a restore would bring and take. */
import type { LogEvent } from '../schedule/log.ts'
import { STUDY_SETTINGS, studySettingsSchema } from '../schedule/policy.ts'
import { keyOf, type Truth, type TruthBesideLog } from '../truth/truth.ts'
import { canonical } from './canonical.ts'

/** What of an event tells whether both sides have it, and which side is ahead. */
export type LogEntry = Pick<LogEvent, 'id' | 'type' | 'at'>

/** So many things on one side alone. */
interface Counts {
  answers: number
  /** Other events of the log: buried, suspended, taken back. What edits have given to facts is told of by itself. */
  others: number
  decks: string[]
  facts: number
  /** Facts in words of the learner's that the other side does not have. */
  ownWords: number
  /** Answers that the learner has accepted. */
  accepted: number
  /** Decks whose notes the other side does not have, or has with another text. */
  notes: number
  quizzes: number
  /** Programs whose commands were learnt. */
  grammars: number
  imports: number
}

/** Two states side by side. */
export interface Comparison {
  onlyHere: Counts
  onlyThere: Counts
  /** Facts of both that do not say the same. */
  differingFacts: number
  /** Whether studying is set in another way. */
  differingSettings: boolean
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
    differingSettings: studyOf(here.tables) !== studyOf(there),
    lastAnswer: {
      ...(lastHere === undefined ? {} : { here: lastHere }),
      ...(lastThere === undefined ? {} : { there: lastThere }),
    },
  }
}

type Compared = TruthBesideLog & { reviews: readonly LogEntry[] }

function onlyOn(one: Compared, other: Compared): Counts {
  const events = missingIn(other.reviews, one.reviews, keyOfEvent)
  const answers = events.filter(({ type }) => type === 'review').length
  return {
    answers,
    others: events.filter(({ type }) => type !== 'review' && type !== 'edit').length,
    decks: missingIn(other.decks, one.decks, keyOf.decks).map(({ title }) => title),
    facts: missingIn(other.facts, one.facts, keyOf.facts).length,
    ...learnersOwn(one.facts, other.facts),
    notes: missingIn(other.notes, one.notes, ({ deckId, text }) => JSON.stringify([deckId, text]))
      .length,
    quizzes: missingIn(other.quizzes, one.quizzes, keyOf.quizzes).length,
    grammars: missingIn(other.grammars, one.grammars, keyOf.grammars).length,
    imports: missingIn(other.imports, one.imports, keyOf.imports).length,
  }
}

const keyOfEvent = ({ id }: LogEntry) => id

function missingIn<Row>(
  known: readonly Row[],
  rows: readonly Row[],
  key: (row: Row) => string,
): Row[] {
  const keys = new Set(known.map(key))
  return rows.filter((row) => !keys.has(key(row)))
}

/** What the learner has given to facts on one side alone. */
function learnersOwn(
  one: Truth['facts'],
  other: Truth['facts'],
): Pick<Counts, 'ownWords' | 'accepted'> {
  const others = new Map(other.map((fact) => [fact.id, fact]))
  let [ownWords, accepted] = [0, 0]
  for (const { id, front, back, edited, accepted: answers = [] } of one) {
    const known = others.get(id)
    if (edited && (known?.front !== front || known.back !== back)) ownWords += 1
    accepted += answers.filter((answer) => !known?.accepted?.includes(answer)).length
  }
  return { ownWords, accepted }
}

/** How studying is set; where it was never set, by default. */
function studyOf({ settings }: Pick<TruthBesideLog, 'settings'>): string {
  const stored = settings.find(({ key }) => key === STUDY_SETTINGS)?.value ?? {}
  return canonical(studySettingsSchema.safeParse(stored).data)
}

function lastAnswer(log: readonly LogEntry[]): number | undefined {
  let last: number | undefined
  for (const { type, at } of log) {
    if (type === 'review' && (last === undefined || at > last)) last = at
  }
  return last
}
