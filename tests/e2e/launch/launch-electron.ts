/** Starts the built app in a real Electron. */
import { once } from 'node:events'
import { _electron } from '@playwright/test'
import type { RunningApp } from './launch-app.ts'

/** Start it with Playwright, which gives everything but the hard kill. */
export async function launchElectron(
  executablePath: string,
  start: { project: string; environment: Record<string, string> },
): Promise<RunningApp> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const app = await _electron.launch({
    executablePath,
    args: [...(isRoot ? ['--no-sandbox'] : []), start.project],
    cwd: start.project,
    env: start.environment,
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
