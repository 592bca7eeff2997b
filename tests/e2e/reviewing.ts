/** A learner at the keyboard, for specs. */
import { expect, type Locator, type Page } from '@playwright/test'
import { answerIds } from './profile.ts'

/** How many cards of a new deck the first day brings, where the deck has more. */
export const A_DAY = 20

/** From the first start into the first sitting, with the deck that comes along. */
export async function addShippedDeck(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Add and start' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(showAnswer(page)).toBeVisible()
}

/** Look at the answer and rate it by key; resolves with the next card on the screen. */
export async function answerCard(page: Page, key: '1' | '2' | '3' | '4'): Promise<void> {
  await revealAnswer(page)
  await page.keyboard.press(key)
  await expect(showAnswer(page)).toBeVisible()
}

/** From the first start on, rate so many cards. @returns the ids of these answers */
export async function studyFirst(
  page: Page,
  keys: readonly Parameters<typeof answerCard>[1][],
): Promise<string[]> {
  await addShippedDeck(page)
  for (const key of keys) await answerCard(page, key)
  return answerIds(page)
}

/** Press Space at a question and wait for the ratings. */
export async function revealAnswer(page: Page): Promise<void> {
  await expect(showAnswer(page)).toBeVisible()
  await page.keyboard.press('Space')
  await expect(ratings(page)).toBeVisible()
}

/** The button under a question. */
export function showAnswer(page: Page) {
  return page.getByRole('button', { name: 'Show answer' })
}

/** The group of the four ratings. */
export function ratings(page: Page) {
  return page.getByRole('group', { name: 'How well did you know it?' })
}

/** The question's text, as it is read. */
export function questionText(page: Page): Promise<string> {
  return page.getByRole('group', { name: 'Question' }).innerText()
}

/** Press E at an answer; the dialog puts the focus into its first field a moment after it opens. */
export async function openEditor(page: Page): Promise<Locator> {
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Edit this card' })
  await expect(dialog.getByLabel('Front')).toBeFocused()
  return dialog
}
