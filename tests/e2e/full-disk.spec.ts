/** What cannot be stored is said on every page, kept, and stored as soon as it can be. */
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import { addShippedDeck, A_DAY, answerCard, revealAnswer, showAnswer } from './reviewing.ts'

test('an answer waits for the disk, whatever page is shown, and is stored once', async ({
  page,
}) => {
  await addShippedDeck(page)
  await answerCard(page, '4')
  await revealAnswer(page)
  await fillDisk(page)
  await page.keyboard.press('3')
  const alert = page.getByRole('alert', { name: 'Not stored yet' })
  await expect(alert).toContainText('No room.')
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await expect(page.getByText('1 answer given today')).toBeVisible()
  await expect(alert).toBeVisible()
  await page.keyboard.press('t')
  await expect(alert).toContainText('No room.')

  await clearDisk(page)
  await page.keyboard.press('t')
  await expect(alert).toHaveCount(0)
  await expect(page.getByText('2 answers given today')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(showAnswer(page)).toBeVisible()
  await expect(page.getByText(`2 of ${A_DAY}`)).toHaveCount(0)
})

/** From now on the database refuses to write. */
function fillDisk(page: Page): Promise<void> {
  return page.evaluate(() => {
    const stores = IDBObjectStore.prototype
    const own = Object.getOwnPropertyDescriptor(stores, 'put')
    const get = () => {
      throw new DOMException('No room.', 'QuotaExceededError')
    }
    Object.defineProperty(stores, 'put', { configurable: true, get })
    const restore = () => own && Object.defineProperty(stores, 'put', own)
    window.addEventListener('disk-has-room', restore, { once: true })
  })
}

/** It writes again. */
function clearDisk(page: Page): Promise<void> {
  return page.evaluate(() => void window.dispatchEvent(new Event('disk-has-room')))
}
