/** An answer that makes a leech says so, takes nobody's card away in silence, and can be taken back. */
import { defaultSettings } from '../../core/schedule/policy.ts'
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import { changeDatabase } from './changed-database.ts'
import { addShippedDeck, answerCard, questionText, revealAnswer, showAnswer } from './reviewing.ts'

const DAY_MS = 86_400_000

test('a leech that is suspended says so, leads to its notes, and comes back by U', async ({
  page,
}) => {
  await addShippedDeck(page)
  const leech = { threshold: 1, action: 'suspend' }
  const value = { ...defaultSettings, all: { ...defaultSettings.all, leech } }
  await changeDatabase(page, { put: [['settings', { key: 'study', value }]] })
  await expect(page.getByRole('button', { name: 'Start' })).toBeFocused()
  await page.keyboard.press('Enter')
  for (let card = 0; card < 2; card += 1) await answerCard(page, '4')
  await page.clock.install({ time: Date.now() + 200 * DAY_MS })
  await page.reload()

  const notice = page.getByRole('status').filter({ hasText: 'forgotten' })
  await expect(showAnswer(page)).toBeVisible()
  await expect(notice).toHaveCount(0)
  const forgotten = await questionText(page)
  await answerCard(page, '1')
  await expect(notice).toContainText('forgotten once and is suspended now')
  await expectNoAxeViolations(page)
  const next = await questionText(page)

  await page.keyboard.press('Shift+O')
  await expect(page.getByRole('listbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(notice).toBeVisible()
  expect(await questionText(page)).toBe(next)

  await page.keyboard.press('u')
  await expect(page.getByRole('group', { name: 'Question' })).toHaveText(forgotten)
  await expect(notice).toHaveCount(0)
  await revealAnswer(page)
})
