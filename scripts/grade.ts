/**
 * `npm run grade -- --expected CMD --given CMD`: prints the grade of a typed
 * command as JSON. Exit code 0 whatever the verdict, 2 where the call is wrong.
 */
import { Command, CommanderError } from 'commander'
import { z } from 'zod'
import { gradeCommand } from '../core/shell/index.ts'
import { print } from './terminal.ts'

const wishesSchema = z.object({ expected: z.string(), given: z.string() })

const program = new Command('grade')
  .description('Judges a typed command as a shell would understand it; runs nothing.')
  .requiredOption('--expected <command>', 'the command in the notes, placeholders and all')
  .requiredOption('--given <command>', 'what was typed')
  .showHelpAfterError()
  .allowExcessArguments(false)
  .exitOverride()

try {
  program.parse()
  const { expected, given } = wishesSchema.parse(program.opts())
  print(`${JSON.stringify(gradeCommand(expected, given), null, 2)}\n`)
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}
