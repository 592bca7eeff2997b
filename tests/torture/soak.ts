/**
 * Reviews for a very long time in one sitting, and reports for each tenth of it what
 * the page keeps in memory and how long an answer takes: neither may grow.
 *
 * `npx tsx scripts/build.ts && npx tsx tests/torture/soak.ts [answers] [minutes]`
 */
import type { CDPSession, Page } from '@playwright/test'
import { defaultSettings, type StudySettings } from '../../core/schedule/policy.ts'
import { withFilledApp } from '../bench/filled-app.ts'
import { quantile } from '../bench/row.ts'

const [answers = 20_000, minutes = 30] = process.argv.slice(2).map(Number)
/** As many as the limits of a day let through, with what has to be asked again. */
const SIZE = { cards: 45_000, newCards: 15_000, reviews: 90_000 }
const LIMIT = 9999
const PARTS = 10

const end = Date.now() + minutes * 60_000
const settings: StudySettings = {
  ...defaultSettings,
  all: {
    ...defaultSettings.all,
    ...{ newPerDay: LIMIT, reviewsPerDay: LIMIT, siblingsApart: false, newCards: 'between' },
  },
}

const rows = await withFilledApp(SIZE, async ({ browser, page }) => {
  await page.evaluate(putSettings, settings)
  await page.reload()
  await page.locator('.study-count').first().waitFor()
  const devTools = await browser.newCDPSession(page)
  const idle = await memoryOf(devTools)
  await page.goto(`${page.url().split('#')[0] ?? ''}#/review`)
  await page.reload()
  await page.locator('.review-question').waitFor()
  const parts = [rowFor('before the sitting', [], idle), rowFor('0', [], await memoryOf(devTools))]
  let given = 0
  for (let part = 0; part < PARTS && Date.now() < end; part += 1) {
    const times = await page.evaluate(answerCards, answers / PARTS)
    given += times.length
    parts.push(rowFor(String(given), times, await memoryOf(devTools)))
    console.log(JSON.stringify(parts.at(-1)))
  }
  const undo = await timeUndo(page)
  parts.push(rowFor('taken back', [undo], await memoryOf(devTools)))
  await page.goto(`${page.url().split('#')[0] ?? ''}#/`)
  await page.locator('.study-count').first().waitFor()
  parts.push(rowFor('after the sitting', [], await memoryOf(devTools)))
  return parts
})
console.table(rows)

/** @param times ms of every answer in this part */
function rowFor(after: string, times: readonly number[], memory: Memory) {
  const ms = (share: number) => rounded(quantile(times, share))
  return { after, medianMs: ms(0.5), p95Ms: ms(0.95), ...memory }
}

/** Taking the last answer back, in ms: it must not depend on how many there were. */
async function timeUndo(page: Page): Promise<number> {
  const before = performance.now()
  const card = await page.locator('.review-question').innerText()
  await page.keyboard.press('u')
  await page.waitForFunction(
    (asked) => document.querySelector<HTMLElement>('.review-question')?.innerText !== asked,
    card,
  )
  return performance.now() - before
}

interface Memory {
  heapMB: number
  nodes: number
  listeners: number
}

/** What is left after garbage has been collected. */
async function memoryOf(devTools: CDPSession): Promise<Memory> {
  await devTools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devTools.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await devTools.send('Memory.getDOMCounters')
  return { heapMB: rounded(usedSize / 1_000_000), nodes, listeners: jsEventListeners }
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10
}

/** Runs in the page: answer so many cards; the ms from each rating to the next card. */
async function answerCards(count: number): Promise<number[]> {
  const { press, until } = window.learner
  const times: number[] = []
  while (times.length < count) {
    press(' ')
    await until(() => document.querySelector('.ratings') !== null)
    const card = document.querySelector('.review-card')
    const pressed = performance.now()
    // One in ten is forgotten and comes again.
    press(times.length % 10 === 0 ? '1' : '3')
    await until(() => document.querySelector('.review-card') !== card)
    times.push(performance.now() - pressed)
    if (!document.querySelector('.review-question')) break
  }
  return times
}

/** Runs in the page. */
function putSettings(value: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('notedrill')
    opening.onerror = () => reject(new Error('The database does not open.'))
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('settings', 'readwrite')
      transaction.objectStore('settings').put({ key: 'study', value })
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}
