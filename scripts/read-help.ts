/** Takes facts about flags out of a help text: asked of the tool itself, or in a file. */
import { readFile } from 'node:fs/promises'
import { decodeNotes } from '../core/notes/decode.ts'
import { failure, success, type Problem, type Result } from '../core/result.ts'
import { flagFacts, parseHelp, type Grammar } from '../core/shell/index.ts'
import { helpCall } from '../electron/run-help.ts'
import { fileProblem } from './file-problem.ts'
import { learnCommand } from './learn-command.ts'
import type { Notes } from './read-notes.ts'
import { say } from './terminal.ts'

/** Subcommands below the one that is asked. */
const DEEP = 2

/** What the help says, as notes say it. Nothing is run but the named program with `--help`. */
export async function readHelp(
  command: string,
  wishes: { helpText?: string | undefined; deep: boolean },
): Promise<{ notes: Notes[]; problems: Problem[] }> {
  const grammar = await grammarOf(command, wishes)
  if (!grammar.ok) return { notes: [], problems: [...grammar.problems] }
  const facts = flagFacts(grammar.value)
  const file = `${command} --help`
  if (facts.length === 0) {
    const message = 'There is no flag with a description in it: perhaps it is no help text.'
    return { notes: [], problems: [{ file, message, remedy: 'Look at it, or name a subcommand.' }] }
  }
  const extraction = { title: file, facts, questions: [], parts: [], warnings: [] }
  return { notes: [{ file, text: '', ...extraction }], problems: [] }
}

async function grammarOf(
  command: string,
  { helpText, deep }: { helpText?: string | undefined; deep: boolean },
): Promise<Result<Grammar>> {
  if (!helpCall(command)) {
    const message = `“${command}” is no program with its subcommands.`
    return failure({ message, remedy: 'Write it as you would type it: kubectl get.' })
  }
  if (helpText !== undefined) {
    const text = await readText(helpText)
    return text.ok ? success(parseHelp(text.value, command)) : text
  }
  const onAsk = (call: string) => say(`Running ${call}`)
  const learnt = await learnCommand({ command, depth: deep ? DEEP : 0, onAsk })
  if (!learnt.ok) return failure({ message: learnt.why, remedy: 'Give its text with --help-text.' })
  const path = command.trim().split(/\s+/).slice(0, -1)
  return success(
    path.reduceRight<Grammar>(
      (inner, name) => ({ name, flags: [], subcommands: [inner] }),
      learnt.grammar,
    ),
  )
}

async function readText(file: string): Promise<Result<string>> {
  try {
    return decodeNotes(await readFile(file), file)
  } catch (error) {
    return failure(fileProblem(error, file, 'read'))
  }
}
