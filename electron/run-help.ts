/** Asks a program for its help text, and runs nothing else: no shell, no other arguments, a time limit. */
import { execFile } from 'node:child_process'
import { parse } from 'node:path'
import { codeOf } from './problem-of.ts'

/** Help that takes longer is none, in ms. */
const PATIENCE_MS = 10_000
/** An interpreter would take a word for a script of its folder: here there is none. */
const EMPTY_FOLDER = parse(process.execPath).root
const MOST_BYTES = 4 * 1024 * 1024
/** Words of a command: a program's name, then subcommands. Neither paths nor options. */
const WORD = /^[A-Za-z0-9][\w.+-]{0,60}$/
/** Options that ask for help and do nothing else. */
export type HelpOption = '--help' | '-h' | '--help all'

/** What would be run for a command such as `kubectl get`; `undefined` where it is no command. */
export function helpCall(
  command: string,
  option: HelpOption = '--help',
): readonly [program: string, ...args: string[]] | undefined {
  const [program, ...path] = command.trim().split(/\s+/)
  if (program === undefined || ![program, ...path].every((word) => WORD.test(word)))
    return undefined
  return [program, ...path, ...option.split(' ')]
}

/**
 * Run what {@link helpCall} gave, and read what it prints, on whichever stream:
 * many tools print their help as an error.
 *
 * @param folder to run it in
 * @returns the text, or why there is none
 */
export function runHelp(
  [program, ...args]: readonly [string, ...string[]],
  folder = EMPTY_FOLDER,
): Promise<{ ok: true; text: string } | { ok: false; why: string }> {
  return new Promise((resolve) => {
    const options = {
      timeout: PATIENCE_MS,
      killSignal: 'SIGKILL',
      maxBuffer: MOST_BYTES,
      shell: false,
      cwd: folder,
      windowsHide: true,
    } as const
    // A pager would wait for keys, and colours would stand in the text.
    const env = {
      ...process.env,
      PAGER: 'cat',
      GIT_PAGER: 'cat',
      NO_COLOR: '1',
      TERM: 'dumb',
      COLUMNS: '200',
    }
    const child = execFile(program, args, { ...options, env }, (error, stdout, stderr) => {
      const text = stdout.trim() === '' ? stderr : stdout
      if (error?.killed)
        resolve({
          ok: false,
          why: `${program} did not answer within ${PATIENCE_MS / 1000} seconds.`,
        })
      else if (codeOf(error) === 'ENOENT') {
        resolve({ ok: false, why: `There is no program ${program} on this machine.` })
      } else if (text.trim() === '') resolve({ ok: false, why: `${program} printed no help.` })
      else resolve({ ok: true, text })
    })
    child.stdin?.end()
  })
}
