/**
 * The `test` that specs use: it starts the app, and fails a spec whose page logged
 * an error, threw, or broke the content security policy without being expected to.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { launchApp, type LaunchedApp } from './launch/launch-app.ts'
import { PageProblems } from './launch/page-problems.ts'

export { expect } from '@playwright/test'
export { expectNoAxeViolations } from './launch/axe.ts'

interface AppFixtures {
  /** A new user's folder, removed after the spec. */
  userDataDir: string
  /** What goes wrong in pages; a spec that provokes something says so with `expect`. */
  problems: PageProblems
  /** Start the app (again) for the user of `userDataDir`; whatever still runs is ended. */
  launch: () => Promise<LaunchedApp>
  /** The app, started. `page` is its window's. */
  app: LaunchedApp
}

export const test = base.extend<AppFixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures used from it
  userDataDir: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'notedrill-spec-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures used from it
  problems: async ({}, use) => {
    const problems = new PageProblems()
    await use(problems)
    problems.check()
  },
  launch: async ({ userDataDir, problems }, use) => {
    const started: LaunchedApp[] = []
    await use(async () => {
      const app = await launchApp({ userDataDir })
      started.push(app)
      await problems.watch(app.page)
      return app
    })
    for (const app of started) await app.kill()
  },
  app: async ({ launch }, use) => use(await launch()),
  page: async ({ app }, use) => use(app.page),
})
