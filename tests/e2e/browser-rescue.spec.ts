/** A database that cannot be opened where there is no shell that could move it aside. */
import { expect } from '@playwright/test'
import { browserTest as test } from './browser-test.ts'
import { expectNoAxeViolations } from './launch/axe.ts'
import { addShippedDeck, answerCard } from './reviewing.ts'

test('asks before it deletes what it cannot read, and a failure that passes costs nothing', async ({
  page,
}) => {
  await addShippedDeck(page)
  await answerCard(page, '3')
  await page.addInitScript(() => {
    if (!sessionStorage.getItem('refusing')) return
    // As Chromium may do it for a while; deleting would still work.
    IDBFactory.prototype.open = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError')
    }
  })
  await page.evaluate(() => sessionStorage.setItem('refusing', 'yes'))
  await page.reload()
  await expect(page.getByText('Notedrill cannot open its database')).toBeVisible()
  await page.getByRole('button', { name: 'Start with an empty database' }).press('Enter')
  await expect(page.getByText('nothing of it is saved')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Back' })).toBeFocused()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nothing was changed.', { exact: true })).toBeVisible()

  await page.evaluate(() => sessionStorage.removeItem('refusing'))
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(page.getByText('1 answer given today.')).toBeVisible()
})
