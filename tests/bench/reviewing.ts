/** How fast reviewing is, from opening the app to the next card on the screen. */
import type { BrowserContext, Page } from '@playwright/test'
import type { FilledApp } from './filled-app.ts'
import { rowOf, type Row } from './row.ts'

const ANSWERS = 150
const STARTS = 7
const VISITS = 15

/** @param size of the database, in words */
export async function measureReviewing(app: FilledApp, size: string): Promise<Row[]> {
  const { browser, page, address } = app
  const starts = await timeStarts(browser, address)
  const visits = await timeVisits(page)
  const sittings = await measureSittings(page, size)
  const { stored, shown, made, painted } = await timeAnswers(page)
  return [
    rowOf('start to first card', starts, size),
    rowOf('counts of Today', visits, `${size}; goal 100 ms`),
    ...sittings,
    rowOf('answer stored', stored, `${size}, strict durability; goal 10 ms`),
    rowOf('answer + next card in the page', shown, size),
    rowOf(
      'answer + next card painted, waits for the screen left out',
      made,
      `${size}; goal 16.7 ms at p95`,
    ),
    rowOf('answer + next card on its way to a 60 Hz screen', painted, size),
  ]
}

/** How long it takes a running app to show the first card of a new sitting. */
export async function measureSittings(page: Page, size: string): Promise<Row[]> {
  const times = await timeSittings(page)
  return [
    rowOf('a sitting from its start to the first card', times, `${size}; goal of its queue 100 ms`),
  ]
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

/** From a link to Today until it shows its counts, in ms; the app runs already. */
async function timeVisits(page: Page): Promise<number[]> {
  const times: number[] = []
  // The database was filled behind the back of Dexie, which remembers what it has read.
  await page.reload()
  for (let visit = 0; visit < VISITS; visit += 1) {
    await page.goto(`${page.url().split('#')[0] ?? ''}#/import`)
    await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor()
    times.push(
      await page.evaluate(async () => {
        const start = performance.now()
        document.querySelector<HTMLElement>('a[href="#/"]')?.click()
        while (!document.querySelector('.study-count')) {
          await new Promise((resolve) => setTimeout(resolve))
        }
        return performance.now() - start
      }),
    )
  }
  return times
}

/** From Today's Start until the first card of a new sitting, in ms; the app runs already. */
async function timeSittings(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let sitting = 0; sitting < VISITS; sitting += 1) {
    times.push(
      await page.evaluate(async () => {
        const start = performance.now()
        location.hash = '#/review'
        while (!document.querySelector('.review-question')) {
          await new Promise((resolve) => setTimeout(resolve))
        }
        return performance.now() - start
      }),
    )
    await page.goto(`${page.url().split('#')[0] ?? ''}#/`)
    await page.locator('.study-count').waitFor()
  }
  return times
}

/**
 * From the key that rates a card, in ms: until the answer is on the disk, until the
 * next card is in the document, until its frame is made, not counting that the page
 * waits with nothing to do for a screen that takes a frame every 16.7 ms, and until it
 * is on its way to the screen.
 */
async function timeAnswers(page: Page) {
  await page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on what it is called on
    const begin = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (...args) {
      const transaction = begin.apply(this, args)
      if (args[1] === 'readwrite') {
        transaction.addEventListener('complete', () => performance.mark('stored'))
      }
      return transaction
    }
  })
  await page.goto(`${page.url().split('#')[0] ?? ''}#/review`)
  await page.reload()
  await page.locator('.review-question').waitFor()
  return page.evaluate(async (answers) => {
    const { press, until } = window.learner
    /** Until the next frame is on its way to the screen; when the screen asked for it. */
    const frame = () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          const asked = performance.now()
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(asked)
          port2.postMessage(undefined)
        })
      })
    /** Until all that waited for the page's attention has had it. */
    const free = () =>
      new Promise<number>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(undefined)
      })
    const idle = () => new Promise((resolve) => requestIdleCallback(resolve))
    const [stored, shown, made, painted]: [number[], number[], number[], number[]] = [
      [],
      [],
      [],
      [],
    ]
    // A small collection has fewer cards to ask.
    for (let answer = 0; answer < answers && document.querySelector('.review-card'); answer += 1) {
      press(' ')
      await until(() => document.querySelector('.ratings') !== null)
      const card = document.querySelector('.review-card')
      // As a learner does, who is not faster than the screen.
      await frame()
      await idle()
      performance.clearMarks('stored')
      const pressed = performance.now()
      press('3')
      await until(() => document.querySelector('.review-card') !== card)
      const inDocument = performance.now()
      const [freeAt, asked] = await Promise.all([free(), frame()])
      const onItsWay = performance.now()
      shown.push(inDocument - pressed)
      made.push(Math.min(freeAt, asked) - pressed + onItsWay - asked)
      painted.push(onItsWay - pressed)
      stored.push((performance.getEntriesByName('stored')[0]?.startTime ?? NaN) - pressed)
      await idle()
    }
    return { stored, shown, made, painted }
  }, ANSWERS)
}
