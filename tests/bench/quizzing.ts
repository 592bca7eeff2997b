/** How long it takes to judge a typed command, and to make a quiz. */
import { factId, type Fact } from '../../core/fact.ts'
import { makeQuiz } from '../../core/quiz/index.ts'
import { shippedGrammar } from '../../core/shell/grammars/index.ts'
import { gradeCommand } from '../../core/shell/index.ts'
import { rowOf, type Row } from './row.ts'

const GRADED = 5000
const FACTS = 10_000
const QUESTIONS = 50
const QUIZZES = 30

/** Typed commands, right and wrong, and quizzes from a large collection. */
export function benchQuizzing(): Row[] {
  const facts = someFacts(FACTS)
  const grading = Array.from({ length: GRADED }, (_, at) => {
    const expected = facts[at % FACTS]?.front ?? ''
    const given = facts[(at * 7) % 3 === 0 ? at % FACTS : (at + 1) % FACTS]?.front ?? ''
    return timed(() => gradeCommand(expected, given.replace('--namespace=', '-n ')))
  })
  const quizzes = Array.from({ length: QUIZZES }, (_, seed) =>
    timed(() => makeQuiz(facts, { count: QUESTIONS, seed })),
  )
  return [
    rowOf('grade a typed command', grading, `${GRADED} pairs`),
    rowOf(`quiz of ${QUESTIONS} from ${FACTS} facts`, quizzes, `${QUIZZES} quizzes`),
  ]
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function someFacts(count: number): Fact[] {
  const kubectl = shippedGrammar('kubectl')
  const commands = kubectl?.subcommands.filter(({ flags }) => flags.length > 3) ?? []
  return Array.from({ length: count }, (_, at) => {
    const command = commands[at % commands.length]
    const flag = command?.flags[at % command.flags.length]
    const value = flag?.value === 'none' ? '' : `=v${at % 13}`
    return {
      id: factId(`f${at}`),
      kind: at % 3 === 0 ? 'flag' : at % 7 === 0 ? 'question' : 'command',
      front: `kubectl ${command?.name ?? 'get'} thing${at} ${flag?.names[0] ?? '-A'}${value} --namespace=ns${at % 5}`,
      back: `what number ${at} does in words of its own`,
      path: [`Chapter ${at % 40}`],
      tags: [],
    }
  })
}
