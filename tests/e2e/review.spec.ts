/** The road a learner takes every day: start, answer, undo, leave, come back. */
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import {
  A_DAY,
  addShippedDeck,
  answerCard,
  questionText,
  ratings,
  revealAnswer,
} from './reviewing.ts'

test('keeps five answers and an undo over a restart', async ({ app, page, launch }) => {
  await addShippedDeck(page)
  await expect(page.getByText(`0 of ${A_DAY}`)).toBeVisible()
  for (const done of [1, 2, 3, 4]) {
    await answerCard(page, '4')
    await expect(page.getByText(`${done} of ${A_DAY}`)).toBeVisible()
  }
  const fifth = await questionText(page)
  await answerCard(page, '4')
  await expect(page.getByText(`5 of ${A_DAY}`)).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByText(`4 of ${A_DAY}`)).toBeVisible()
  expect(await questionText(page)).toBe(fifth)

  await app.close()
  const { page: again } = await launch()
  await expect(again.getByText(`${A_DAY - 4} cards to study`)).toBeVisible()
  await expect(again.getByText('4 answers given today')).toBeVisible()
  await expect(again.getByRole('button', { name: 'Start' })).toBeFocused()
  await again.keyboard.press('Enter')
  await expect(again.getByText(`4 of ${A_DAY}`)).toBeVisible()
  expect(await questionText(again)).toBe(fifth)
})

test('loses no acknowledged answer when the app is killed', async ({ app, page, launch }) => {
  await addShippedDeck(page)
  await answerCard(page, '4')
  await answerCard(page, '3')
  const next = await questionText(page)
  await app.kill()

  const { page: again } = await launch()
  await expect(again.getByText(`${A_DAY - 1} cards to study`)).toBeVisible()
  await expect(again.getByRole('button', { name: 'Start' })).toBeFocused()
  await again.keyboard.press('Enter')
  await expect(again.getByText(`1 of ${A_DAY}`)).toBeVisible()
  expect(await questionText(again)).toBe(next)
})

test('continues where it was after a reload', async ({ page }) => {
  await addShippedDeck(page)
  await answerCard(page, '4')
  const next = await questionText(page)
  await page.reload()
  await expect(page.getByText(`1 of ${A_DAY}`)).toBeVisible()
  expect(await questionText(page)).toBe(next)
})

test('shows the next interval on every rating and what was forgotten again', async ({ page }) => {
  await addShippedDeck(page)
  const first = await questionText(page)
  await revealAnswer(page)
  await expect(ratings(page).getByRole('button')).toHaveText([
    /Again.*1m/,
    /Hard.*6m/,
    /Good.*10m/,
    /Easy.*\d+d/,
  ])
  await expect(ratings(page).getByRole('button', { name: /Good/ })).toBeFocused()
  await page.keyboard.press('1')
  for (let done = 1; done < A_DAY; done += 1) {
    await expect(page.getByText(`${done - 1} of ${A_DAY}`)).toBeVisible()
    await answerCard(page, '4')
  }
  // Everything else is done, so the forgotten card is asked before its minute is over.
  await expect(page.getByText(`${A_DAY - 1} of ${A_DAY}`)).toBeVisible()
  expect(await questionText(page)).toBe(first)
  await revealAnswer(page)
  await page.keyboard.press('4')

  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeVisible()
  await expect(page.getByText(String(A_DAY + 1)).first()).toBeVisible()
  await expect(page.getByText(/cards come/)).toBeVisible()
  await expectNoAxeViolations(page)
  await page.keyboard.press('u')
  expect(await questionText(page)).toBe(first)
  await revealAnswer(page)
  await page.keyboard.press('4')
  await expect(page.getByRole('button', { name: 'Back to Today' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('All done for today')).toBeVisible()
  await expectNoAxeViolations(page)
})

test('compares a typed command with the notes', async ({ page }) => {
  await addShippedDeck(page)
  // The first card asks for a term.
  await answerCard(page, '4')
  await expect(page.getByRole('heading', { name: 'Which command does this?' })).toBeVisible()
  const question = page.getByRole('group', { name: 'Question' })
  const asked = await question.innerText()
  await page.keyboard.type('docker image prun')
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toHaveValue('docker image prun')
  await page.keyboard.press('Enter')
  const answer = page.getByRole('group', { name: 'Answer' })
  await expect(answer).toContainText('You typed')
  await expect(answer.getByRole('insertion').first()).toBeVisible()
  await expect(ratings(page).getByRole('button', { name: /Again/ })).toBeFocused()
  await expectNoAxeViolations(page)

  // The same command, with other spacing: exact.
  const wanted = await answer.locator('dd').last().innerText()
  await page.keyboard.press('1')
  await expect(question).not.toHaveText(asked)
  await page.keyboard.press('u')
  await expect(question).toHaveText(asked)
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
  await page.keyboard.type(`  ${wanted.replace(' ', '   ')}`.trimStart())
  await page.keyboard.press('Enter')
  await expect(answer).toContainText('As in your notes')
  await expect(ratings(page).getByRole('button', { name: /Good/ })).toBeFocused()
})

test('a key held down neither rates nor skips', async ({ page }) => {
  await addShippedDeck(page)
  await page.keyboard.down('Space')
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('Space')
  await page.keyboard.up('Space')
  await expect(ratings(page)).toBeVisible()
  await expect(page.getByText(`0 of ${A_DAY}`)).toBeVisible()
})

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing moves between question and answer, ${viewport.width} wide, ${colorScheme}`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      await expect(page.getByRole('button', { name: 'Add and start' })).toBeVisible()
      await expectNoAxeViolations(page)
      await addShippedDeck(page)
      await expectNoAxeViolations(page)
      for (let card = 0; card < 12; card += 1) {
        const before = await boxes(page)
        await revealAnswer(page)
        expect(await boxes(page)).toEqual(before)
        await expectNoSidewaysScroll(page)
        await page.keyboard.press('4')
        await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
      }
      await revealAnswer(page)
      await expectNoAxeViolations(page)
    })
  }
}

function boxes(page: Page): Promise<unknown[]> {
  return page.evaluate(() =>
    ['.session-bar', '.review-card', '.review-question', '.review-actions'].map((part) => {
      const box = document.querySelector(part)?.getBoundingClientRect()
      return box && [part, box.x, box.y, box.width, box.height]
    }),
  )
}

async function expectNoSidewaysScroll(page: Page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
}

test('asks a card on a date of its own, by menu or key, and takes that back', async ({ page }) => {
  await addShippedDeck(page)
  const learnt = await questionText(page)
  await answerCard(page, '4')
  await page.clock.install({ time: Date.now() + 200 * 86_400_000 })
  await page.reload()
  await revealAnswer(page)
  expect(await questionText(page)).toBe(learnt)

  await page.keyboard.press('m')
  await page.getByRole('menuitem', { name: /^Ask it on another date/ }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'When is this card to be asked?' })
  await expect(page.getByLabel('Due on')).toBeFocused()
  await expectNoAxeViolations(page)
  // Keys of the review mean nothing here: they neither rate nor leave.
  await dialog.getByRole('button', { name: 'Cancel' }).focus()
  await page.keyboard.press('3')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(ratings(page)).toBeVisible()
  expect(await questionText(page)).toBe(learnt)

  await page.keyboard.press('d')
  await page.getByLabel('Due on').fill(`${new Date().getFullYear() + 3}-01-31`)
  await page.getByLabel('Due on').press('Enter')
  await expect.poll(() => questionText(page)).not.toBe(learnt)
  await page.keyboard.press('u')
  await expect.poll(() => questionText(page)).toBe(learnt)
})
