/**
 * The built page in a Chromium, served with the policy it has in the app, over a
 * database as it is after years of study.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { studyDay } from '../../core/schedule/day.ts'
import { chromiumArguments, findChromium } from '../../scripts/find-chromium.ts'
import { serveRenderer } from '../../scripts/serve-renderer.ts'
import { fillDatabase } from './fill-database.ts'
import { addLearner } from './page-learner.ts'
import { makeStudyData, type StudySize } from './study-data.ts'

const PORT = 47_899

export interface FilledApp {
  browser: BrowserContext
  /** Shows the first page. */
  page: Page
  address: string
}

/** Fill a new database and measure in it. Needs `dist/renderer`, built. */
export async function withFilledApp<Measured>(
  size: StudySize,
  measure: (app: FilledApp) => Promise<Measured>,
): Promise<Measured> {
  const server = await serveRenderer(join(import.meta.dirname, '../../dist/renderer'), PORT)
  if (typeof server === 'string') throw new Error(`Port ${PORT} is taken by ${server}.`)
  const folder = await mkdtemp(join(tmpdir(), 'notedrill-bench-'))
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium to measure in.')
  const browser = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: chromiumArguments(folder).filter((argument) => !argument.startsWith('--user-data-dir')),
    viewport: { width: 1280, height: 800 },
  })
  try {
    // tsx marks functions with this helper, and the ones below run in the page.
    await browser.addInitScript('globalThis.__name = (named) => named')
    await browser.addInitScript(addLearner)
    const page = await browser.newPage()
    await page.goto(server.address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await fillDatabase(page, makeStudyData(today(), size))
    return await measure({ browser, page, address: server.address })
  } finally {
    await browser.close()
    server.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function today(): number {
  const now = new Date()
  return studyDay(now.getTime(), -now.getTimezoneOffset(), 4)
}
