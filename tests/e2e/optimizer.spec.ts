/** The memory model is fitted to a learner's own answers, and cards follow if the learner wants. */
import type { Page } from '@playwright/test'
import { fillDatabase } from '../bench/fill-database.ts'
import { makeLearnerData } from '../bench/learner-data.ts'
import type { CardRow } from '../../renderer/store/database.ts'
import { studyDay } from '../../core/schedule/day.ts'
import { expect, expectNoAxeViolations, test as appTest } from './app-test.ts'
import { browserTest } from './browser-test.ts'

/** Answers of which the fitted weights are clearly better, on whatever day the test is run. */
const ENOUGH = 20_000

for (const [where, test] of [
  ['in the app', appTest],
  ['in a plain browser', browserTest],
] as const) {
  test(`fits weights, shows what they are worth, and applies them, ${where}`, async ({ page }) => {
    await study(page, ENOUGH)
    await section(page).getByRole('button', { name: 'Optimise' }).press('Enter')
    const table = section(page).getByRole('table', { name: 'How well answers are foretold' })
    await expect(table).toBeVisible({ timeout: 60_000 })
    await expect(section(page).getByText('foretell your answers better')).toBeVisible()
    const [now, fitted] = await figures(page)
    expect(fitted).toBeLessThan(now ?? 0)
    await expectNoAxeViolations(page)

    await section(page).getByRole('button', { name: 'Apply', exact: true }).press('Enter')
    await expect(section(page).getByText(/^Stored\. The next answers/)).toBeVisible()
    await page.reload()
    await expect(
      section(page).getByRole('button', { name: 'Back to the default weights' }),
    ).toBeVisible()
  })
}

appTest(
  'reschedules cards after a look at the days to come, and takes it back',
  async ({ page }) => {
    await study(page, ENOUGH)
    await section(page).getByRole('button', { name: 'Optimise' }).press('Enter')
    const reschedule = section(page).getByRole('button', { name: 'Apply and reschedule…' })
    await expect(reschedule).toBeVisible({ timeout: 60_000 })
    const before = await dueDates(page)
    await reschedule.press('Enter')
    const figure = section(page).getByRole('region', { name: 'Cards due on the next 30 days' })
    await expect(figure.getByText(/\d+ cards would change; /)).toBeVisible()
    await figure.getByText('Show as table').press('Enter')
    await expect(figure.getByRole('row')).toHaveCount(31)
    await expectNoAxeViolations(page)
    await section(page)
      .getByRole('button', { name: /^Apply and reschedule \d+ cards$/ })
      .press('Enter')
    await expect(section(page).getByText(/^Stored, and \d+ cards are rescheduled/)).toBeVisible()
    expect(await dueDates(page)).not.toEqual(before)
    await page.getByRole('button', { name: 'Check all cards' }).press('Enter')
    // The made-up database comes without counts of its answers; only cards matter here.
    await expect(page.getByText(/^All \d+ cards are as their answers say\./)).toBeVisible()

    await section(page).getByRole('button', { name: 'Take the rescheduling back' }).press('Enter')
    await expect(section(page).getByText(/^Taken back: \d+ cards are due as before/)).toBeVisible()
    expect(await dueDates(page)).toEqual(before)
    await expect(
      section(page).getByRole('button', { name: 'Take the rescheduling back' }),
    ).toHaveCount(0)
  },
)

appTest('can be cancelled by a key, and changes nothing then', async ({ page }) => {
  await study(page, 30_000)
  await section(page).getByRole('button', { name: 'Optimise' }).press('Enter')
  const cancel = section(page).getByRole('button', { name: 'Cancel' })
  await expect(cancel).toBeFocused()
  await expect(section(page).getByRole('progressbar')).toHaveCount(1)
  // Beside the page, which meanwhile takes keys.
  await expect.poll(() => page.workers()).toHaveLength(1)
  await page.keyboard.press('Enter')
  await expect(section(page).getByText('Cancelled. Nothing has changed.')).toBeVisible()
  await expect.poll(() => page.workers()).toHaveLength(0)
  await expect(section(page).getByRole('button', { name: 'Optimise' })).toBeVisible()
})

appTest('refuses to learn from too few answers, and says how many there are', async ({ page }) => {
  await study(page, 300)
  await section(page).getByRole('button', { name: 'Optimise' }).press('Enter')
  await expect(section(page).getByRole('alert')).toContainText(
    /There are \d+ answers to learn from, and at least 400 are needed\./,
  )
  await expectNoAxeViolations(page)
})

appTest('shows what a year costs, and which retention costs least', async ({ page }) => {
  await study(page, 3000, 200)
  await page.getByRole('link', { name: /What would it cost/ }).press('Enter')
  const known = page.getByRole('region', { name: 'Facts known' })
  await expect(known.getByText(/^After a year \d+ facts as it is:/)).toBeVisible()
  await page.getByRole('textbox', { name: 'New cards a day' }).fill('0')
  await page.keyboard.press('Enter')
  await expect(known.getByText(/facts as it is, \d+ as chosen/)).toBeVisible()
  await page.getByRole('button', { name: 'Find the cheapest' }).press('Enter')
  const found = page.getByText(/^\d+ % costs least:/)
  await expect(found).toBeVisible({ timeout: 60_000 })
  await expectNoAxeViolations(page)

  const best = /^\d+/.exec(await found.innerText())?.[0] ?? ''
  await page.getByRole('button', { name: `Try ${best} %` }).press('Enter')
  await expect(page.getByText(`Desired retention: ${best} %`)).toBeVisible()
  await page.getByRole('button', { name: 'Use this retention' }).press('Enter')
  await expect(page.getByText(`Stored: ${best} %`)).toBeVisible()
  await page.getByRole('link', { name: 'Settings' }).press('Enter')
  await expect(page.getByText(`Desired retention: ${best} %`)).toBeVisible()
})

/** Give the learner a past, and open the settings. */
async function study(page: Page, answers: number, newCards = 0): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // tsx marks functions with this helper, and the ones below run in the page.
  await page.evaluate('globalThis.__name = (named) => named')
  const now = new Date()
  const today = studyDay(now.getTime(), -now.getTimezoneOffset(), 4)
  await fillDatabase(page, makeLearnerData(today, answers, newCards))
  await page.goto(new URL('#/settings', page.url()).href)
  await page.reload()
  await expect(section(page)).toBeVisible()
}

const section = (page: Page) => page.getByRole('region', { name: 'Memory model' })

/** The log losses in the table: of now, and fitted. */
async function figures(page: Page): Promise<number[]> {
  const row = section(page).getByRole('row', { name: /Log loss/ })
  return (await row.getByRole('cell').allInnerTexts()).map(Number)
}

function dueDates(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('notedrill')
        opening.onerror = () => reject(new Error('The database does not open.'))
        opening.onsuccess = () => {
          const reading = opening.result.transaction('cards').objectStore('cards').getAll()
          reading.onsuccess = () => {
            const rows: readonly Pick<CardRow, 'schedule'>[] = reading.result
            opening.result.close()
            resolve(rows.map(({ schedule }) => schedule.due))
          }
        }
      }),
  )
}
