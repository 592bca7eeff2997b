/** Makes a quiz from facts: the same facts and the same seed give the same quiz. */
import type { Fact, FactKind } from '../fact.ts'
import { hideAnswer } from '../hide-answer.ts'
import { FactIndex } from './fact-index.ts'
import { asFront, makeQuestion, suits, type SingleType } from './make-question.ts'
import { isSameAnswer, shortBack } from './options.ts'
import { QUESTION_TYPES, type Question, type QuestionType } from './question.ts'
import { randomFrom, shuffled, type Random } from '../random.ts'

/** What somebody wants to be asked. */
export interface QuizOptions {
  /** How many questions; fewer where the facts do not give so many. */
  count: number
  /** Any whole number. */
  seed: number
  /** All that suit, where none are named. */
  types?: readonly QuestionType[]
  kinds?: readonly FactKind[]
  /** Titles of sections, at any level. */
  sections?: readonly string[]
  /** Ids of the only facts to ask about. */
  about?: ReadonlySet<string>
}

const PAIRS = 5
const FEWEST_PAIRS = 3
/** One question of so many puts pairs together. */
const PAIRS_EVERY = 6
const SINGLE_TYPES = QUESTION_TYPES.filter((type): type is SingleType => type !== 'match-pairs')

/**
 * Questions about facts in random order, no fact twice. Wrong options may come
 * from all facts given, whatever is asked.
 */
export function makeQuiz(facts: readonly Fact[], options: QuizOptions): Question[] {
  const { count, seed, types = QUESTION_TYPES, kinds, sections, about } = options
  const random = randomFrom(seed)
  const index = new FactIndex(facts)
  const isWanted = ({ id, kind, path }: Fact) =>
    (about === undefined || about.has(id)) &&
    (kinds === undefined || kinds.includes(kind)) &&
    (sections === undefined || path.some((title) => sections.includes(title)))
  const waiting = shuffled(facts.filter(isWanted), random)
  const singles = SINGLE_TYPES.filter((type) => types.includes(type))
  const questions: Question[] = []
  let sinceLastPairs = Math.floor(random() * PAIRS_EVERY)
  while (questions.length < count && waiting.length > 0) {
    sinceLastPairs += 1
    const isPairsTurn = sinceLastPairs >= PAIRS_EVERY || singles.length === 0
    const pairs =
      isPairsTurn && types.includes('match-pairs') ? takePairs(waiting, random) : undefined
    if (pairs) sinceLastPairs = 0
    else if (singles.length === 0) break
    const question = pairs ?? nextSingle(waiting, singles, index, random)
    if (question) questions.push(question)
  }
  return questions
}

/** A question about the next fact, of the first type in random order that works. */
function nextSingle(
  waiting: Fact[],
  types: readonly SingleType[],
  index: FactIndex,
  random: Random,
): Question | undefined {
  const fact = waiting.shift()
  if (!fact) return undefined
  for (const type of shuffled(types, random)) {
    const question = makeQuestion(fact, type, index, random)
    if (question) return question
  }
  return undefined
}

/** Takes facts out of those that wait, and puts them into two columns. */
function takePairs(waiting: Fact[], random: Random): Question | undefined {
  const chosen: Fact[] = []
  for (const fact of waiting) {
    if (chosen.length === PAIRS) break
    const isAlone = chosen.every((one) => one.kind === fact.kind && !isSameAnswer(one, fact))
    if (suits(fact, 'match-pairs') && isAlone) chosen.push(fact)
  }
  if (chosen.length < FEWEST_PAIRS) return undefined
  for (const fact of chosen) waiting.splice(waiting.indexOf(fact), 1)
  const right = shuffled(chosen, random)
  const back = (fact: Fact) =>
    chosen.reduce((text, { front }) => hideAnswer(text, front), shortBack(fact))
  return {
    id: `match-pairs:${chosen.map(({ id }) => id).join('+')}`,
    type: 'match-pairs',
    factIds: chosen.map(({ id }) => id),
    left: chosen.map(asFront),
    right: right.map(back),
    answer: chosen.map((fact) => right.indexOf(fact)),
  }
}
