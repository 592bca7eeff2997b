/** How fast the statistics page is: from opening it until every chart is drawn. */
import type { BrowserContext } from '@playwright/test'
import type { FilledApp } from './filled-app.ts'
import { rowOf, type Row } from './row.ts'

const OPENINGS = 7

/** @param size of the database, in words */
export async function measureStatistics(app: FilledApp, size: string): Promise<Row[]> {
  const times = await timeOpenings(app.browser, app.address)
  return [rowOf('statistics page', times, `${size}; goal 1,000 ms`)]
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
