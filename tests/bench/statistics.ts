/** How fast the statistics page is: from opening it until every chart is drawn. */
import type { BrowserContext } from '@playwright/test'
import { withFilledApp } from './filled-app.ts'
import { rowOf, type Row } from './row.ts'

/** Each ten times the one before. */
const CARDS = [1000, 10_000, 100_000]
const REVIEWS_A_CARD = 10
const OPENINGS = 7

/** Needs `dist/renderer`, built. */
export async function benchStatistics(): Promise<Row[]> {
  const rows: Row[] = []
  for (const cards of CARDS) {
    const size = { cards, newCards: cards / 20, reviews: cards * REVIEWS_A_CARD }
    rows.push(
      await withFilledApp(size, async ({ browser, address }) =>
        rowOf(
          `statistics page, ${cards} cards`,
          await timeOpenings(browser, address),
          `${size.reviews} log rows; goal 1,000 ms`,
        ),
      ),
    )
  }
  return rows
}

/** From a link to the page until all it shows is painted, in ms; the app runs already. */
async function timeOpenings(browser: BrowserContext, address: string): Promise<number[]> {
  const times: number[] = []
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const page = await browser.newPage()
    await page.goto(`${address}#/settings`)
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    times.push(
      await page.evaluate(async () => {
        const start = performance.now()
        document.querySelector<HTMLElement>('a[href="#/statistics"]')?.click()
        // The table of the hardest facts comes last: it waits for what the cards say.
        while (!document.querySelector('.statistics-hardest')) {
          await new Promise((resolve) => requestAnimationFrame(resolve))
        }
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        return performance.now() - start
      }),
    )
    await page.close()
  }
  return times
}
