/**
 * `npm run log -- stats|export`: reads the journal, with the app closed or open.
 * Data goes to stdout. Exit code 0 is fine, 1 means that a journal is missing or
 * damaged (what can be read is printed all the same), 2 that the call is wrong.
 */
import { access } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import Papa from 'papaparse'
import { z } from 'zod'
import { readJournal, type JournalFile } from '../core/journal/journal-files.ts'
import { factOf, journalLog, type JournalLog } from '../core/journal/log.ts'
import type { Transaction } from '../core/journal/reader.ts'
import { summarise, type JournalSummary } from '../core/journal/summary.ts'
import { describeProblem, success, type Problem } from '../core/result.ts'
import { standingReviews } from '../core/schedule/log.ts'
import { LOG_COLUMNS, logCells } from '../core/schedule/log-table.ts'
import { JournalFolder } from '../electron/journal-folder.ts'
import { fileProblem } from './file-problem.ts'
import { appDataFolder } from './app-data-folder.ts'
import { print, say } from './terminal.ts'

const statsSchema = z.object({ dataDir: z.array(z.string()).optional(), json: z.boolean() })
const exportSchema = z.object({
  dataDir: z.array(z.string()).optional(),
  format: z.enum(['json', 'csv']),
  standing: z.boolean(),
})
type Export = z.output<typeof exportSchema>

const program = new Command('log')
  .description('Reads the journal of all that was done in Notedrill.')
  .showHelpAfterError()
  .exitOverride()
const dataDir = new Option(
  '--data-dir <folder...>',
  'Notedrill’s data folder, where it is not the usual one; several are merged',
)
program
  .command('stats')
  .description('prints what the journal has, and what is wrong with it')
  .addOption(dataDir)
  .option('--json', 'print it as JSON', false)
  .allowExcessArguments(false)
  .action(async (given: unknown) => {
    const { dataDir: folders, json } = statsSchema.parse(given)
    const { log, files, problems } = await readAll(folders)
    const summary = summarise(log, files, problems)
    print(json ? `${JSON.stringify(summary, null, 2)}\n` : inWords(summary))
  })
program
  .command('export')
  .description('prints the events of the review log')
  .addOption(dataDir)
  .addOption(
    new Option('--format <format>', 'JSON lines or CSV').choices(['json', 'csv']).default('json'),
  )
  .option('--standing', 'only answers that nobody has taken back', false)
  .allowExcessArguments(false)
  .action(async (given: unknown) => {
    const wishes = exportSchema.parse(given)
    print(inLines((await readAll(wishes.dataDir)).log, wishes))
  })

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}

/** Read the journals of all these data folders as one; problems are said, and give exit code 1. */
async function readAll(
  folders: readonly string[] = [appDataFolder(process.platform, process.env, homedir())],
): Promise<{ log: JournalLog; files: JournalFile[]; problems: Problem[] }> {
  const transactions: Transaction[] = []
  const files: JournalFile[] = []
  const problems: Problem[] = []
  for (const folder of folders) {
    const path = join(folder, 'journal')
    const journal = new JournalFolder(path)
    try {
      await access(path)
      const listed = await journal.list()
      files.push(...listed.files)
      const source = {
        list: () => Promise.resolve(success(listed)),
        read: async (file: JournalFile, from: number) => success(await journal.read(file, from)),
      }
      for await (const page of readJournal(source, listed.files)) {
        transactions.push(...page.transactions)
        problems.push(
          ...page.problems.map((problem) => ({ ...problem, ...placeIn(path, problem) })),
        )
      }
    } catch (error) {
      problems.push(fileProblem(error, path, 'read'))
    }
  }
  for (const problem of problems) say(describeProblem(problem))
  if (problems.length > 0) process.exitCode = 1
  return { log: journalLog(transactions), files, problems }
}

function placeIn(path: string, { file }: Problem): { file?: string } {
  return file === undefined ? {} : { file: join(path, file) }
}

function inWords(summary: JournalSummary): string {
  const { devices, months, events, answers, first, last, answersPerDeck } = summary
  const time = (at: number | undefined) => (at === undefined ? '-' : new Date(at).toISOString())
  const decks = Object.entries(answersPerDeck).sort(([, a], [, b]) => b - a)
  return [
    `Devices: ${devices}`,
    `Months: ${months.join(', ') || '-'}`,
    `Events: ${events}, from ${time(first)} to ${time(last)}`,
    `Answers that stand: ${answers}`,
    ...decks.map(([title, count]) => `  ${count}  ${title}`),
    '',
  ].join('\n')
}

function inLines(log: JournalLog, { format, standing }: Export): string {
  const events = standing ? standingReviews(log.events) : log.events
  if (format === 'json') return events.map((event) => `${JSON.stringify(event)}\n`).join('')
  const rows = events.map((event) => logCells(event, factOf(log, event)))
  // A cell that begins like a formula would be run by a spreadsheet.
  return `${Papa.unparse([[...LOG_COLUMNS], ...rows], { escapeFormulae: true })}\r\n`
}
