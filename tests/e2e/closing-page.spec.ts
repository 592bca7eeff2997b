/** The end of a sitting says what comes next, and offers it when it has come. */
import type { Page } from '@playwright/test'
import { defaultSettings } from '../../core/schedule/policy.ts'
import { defaultPolicy, type Policy } from '../../core/schedule/schedule.ts'
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import { changeDatabase } from './changed-database.ts'
import { addShippedDeck, questionText, revealAnswer, showAnswer } from './reviewing.ts'

const MINUTE_MS = 60_000

test('a card whose minute has come is offered under the focus, and asked when wanted', async ({
  page,
}) => {
  await addShippedDeck(page)
  await study(page, { newPerDay: 1, learningSteps: [30] })
  // Noon, so that neither midnight nor the next day comes between.
  await page.clock.install({ time: new Date(2027, 2, 6, 12) })
  await page.reload()
  await expect(page.getByRole('button', { name: 'Start' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(showAnswer(page)).toBeVisible()
  const forgotten = await questionText(page)
  await revealAnswer(page)
  await page.keyboard.press('1')
  await expect(page.getByText(/^The next card comes in 30 minutes, at/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Back to Today' })).toBeFocused()

  await page.clock.fastForward(10 * MINUTE_MS)
  await expect(page.getByText(/^The next card comes in 20 minutes, at/)).toBeVisible()
  await page.clock.fastForward(20 * MINUTE_MS)
  await expect(page.getByRole('status').filter({ hasText: 'Cards are due.' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Enter')
  await expect(showAnswer(page)).toBeVisible()
  expect(await questionText(page)).toBe(forgotten)
})

test('what was due while the machine slept is offered when it wakes', async ({ page }) => {
  await addShippedDeck(page)
  await study(page, { newPerDay: 1, learningSteps: [30] })
  await page.clock.install({ time: new Date(2027, 2, 6, 12) })
  await page.reload()
  await expect(page.getByRole('button', { name: 'Start' })).toBeFocused()
  await page.keyboard.press('Enter')
  await revealAnswer(page)
  await page.keyboard.press('1')
  await expect(page.getByText(/^The next card comes in/)).toBeVisible()
  // No timer has run meanwhile.
  await page.clock.setSystemTime(new Date(2027, 2, 6, 15))
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused()
})

test('limits that hold everything back are named, on Today and in the simulator', async ({
  page,
}) => {
  await addShippedDeck(page)
  await study(page, { newPerDay: 0 })
  await expect(page.getByText('Nothing to study today')).toBeVisible()
  await expect(
    page.getByText(/^\d+ new cards wait; your limit of 0 new cards a day holds them back\.$/),
  ).toBeVisible()
  await page.goto(new URL('#/simulate', page.url()).href)
  await expect(
    page.getByText('The limits of new cards and reviews a day let no card through.').first(),
  ).toBeVisible()
})

/** Back on Today, under a policy that differs in this. */
async function study(page: Page, own: Partial<Policy>) {
  const value = { ...defaultSettings, all: { ...defaultPolicy, ...own } }
  await changeDatabase(page, { put: [['settings', { key: 'study', value }]] })
}
