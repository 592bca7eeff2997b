/** Makes one question about a fact, or says that it does not suit. */
import { codeSpan } from '../code-span.ts'
import type { Fact } from '../fact.ts'
import { hideAnswer } from '../hide-answer.ts'
import type { FactIndex } from './fact-index.ts'
import { isSameAnswer, shortBack, wrongOptions } from './options.ts'
import { withoutAnswer } from '../shell/index.ts'
import type { Question, QuestionType } from './question.ts'
import { shuffled, type Random } from '../random.ts'

/** Types of questions about single facts. */
export type SingleType = Exclude<QuestionType, 'match-pairs'>

/** What a question of a type may be about. */
export function suits(fact: Fact, type: QuestionType): boolean {
  switch (type) {
    case 'type-command':
    case 'missing-flag':
      return isTyped(fact)
    case 'which-command':
      return isTyped(fact) || fact.kind === 'term'
    case 'what-does-it-do':
    case 'match-pairs':
      return fact.kind !== 'question'
    case 'self-graded':
      return !isTyped(fact)
  }
}

const isTyped = ({ kind }: Fact) => kind === 'command' || kind === 'flag'

/** @returns nothing where the fact does not suit the type, or there is nothing to set beside it */
export function makeQuestion(
  fact: Fact,
  type: SingleType,
  index: FactIndex,
  random: Random,
): Question | undefined {
  if (!suits(fact, type)) return undefined
  const asking = { id: `${type}:${fact.id}`, factIds: [fact.id] }
  const back = withoutAnswer(fact)
  switch (type) {
    case 'type-command':
      return { ...asking, type, ask: back, answer: fact.front }
    case 'self-graded':
      return { ...asking, type, ask: fact.front, answer: fact.back }
    case 'missing-flag': {
      const blank = blankOf(fact, random)
      return blank && { ...asking, type, ask: hideAnswer(back, blank.answer), ...blank }
    }
    case 'which-command':
    case 'what-does-it-do': {
      const others = wrongOptions(fact, index, random, isSameAnswer)
      if (others.length === 0) return undefined
      const options = shuffled([fact, ...others], random)
      const isFront = type === 'which-command'
      const textOf = (one: Fact) =>
        isFront ? asFront(one) : hideAnswer(shortBack(one), fact.front)
      return {
        ...asking,
        type,
        ask: isFront ? back : asFront(fact),
        options: options.map(textOf),
        answer: options.indexOf(fact),
      }
    }
  }
}

/** A front as Markdown. */
export function asFront(fact: Fact): string {
  return isTyped(fact) ? codeSpan(fact.front) : fact.front
}

/** A placeholder says nothing that could be asked for. */
const PLACEHOLDER = /[<>${}[\]|]|\.\.\.|^[A-Z_]+$/

/** One word of a command taken out: a flag if it has one, else a word that is not its program. */
function blankOf({ front }: Fact, random: Random) {
  const words = [...front.matchAll(/\S+/g)].slice(1)
  const flags = words.filter(([word]) => /^--?[A-Za-z]/.test(word))
  const plain = words.filter(([word]) => /^[a-z][\w-]*$/.test(word))
  const [chosen] = shuffled(flags.length > 0 ? flags : plain, random)
  if (!chosen) return undefined
  const name = chosen[0].replace(/=.*$/s, '')
  if (PLACEHOLDER.test(name)) return undefined
  const end = chosen.index + name.length
  return { before: front.slice(0, chosen.index), answer: name, after: front.slice(end) }
}
