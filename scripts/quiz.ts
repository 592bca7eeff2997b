/**
 * `npm run quiz -- <deck>`: asks about a deck's facts at the terminal, or prints
 * the questions. Exit code 0 is fine, 1 means that the deck is wrong or gives no
 * question, 2 that the call is wrong.
 */
import { readFile } from 'node:fs/promises'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { parseDeck } from '../core/deck/index.ts'
import { FACT_KINDS } from '../core/fact.ts'
import { decodeNotes } from '../core/notes/decode.ts'
import { makeQuiz, QUESTION_TYPES, type Question } from '../core/quiz/index.ts'
import { describeProblem, failure, success, type Result } from '../core/result.ts'
import type { Fact } from '../core/fact.ts'
import { askAll, questionLines } from './ask-questions.ts'
import { fileProblem } from './file-problem.ts'
import { print, say } from './terminal.ts'

const wishesSchema = z.object({
  kind: z.array(z.enum(FACT_KINDS)).optional(),
  type: z.array(z.enum(QUESTION_TYPES)).optional(),
  section: z.array(z.string()).optional(),
  count: z.number(),
  seed: z.number().optional(),
  format: z.enum(['text', 'json']),
})
type Wishes = z.infer<typeof wishesSchema>

const program = new Command('quiz')
  .description('Asks about the facts of a deck.')
  .argument('<deck>', 'a deck file, such as decks/kubectl-flags.md')
  .addOption(new Option('--kind <kind...>', 'only facts of this kind').choices(FACT_KINDS))
  .addOption(new Option('--type <type...>', 'only such questions').choices(QUESTION_TYPES))
  .option('--section <title...>', 'only facts of this section')
  .option('--count <number>', 'how many questions', wholeNumber, 10)
  .option('--seed <number>', 'the same number gives the same quiz', wholeNumber)
  .addOption(
    new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'),
  )
  .showHelpAfterError()
  .allowExcessArguments(false)
  .exitOverride()

try {
  program.parse()
  process.exitCode = await quiz(program.args[0] ?? '', wishesSchema.parse(program.opts()))
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}

async function quiz(file: string, wishes: Wishes): Promise<number> {
  const facts = await readFacts(file)
  if (!facts.ok) {
    for (const problem of facts.problems) say(describeProblem(problem))
    return 1
  }
  const seed = wishes.seed ?? Date.now() % 1_000_000
  const questions = makeQuiz(facts.value, {
    count: wishes.count,
    seed,
    ...(wishes.kind ? { kinds: wishes.kind } : {}),
    ...(wishes.type ? { types: wishes.type } : {}),
    ...(wishes.section ? { sections: wishes.section } : {}),
  })
  if (questions.length === 0) {
    const message = 'No fact in it suits such a question.'
    say(describeProblem({ file, message, remedy: 'Ask for other kinds, types or sections.' }))
    return 1
  }
  await show(questions, seed, wishes)
  return 0
}

async function show(
  questions: readonly Question[],
  seed: number,
  { format }: Wishes,
): Promise<void> {
  if (format === 'json') print(`${JSON.stringify({ seed, questions }, null, 2)}\n`)
  else if (process.stdin.isTTY && process.stdout.isTTY) await askAll(questions, seed)
  else print(`${questions.flatMap((question, at) => questionLines(question, at)).join('\n')}\n`)
}

async function readFacts(file: string): Promise<Result<Fact[]>> {
  try {
    const text = decodeNotes(await readFile(file), file)
    if (!text.ok) return text
    const { deck, problems } = parseDeck(text.value, file)
    const [first, ...others] = problems
    return first ? failure(first, ...others) : success(deck.facts)
  } catch (error) {
    return failure(fileProblem(error, file, 'read'))
  }
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0)
    throw new InvalidArgumentError('Give a whole number.')
  return number
}
