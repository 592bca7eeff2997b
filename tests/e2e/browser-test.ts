/** The `test` of specs that need no shell: `page` is of the served renderer, in a plain browser. */
import { join } from 'node:path'
import { chromium, test as base } from '@playwright/test'
import { findChromium } from '../../scripts/find-chromium.ts'
import { serveRenderer } from '../../scripts/serve-renderer.ts'
import { PageProblems } from './launch/page-problems.ts'
import { freePort } from './launch/run-start.ts'

const PROJECT = join(import.meta.dirname, '..', '..')

export const browserTest = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures used from it
  page: async ({}, use) => {
    const server = await serveRenderer(join(PROJECT, 'dist', 'renderer'), await freePort())
    if (typeof server === 'string') throw new Error('The port was taken meanwhile.')
    const executablePath = findChromium()
    const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
    const page = await (await browser.newContext()).newPage()
    const problems = new PageProblems()
    await problems.watch(page)
    await page.goto(server.address)
    await use(page)
    await browser.close()
    server.close()
    problems.check()
  },
})
