/**
 * Starts the built desktop app for a spec: in a real Electron where there is one,
 * else in the test double. Specs cannot tell which, and must not.
 */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type * as Electron from 'electron'
import { hostOf, type Host } from './host.ts'
import { launchDouble } from './launch-double.ts'
import { launchElectron } from './launch-electron.ts'
import { findElectron } from '../../../scripts/find-electron.ts'

/** Run a function in the main process; it sees its two arguments and nothing around it. */
export type Evaluate = <Argument, Answer>(
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

const PROJECT = join(import.meta.dirname, '..', '..', '..')

/** Start the app and wait for its window's page to load. */
export async function launchApp({ userDataDir }: LaunchOptions): Promise<LaunchedApp> {
  const start = {
    project: PROJECT,
    environment: { ...definedOf(process.env), NOTEDRILL_DATA_DIR: userDataDir },
  }
  const electron = findElectron()
  const app = electron ? await launchElectron(electron, start) : await launchDouble(start)
  const { page, close, kill } = app
  return { page, close, kill, host: await hostOf(app) }
}

/** Start the app a second time for the same user, and wait until it has given way. */
export async function launchAgain({ userDataDir }: LaunchOptions): Promise<void> {
  const refused = await launchApp({ userDataDir }).then(
    async (app) => {
      await app.kill()
      return false
    },
    () => true,
  )
  if (!refused) throw new Error('The app started twice on the same data.')
}

function definedOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  const defined = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(defined)
}
