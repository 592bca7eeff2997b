/**
 * Starts the built desktop app for a spec: in a real Electron where there is one,
 * else in the test double. Specs cannot tell which, and must not.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type * as Electron from 'electron'
import { hostOf, type Host } from './host.ts'
import { launchDouble } from './launch-double.ts'
import { launchElectron } from './launch-electron.ts'
import { findElectron } from '../../../scripts/find-electron.ts'

/** Run a function in the main process; it sees its two arguments and nothing around it. */
type Evaluate = <Argument, Answer>(
  run: (electron: typeof Electron, argument: Argument) => Answer | Promise<Answer>,
  argument: Argument,
) => Promise<Answer>

/** What both ways of starting give. */
export interface RunningApp {
  page: Page
  evaluate: Evaluate
  /** Quit as the user would; resolves when every process is gone. */
  close: () => Promise<void>
  /** End every process at once, nothing saved or said, as a power cut would. */
  kill: () => Promise<void>
}

/** A started app, as specs have it. */
export interface LaunchedApp extends Omit<RunningApp, 'evaluate'> {
  /** The machine around the app: dialogs, links, menu, window. */
  host: Host
}

export interface LaunchOptions {
  /** Folder that holds all the app keeps; the same folder again is the same user again. */
  userDataDir: string
}

/** Start the app and wait for its window's page to load. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const electron = findElectron()
  const command = commandFor(electron, options)
  const app = electron ? await launchElectron(command) : await launchDouble(command)
  const { page, close, kill } = app
  return { page, close, kill, host: await hostOf(app) }
}

/**
 * Start the app once more, as a user would who does not see that it runs.
 *
 * @returns the exit code of the second start
 */
export async function startAgain(options: LaunchOptions): Promise<number | null> {
  const { executable, args, environment } = commandFor(findElectron(), options)
  const second = spawn(executable, args, { env: environment, stdio: 'ignore' })
  await once(second, 'exit')
  return second.exitCode
}

/** How to start the app. */
export interface StartCommand {
  executable: string
  args: readonly string[]
  environment: Record<string, string>
}

function commandFor(electron: string | undefined, { userDataDir }: LaunchOptions): StartCommand {
  const project = join(import.meta.dirname, '..', '..', '..')
  const environment = { ...definedOf(process.env), NOTEDRILL_DATA_DIR: userDataDir }
  if (electron === undefined) {
    const double = join(import.meta.dirname, 'double', 'start.ts')
    const args = ['--import', 'tsx', double, join(project, 'dist', 'electron', 'main.cjs')]
    return { executable: process.execPath, args, environment }
  }
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const args = [...(isRoot ? ['--no-sandbox'] : []), project]
  return { executable: electron, args, environment }
}

function definedOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  const defined = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(defined)
}
