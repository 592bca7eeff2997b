/** Runs a program together with all that it starts, so that both can be ended. */
import { spawn, type ChildProcess } from 'node:child_process'

/** A running program. */
export interface ChildGroup {
  /** Its exit code, or 1 when a signal ended it or it could not start. */
  exited: Promise<number>
  /** Ask it and everything it started to end. */
  stop: () => void
}

/** Start a program; its output is shown only when it is ours to show. */
export function startGroup(
  executable: string,
  args: readonly string[],
  options: { output: 'shown' | 'hidden'; environment?: NodeJS.ProcessEnv },
): ChildGroup {
  const isPosix = process.platform !== 'win32'
  const child = spawn(executable, args, {
    detached: isPosix,
    env: options.environment ?? process.env,
    stdio: options.output === 'shown' ? 'inherit' : 'ignore',
  })
  const exited = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  return { exited, stop: () => stopGroup(child, isPosix) }
}

function stopGroup(child: ChildProcess, isPosix: boolean): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  if (isPosix) process.kill(-child.pid, 'SIGTERM')
  else child.kill()
}
