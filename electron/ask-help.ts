/** Asks programs for their help texts, once the user has seen and confirmed the exact commands. */
import type { BrowserWindow, Dialog } from 'electron'
import type { z } from 'zod'
import type { calls } from './contract.ts'
import type { Problem } from './problem-of.ts'
import { helpCall, runHelp } from './run-help.ts'

type Answer = z.output<typeof calls.askHelp.gives>

const REMEDY = 'Paste its help text instead.'
const RUN = 0
const CANCEL = 1

/**
 * Run every command with `--help` and nothing else.
 *
 * @returns the texts there are; an empty list when the user cancels, a failure when
 * no command gave any
 */
export async function askHelp(
  dialog: Pick<Dialog, 'showMessageBox'>,
  window: BrowserWindow | undefined,
  commands: readonly string[],
): Promise<Answer> {
  const asked: { command: string; call: NonNullable<ReturnType<typeof helpCall>> }[] = []
  for (const command of commands) {
    const call = helpCall(command)
    if (!call) {
      const message = `“${command}” is no program with its subcommands.`
      const remedy = 'Write it as you would type it: kubectl get.'
      return { ok: false, problems: [{ message, remedy }] }
    }
    asked.push({ command, call })
  }
  const lines = asked.map(({ call }) => call.join(' '))
  if (!(await isConfirmed(dialog, window, lines))) return { ok: true, value: [] }
  const texts: { command: string; text: string }[] = []
  const problems: Problem[] = []
  for (const { command, call } of asked) {
    const answer = await runHelp(call)
    if (answer.ok) texts.push({ command, text: answer.text })
    else problems.push({ message: answer.why, remedy: REMEDY })
  }
  const [first, ...others] = problems
  return first && texts.length === 0
    ? { ok: false, problems: [first, ...others] }
    : { ok: true, value: texts }
}

async function isConfirmed(
  dialog: Pick<Dialog, 'showMessageBox'>,
  window: BrowserWindow | undefined,
  lines: readonly string[],
): Promise<boolean> {
  const options = {
    type: 'question' as const,
    message: lines.length === 1 ? 'Run this command?' : `Run these ${lines.length} commands?`,
    detail: `${lines.join('\n')}\n\nNotedrill reads what they print, and runs nothing else.`,
    buttons: ['Run', 'Cancel'],
    // Enter must not run what nobody has read.
    defaultId: CANCEL,
    cancelId: CANCEL,
    noLink: true,
  }
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options))
  return response === RUN
}
