/** Runs `npm start`'s script as a user's shell would, and listens to what it says. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const PROJECT = join(import.meta.dirname, '..', '..', '..')

/** Start what the run has built on a port, with these arguments and more environment. */
export function start(
  port: number,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', '--no-build', ...args], {
    cwd: PROJECT,
    env: { ...process.env, NOTEDRILL_PORT: String(port), ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** Wait for the line that says this; fails when the command ends before. */
export async function lineOf({ stderr }: ChildProcess, pattern: RegExp): Promise<void> {
  if (!stderr) throw new Error('The command has no error output.')
  const said: string[] = []
  for await (const line of createInterface({ input: stderr })) {
    if (pattern.test(line)) return
    said.push(line)
  }
  throw new Error(`The command ended without saying ${String(pattern)}:\n${said.join('\n')}`)
}

/** A port of this machine that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}
