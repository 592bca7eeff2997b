/** Studying otherwise than a day at a time: ahead of time, and a backlog over days. */
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import { addShippedDeck, answerCard, showAnswer } from './reviewing.ts'

test('reviews ahead what is due within days', async ({ page }) => {
  await addShippedDeck(page)
  for (let card = 0; card < 3; card += 1) await answerCard(page, '4')
  // Days later nothing of it is due yet, but it will be.
  await page.clock.install({ time: Date.now() + 3 * 86_400_000 })
  await page.goto(new URL('#/ahead/90', page.url()).href)
  await page.reload()
  await expect(showAnswer(page)).toBeVisible()
  await expect(page.getByText('0 of 3')).toBeVisible()
  await answerCard(page, '3')
  await expect(page.getByText('1 of 3')).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByText('0 of 3')).toBeVisible()
})

test('spreads what waits over days and puts it back, by keyboard', async ({ page }) => {
  await addShippedDeck(page)
  for (let card = 0; card < 6; card += 1) await answerCard(page, '4')
  await page.clock.install({ time: Date.now() + 200 * 86_400_000 })
  await page.goto(new URL('#/', page.url()).href)
  await page.reload()
  await expect(reviewsWaiting(page)).toHaveText('6')
  await page.getByRole('link', { name: 'Away, or too much at once?' }).press('Enter')
  await expect(page.getByText('6 cards wait on')).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('textbox', { name: 'Spread over' }).fill('3')
  await expect(page.getByRole('row')).toHaveCount(1 + 3)
  await page.getByRole('button', { name: 'Spread them' }).press('Enter')
  await expect(page.getByRole('status')).toHaveText('4 cards moved.')
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: 'Back to Today' }).press('Enter')
  await expect(reviewsWaiting(page)).toHaveText('2')

  await page.getByRole('link', { name: 'Away, or too much at once?' }).press('Enter')
  await page.getByRole('button', { name: 'Put back what was spread today' }).press('Enter')
  await expect(page.getByRole('status')).toHaveText('4 cards put back.')
  await page.getByRole('link', { name: 'Back to Today' }).press('Enter')
  await expect(reviewsWaiting(page)).toHaveText('6')
})

test('moves what falls due while away, and leaves what is due before', async ({ page }) => {
  await addShippedDeck(page)
  for (let card = 0; card < 3; card += 1) await answerCard(page, '4')
  await page.goto(new URL('#/away', page.url()).href)
  await expect(page.getByText(/^Nothing waits on/)).toBeVisible()
  const date = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('First day back').fill(date(200))
  await expect(page.getByText('3 cards wait on')).toBeVisible()
  await expect(page.getByText(/Studied on time, .* Being away costs you/)).toBeVisible()
  await page.getByLabel('First day away').fill(date(190))
  await expect(page.getByText('3 cards are due before you leave and stay')).toBeVisible()
  await expect(page.getByText(/^Nothing waits on/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Spread them' })).toBeDisabled()
  // Leaving later than coming back is coming back later, too.
  await page.getByLabel('First day away').fill(date(210))
  await expect(page.getByLabel('First day back')).toHaveValue(date(210))
  await expectNoAxeViolations(page)
})

const reviewsWaiting = (page: Page) =>
  page.getByRole('table', { name: 'Decks' }).getByRole('cell').nth(1)
