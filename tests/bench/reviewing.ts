/**
 * How fast reviewing is: the built page in a Chromium, served with the policy it
 * has in the app, over a database as it is after years.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { studyDay } from '../../core/schedule/day.ts'
import { chromiumArguments, findChromium } from '../../scripts/find-chromium.ts'
import { serveRenderer } from '../../scripts/serve-renderer.ts'
import { rowOf, type Row } from './row.ts'
import { makeStudyData, type StudyData } from './study-data.ts'

const SIZE = { cards: 10_000, newCards: 500, reviews: 100_000 }
const ANSWERS = 150
const STARTS = 10
const PORT = 47_899

/** Needs `dist/renderer`, built. */
export async function benchReviewing(): Promise<Row[]> {
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
    const page = await browser.newPage()
    await page.goto(server.address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await fill(page, makeStudyData(today(), SIZE))
    const size = `${SIZE.cards} cards, ${SIZE.reviews} log rows, strict durability`
    return [
      rowOf('start to first card', await timeStarts(browser, server.address), size),
      rowOf('answer + next card', await timeAnswers(page), `${size}; goal 16.7 ms`),
    ]
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

/** Write the data into the database that the page has made. */
async function fill(page: Page, { decks, facts, cards, reviews }: StudyData): Promise<void> {
  const tables: [string, unknown[]][] = [
    ['decks', decks],
    ['facts', facts],
    ['cards', cards],
    ['reviews', reviews],
  ]
  for (const [table, rows] of tables) {
    for (let from = 0; from < rows.length; from += 5000) {
      await page.evaluate(putRows, { table, rows: rows.slice(from, from + 5000) })
    }
  }
}

/** Runs in the page. */
function putRows({ table, rows }: { table: string; rows: unknown[] }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('notedrill')
    opening.onerror = () => reject(new Error('The database does not open.'))
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction(table, 'readwrite')
      for (const row of rows) transaction.objectStore(table).put(row)
      transaction.onerror = () => reject(new Error(`The table ${table} takes no rows.`))
      transaction.oncomplete = () => {
        database.close()
        resolve()
      }
    }
  })
}

/** From opening the page at the review to its first card, in ms. */
async function timeStarts(browser: BrowserContext, address: string): Promise<number[]> {
  const times: number[] = []
  for (let start = 0; start < STARTS; start += 1) {
    const page = await browser.newPage()
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.review-question')) return
        observer.disconnect()
        performance.mark('first-card')
      }).observe(document, { childList: true, subtree: true })
    })
    await page.goto(`${address}#/review`)
    await page.locator('.review-question').waitFor()
    times.push(
      await page.evaluate(() => performance.getEntriesByName('first-card')[0]?.startTime ?? NaN),
    )
    await page.close()
  }
  return times
}

/** From the key that rates a card to the next card in the document, in ms. */
async function timeAnswers(page: Page): Promise<number[]> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/review`)
  await page.reload()
  await page.locator('.review-question').waitFor()
  return page.evaluate(async (answers) => {
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
    for (let answer = 0; answer < answers; answer += 1) {
      press(' ')
      await until(() => document.querySelector('.ratings') !== null)
      const card = document.querySelector('.review-card')
      // As a learner does, who is not faster than the screen.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      const pressed = performance.now()
      press('3')
      await until(() => document.querySelector('.review-card') !== card)
      times.push(performance.now() - pressed)
    }
    return times
  }, ANSWERS)
}
