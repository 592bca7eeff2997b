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
  await page.goto(`${page.url().split('#')[0] ?? ''}#/review`)
  await page.reload()
  await page.locator('.review-question').waitFor()
  const devTools = await browser.newCDPSession(page)
  const parts = [{ answers: 0, medianMs: NaN, p95Ms: NaN, ...(await memoryOf(devTools)) }]
  for (let part = 0; part < PARTS && Date.now() < end; part += 1) {
    const times = await page.evaluate(answerCards, answers / PARTS)
    parts.push({
      answers: (parts.at(-1)?.answers ?? 0) + times.length,
      medianMs: rounded(quantile(times, 0.5)),
      p95Ms: rounded(quantile(times, 0.95)),
      ...(await memoryOf(devTools)),
    })
    console.log(JSON.stringify(parts.at(-1)))
  }
  parts.push(await afterUndo(page, devTools))
  return parts
})
console.table(rows)

/** Taking the last answer back must not depend on how many there were. */
async function afterUndo(page: Page, devTools: CDPSession) {
  const before = performance.now()
  const card = await page.locator('.review-question').innerText()
  await page.keyboard.press('u')
  await page.waitForFunction(
    (asked) => document.querySelector<HTMLElement>('.review-question')?.innerText !== asked,
    card,
  )
  const took = rounded(performance.now() - before)
  return { answers: -1, medianMs: took, p95Ms: took, ...(await memoryOf(devTools)) }
}

/** What is left after garbage has been collected. */
async function memoryOf(devTools: CDPSession) {
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
  const until = (reached: () => boolean) =>
    new Promise<void>((resolve) => {
      const observer = new MutationObserver(check)
      function check() {
        if (!reached()) return
        observer.disconnect()
        resolve()
      }
      observer.observe(document.body, { childList: true, subtree: true })
      check()
    })
  const press = (key: string) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
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
