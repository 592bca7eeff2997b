/** Two windows on one database: one reviews, the other waits or follows; no answer counts twice. */
import { expect, type Page } from '@playwright/test'
import { expectNoAxeViolations } from './app-test.ts'
import { browserTest as test } from './browser-test.ts'
import { addShippedDeck, A_DAY, answerCard, questionText, showAnswer } from './reviewing.ts'

test('one window reviews, the other waits, and goes on when it may', async ({ page }) => {
  await addShippedDeck(page)
  await answerCard(page, '4')
  const next = await questionText(page)
  const other = await openBeside(page, 'review')
  await expect(other.getByRole('heading', { name: 'You review in another window' })).toBeVisible()
  await expectNoAxeViolations(other)
  await page.keyboard.press('Escape')
  await expect(showAnswer(other)).toBeVisible()
  expect(await questionText(other)).toBe(next)
  await expect(other.getByText(`1 of ${A_DAY}`)).toBeVisible()
})

test('takes the review over, and hands it back, without an answer counting twice', async ({
  page,
}) => {
  await addShippedDeck(page)
  const first = await questionText(page)
  const other = await openBeside(page, 'review')
  await expect(other.getByRole('button', { name: 'Review here instead' })).toBeFocused()
  await other.keyboard.press('Enter')
  await expect(showAnswer(other)).toBeVisible()
  expect(await questionText(other)).toBe(first)
  await expect(page.getByRole('heading', { name: 'You review in another window' })).toBeVisible()
  await answerCard(other, '4')
  const second = await questionText(other)

  await page.keyboard.press('Enter')
  await expect(showAnswer(page)).toBeVisible()
  expect(await questionText(page)).toBe(second)
  await expect(page.getByText(`1 of ${A_DAY}`)).toBeVisible()
  await answerCard(page, '4')
  await page.keyboard.press('Escape')
  await expect(page.getByText('2 answers given today')).toBeVisible()
})

test('Today follows what is answered in the other window', async ({ page }) => {
  await addShippedDeck(page)
  const other = await openBeside(page, '')
  await expect(other.getByText(`${A_DAY} cards to study`)).toBeVisible()
  await answerCard(page, '4')
  await expect(other.getByText(`${A_DAY - 1} cards to study`)).toBeVisible()
})

test('days begin in both windows at the hour that is set in one', async ({ page }) => {
  await page.context().clock.install({ time: new Date(2027, 2, 6, 2, 30) })
  await addShippedDeck(page)
  await page.keyboard.press('Escape')
  await expect(page.getByText('Friday, March 5')).toBeVisible()
  const other = await openBeside(page, 'settings')
  await other.getByRole('combobox', { name: 'A day begins at' }).selectOption('2')
  await expect(page.getByText('Saturday, March 6')).toBeVisible()
})

test('tells who reviews that their deck was taken away in the other window', async ({ page }) => {
  await addShippedDeck(page)
  const other = await openBeside(page, 'import')
  await other.getByRole('button', { name: /^Undo/ }).first().press('Enter')
  await expect(other.getByText(/undone/i).first()).toBeVisible()
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(page.getByText('was taken away in another window')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nothing to review' })).toBeVisible()
})

async function openBeside(page: Page, path: string): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto(new URL(`#/${path}`, page.url()).href)
  return other
}
