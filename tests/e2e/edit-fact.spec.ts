/** A card in the learner's own words. */
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import {
  addShippedDeck,
  answerCard,
  openEditor,
  ratings,
  revealAnswer,
  showAnswer,
} from './reviewing.ts'

test('edits a card from its answer and keeps the words, keyboard only', async ({
  app,
  page,
  launch,
}) => {
  await addShippedDeck(page)
  await revealAnswer(page)
  const dialog = await openEditor(page)
  await expectNoAxeViolations(page)
  // The keys of the review are letters here, and Escape closes the dialog alone.
  await page.keyboard.press('End')
  await page.keyboard.type(' u1')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(ratings(page)).toBeVisible()

  await openEditor(page)
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
  const dialog = await openEditor(page)
  await dialog.getByLabel('Back').fill('Mine')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(answer).toHaveText('Mine')
  await openEditor(page)
  await expect(dialog.locator('ins')).toContainText('.gitignore')
  await dialog.getByRole('button', { name: 'As in the notes' }).press('Enter')
  await expect(answer).toHaveText(before)
  await expect(page.getByRole('button', { name: 'Edit' })).toBeVisible()
})

test('takes an edit back, also after a restart, and does it again', async ({
  app,
  page,
  launch,
}) => {
  await addShippedDeck(page)
  await page.keyboard.press('u')
  await expect(page.getByText('There is nothing to undo.')).toBeVisible()
  await revealAnswer(page)
  const answer = page.getByRole('group', { name: 'Answer' })
  const before = await answer.innerText()
  const dialog = await openEditor(page)
  await dialog.getByLabel('Back').fill('Mine')
  await page.keyboard.press('Control+Enter')
  await expect(answer).toHaveText('Mine')
  await page.keyboard.press('u')
  await expect(answer).toHaveText(before)
  await page.keyboard.press('Shift+U')
  await expect(answer).toHaveText('Mine')
  await expectNoAxeViolations(page)
  await app.close()

  const { page: again } = await launch()
  await again.getByRole('button', { name: /Start/ }).press('Enter')
  await expect(showAnswer(again)).toBeVisible()
  await again.keyboard.press('u')
  await expect(again.getByText('Your change of the card is taken back.')).toBeVisible()
  await revealAnswer(again)
  await expect(again.getByRole('group', { name: 'Answer' })).toHaveText(before)
})

test('accepts a typed answer, takes that back, and removes it for good', async ({ page }) => {
  await addShippedDeck(page)
  // The first card asks for a term.
  await answerCard(page, '4')
  await page.keyboard.type('xubectl')
  await page.keyboard.press('Enter')
  const answer = page.getByRole('group', { name: 'Answer' })
  const accept = page.getByRole('button', { name: 'Accept this too' })
  await expect(accept).toBeVisible()
  await page.keyboard.press('a')
  await expect(answer).toContainText('Accepted by you')
  await expect(answer).toContainText('Your notes')
  await expect(ratings(page).getByRole('button', { name: /Good/ })).toBeFocused()
  await expectNoAxeViolations(page)
  await page.keyboard.press('u')
  await expect(answer).toContainText('Not the same')
  await expect(accept).toBeVisible()
  await expect(ratings(page).getByRole('button', { name: /Again/ })).toBeFocused()
  await page.keyboard.press('Shift+U')
  await expect(answer).toContainText('Accepted by you')

  const dialog = await openEditor(page)
  await dialog.getByRole('button', { name: 'Remove xubectl' }).press('Enter')
  await expect(dialog.getByRole('button', { name: 'Keep xubectl' })).toBeFocused()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(answer).toContainText('Not the same')
  await page.keyboard.press('u')
  await expect(answer).toContainText('Accepted by you')
})
