/** Starts the built app in a real Electron. */
import { once } from 'node:events'
import { _electron, type ElectronApplication } from '@playwright/test'
import type * as Electron from 'electron'
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
    evaluate: <Argument, Answer>(
      run: (electron: typeof Electron, argument: Argument) => Answer | Promise<Answer>,
      given: Argument,
    ) => evaluateText<Answer>(app, run.toString(), given),
    close: () => app.close(),
    kill: async () => {
      const gone = once(main, 'exit')
      main.kill('SIGKILL')
      await gone
    },
  }
}

/** As text: Playwright's own types do not let a function of any argument through. */
function evaluateText<Answer>(
  app: ElectronApplication,
  source: string,
  given: unknown,
): Promise<Answer> {
  return app.evaluate(
    (electron, call) => {
      const isRun = (value: unknown): value is (...args: unknown[]) => Answer | Promise<Answer> =>
        typeof value === 'function'
      const run: unknown = (0, eval)(`(${call.source})`)
      if (!isRun(run)) throw new Error('Only functions can be evaluated.')
      return run(electron, call.given)
    },
    { source, given },
  )
}
