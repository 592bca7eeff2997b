/** Starts the built app in a real Electron. */
import { once } from 'node:events'
import { _electron } from '@playwright/test'
import type { RunningApp, StartCommand } from './launch-app.ts'

/** Start it with Playwright, which gives everything but the hard kill. */
export async function launchElectron(command: StartCommand): Promise<RunningApp> {
  const app = await _electron.launch({
    executablePath: command.executable,
    args: [...command.args],
    env: command.environment,
  })
  const page = await app.firstWindow()
  await page.waitForLoadState()
  const main = app.process()
  return {
    page,
    evaluate: (run, argument) => app.evaluate(run.toString(), argument),
    close: () => app.close(),
    kill: async () => {
      const gone = once(main, 'exit')
      main.kill('SIGKILL')
      await gone
    },
  }
}
