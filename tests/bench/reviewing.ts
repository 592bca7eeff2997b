/**
 * How fast reviewing is: the built page in a Chromium, served with the policy it
 * has in the app, over a database as it is after years.
 */
import type { BrowserContext, Page } from '@playwright/test'
import { withFilledApp } from './filled-app.ts'
import { rowOf, type Row } from './row.ts'

const SIZE = { cards: 10_000, newCards: 500, reviews: 100_000 }
const ANSWERS = 150
const STARTS = 10

/** Needs `dist/renderer`, built. */
export function benchReviewing(): Promise<Row[]> {
  return withFilledApp(SIZE, async ({ browser, page, address }) => {
    const size = `${SIZE.cards} cards, ${SIZE.reviews} log rows, strict durability`
    return [
      rowOf('start to first card', await timeStarts(browser, address), size),
      rowOf('answer + next card', await timeAnswers(page), `${size}; goal 16.7 ms`),
    ]
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
