/**
 * `npm run extract -- <notes or folders…>`: from notes to decks; with `--help-of`
 * from a tool's help text instead. Data goes to stdout, everything for a person to
 * stderr. Exit code 0 is fine, 1 means that some of the input or a deck is wrong,
 * 2 that the call is.
 */
import { mkdir } from 'node:fs/promises'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import type { Fact } from '../core/fact.ts'
import { freeId } from '../core/provisional-id.ts'
import { describeProblem, type Problem } from '../core/result.ts'
import { replaceFile } from '../electron/replace-file.ts'
import { describePlan } from './describe-plan.ts'
import { explain } from './explain.ts'
import { fileProblem } from './file-problem.ts'
import { planDecks, planNewDeck, type DeckPlan } from './plan-decks.ts'
import { readNotes, type Notes } from './read-notes.ts'
import { lintLines } from './lint-notes.ts'
import { readHelp } from './read-help.ts'
import { print, say } from './terminal.ts'

const wishesSchema = z.object({
  out: z.string().optional(),
  format: z.enum(['markdown', 'json']),
  dryRun: z.boolean().default(false),
  explain: z.boolean().default(false),
  lint: z.boolean().default(false),
  helpOf: z.string().optional(),
  helpText: z.string().optional(),
  deep: z.boolean().default(false),
})
type Wishes = z.infer<typeof wishesSchema>

const program = new Command('extract')
  .description('Turns notes into decks of flashcards.')
  .argument('[notes...]', 'notes files (.rst, .md), or folders of them')
  .option('--out <folder>', 'bring the facts into the decks of this folder', folderName)
  .addOption(
    new Option('--format <format>', 'what to print; json writes no file')
      .choices(['markdown', 'json'])
      .default('markdown'),
  )
  .option('--dry-run', 'say what would change and write nothing')
  .option('--explain', 'say of every part of the notes why it is a card or none')
  .option('--lint', 'say which commands in the notes their tools do not have')
  .option(
    '--help-of <command>',
    'take the flags of a command such as “kubectl get” from its --help',
  )
  .option('--help-text <file>', 'with --help-of: the help text is in this file; nothing is run')
  .option('--deep', 'with --help-of: its subcommands as well')
  .showHelpAfterError()
  .exitOverride()

try {
  program.parse()
  const wishes = wishesSchema.parse(program.opts())
  const isHelp = wishes.helpOf !== undefined
  if (isHelp === program.args.length > 0) {
    program.error(isHelp ? 'error: give notes or --help-of, not both' : 'error: there are no notes')
  }
  process.exitCode = await extract(program.args, wishes)
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}

async function extract(paths: readonly string[], wishes: Wishes): Promise<number> {
  const { notes, problems } =
    wishes.helpOf === undefined ? await readNotes(paths) : await readHelp(wishes.helpOf, wishes)
  if (wishes.lint) print(`${notes.flatMap(lintLines).join('\n')}\n`)
  if (wishes.explain) for (const one of notes) explain(one.file, one).forEach(say)
  if (wishes.format === 'json') {
    if (notes.length > 0) print(asJson(notes))
  } else {
    sayWhatToLookAt(notes)
    if (wishes.out !== undefined) problems.push(...(await updateFolder(notes, wishes.out, wishes)))
    else if (!wishes.lint) show(notes, wishes)
  }
  for (const problem of problems) say(describeProblem(problem))
  return problems.length === 0 ? 0 : 1
}

/** Several texts may give the same id to the same front; together they may not. */
function asJson(notes: readonly Notes[]): string {
  const taken = new Set<Fact['id']>()
  const facts = notes.flatMap((one) =>
    one.facts.map((fact) => {
      const id = freeId(fact.id, (other) => taken.has(other))
      taken.add(id)
      return { ...fact, id }
    }),
  )
  return `${JSON.stringify({ facts, warnings: notes.flatMap(({ warnings }) => warnings) }, null, 2)}\n`
}

function sayWhatToLookAt(notes: readonly Notes[]): void {
  for (const { file, facts, warnings } of notes) {
    for (const warning of warnings) say(describeProblem(warning))
    if (facts.length > 0) continue
    const message = 'There is no command with a description and no question with an answer in it.'
    say(describeProblem({ file, message }))
  }
}

/** Without a folder to write to: the decks themselves, or what they would hold. */
function show(notes: readonly Notes[], { dryRun }: Wishes): void {
  const decks = notes.filter(({ facts }) => facts.length > 0).map((one) => planNewDeck(one, '.'))
  if (dryRun) for (const plan of decks) describePlan(plan).forEach(say)
  else print(decks.map(({ after }) => after).join('\n'))
}

/** Plans every deck before the first is written. */
async function updateFolder(
  notes: readonly Notes[],
  folder: string,
  { dryRun }: Wishes,
): Promise<Problem[]> {
  const { plans, problems } = await planDecks(notes, folder)
  for (const plan of plans) {
    describePlan(plan).forEach(say)
    if (dryRun || plan.after === plan.before) continue
    const problem = await write(plan, folder)
    if (problem) problems.push(problem)
    else say(`Wrote ${plan.file}.`)
  }
  if (dryRun && plans.length > 0) say('Nothing was written: this was a dry run.')
  return problems
}

async function write({ file, after }: DeckPlan, folder: string): Promise<Problem | undefined> {
  try {
    await mkdir(folder, { recursive: true })
    await replaceFile(file, after)
    return undefined
  } catch (error) {
    return fileProblem(error, file, 'written')
  }
}

function folderName(name: string): string {
  if (name === '') throw new InvalidArgumentError('A folder has a name.')
  return name
}
