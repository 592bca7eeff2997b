/** Starts the built app on the test double: the real main script in a Node process of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chromium } from '@playwright/test'
import type { RunningApp, StartCommand } from './launch-app.ts'
import type { EvaluateRequest, MainMessage } from './double/wire.ts'

/** Start it and connect to the Chromium that shows its window. */
export async function launchDouble(command: StartCommand): Promise<RunningApp> {
  const main = spawn(command.executable, command.args, {
    env: command.environment,
    // A group of its own, so that one signal reaches Chromium too.
    detached: true,
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const exited = once(main, 'exit')
  const devToolsAddress = await firstWindow(main)
  const browser = await chromium.connectOverCDP(devToolsAddress)
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('The app has no window.')
  await page.waitForLoadState()
  return {
    page,
    evaluate: (run, argument) => evaluate(main, run.toString(), argument),
    close: async () => {
      await evaluate(main, '({ app }) => { setImmediate(() => app.quit()) }', undefined)
      await exited
    },
    kill: async () => {
      killGroup(main)
      await exited
    },
  }
}

/** Ends Chromium too, even when main has left it behind. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // There is no process left in the group, which is what was wanted.
  }
}

function firstWindow(main: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    main.on('message', (message: MainMessage) => {
      if (message.type === 'window') resolve(message.devToolsAddress)
    })
    main.once('exit', (code) => reject(new Error(`The app ended (${code}) without a window.`)))
  })
}

let lastId = 0

function evaluate<Answer>(main: ChildProcess, source: string, argument: unknown): Promise<Answer> {
  const id = ++lastId
  return new Promise((resolve, reject) => {
    const onMessage = (message: MainMessage<Answer>) => {
      if (message.type !== 'evaluated' || message.id !== id) return
      main.off('message', onMessage)
      if ('error' in message.outcome) reject(new Error(message.outcome.error))
      else resolve(message.outcome.value)
    }
    main.on('message', onMessage)
    const request: EvaluateRequest = { id, source, argument }
    main.send(request, (error) => error && reject(error))
  })
}
