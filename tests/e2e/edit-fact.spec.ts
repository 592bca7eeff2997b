/** A card in the learner's own words. */
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import { addShippedDeck, ratings, revealAnswer, showAnswer } from './reviewing.ts'

test('edits a card from its answer and keeps the words, keyboard only', async ({
  app,
  page,
  launch,
}) => {
  await addShippedDeck(page)
  await revealAnswer(page)
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Edit this card' })
  await expect(dialog.getByLabel('Front')).toBeFocused()
  await expectNoAxeViolations(page)
  // The keys of the review are letters here, and Escape closes the dialog alone.
  await page.keyboard.press('End')
  await page.keyboard.type(' u1')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(ratings(page)).toBeVisible()

  await page.keyboard.press('e')
  await dialog.getByLabel('Back').fill('Keeps files out of an image')
  await page.keyboard.press('Control+Enter')
  const answer = page.getByRole('group', { name: 'Answer' })
  await expect(answer).toHaveText('Keeps files out of an image')
  await expect(page.getByRole('button', { name: 'In your words' })).toBeVisible()
  await page.keyboard.press('3')
  await expect(showAnswer(page)).toBeVisible()
  await app.close()

  const again = await launch()
  await again.page.goto(new URL('#/import', again.page.url()).href)
  const shipped = again.page.getByRole('article', { name: 'Kubernetes Up and running' })
  await expect(shipped.getByText('Everything in it is imported already')).toBeVisible()
})

test('shows what the notes say instead, and goes back to it', async ({ page }) => {
  await addShippedDeck(page)
  await revealAnswer(page)
  const answer = page.getByRole('group', { name: 'Answer' })
  const before = await answer.innerText()
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Edit this card' })
  await dialog.getByLabel('Back').fill('Mine')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(answer).toHaveText('Mine')
  await page.keyboard.press('e')
  await expect(dialog.locator('ins')).toContainText('.gitignore')
  await dialog.getByRole('button', { name: 'As in the notes' }).press('Enter')
  await expect(answer).toHaveText(before)
  await expect(page.getByRole('button', { name: 'Edit' })).toBeVisible()
})
