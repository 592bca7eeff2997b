/** Settings change what is asked and when; cards can be set aside, and everything be taken back. */
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import {
  A_DAY,
  addShippedDeck,
  answerCard,
  ratings,
  revealAnswer,
  showAnswer,
} from './reviewing.ts'

test.beforeEach(async ({ page }) => {
  await addShippedDeck(page)
})

test('limits and steps are kept, and count at once', async ({ page }) => {
  await open(page, 'settings')
  await expectNoAxeViolations(page)
  const scheduling = page.getByRole('region', { name: 'Scheduling' })
  await scheduling.getByRole('textbox', { name: 'New cards a day' }).fill('3')
  await scheduling.getByRole('textbox', { name: 'Learning steps', exact: true }).fill('soon')
  await expect(scheduling.getByText('“soon” is no step.')).toBeVisible()
  await scheduling.getByRole('textbox', { name: 'Learning steps', exact: true }).fill('7m 2h')
  await expect(scheduling.getByText('Stored.')).toBeVisible()
  await open(page, '')
  await expect(page.getByText('3 cards to study')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /Again/ })).toContainText('7m')
  await expect(page.getByRole('button', { name: /Good/ })).toContainText('2h')
  await page.reload()
  await open(page, 'settings')
  await expect(page.getByRole('textbox', { name: 'Learning steps', exact: true })).toHaveValue(
    '7m 2h',
  )
})

test('a deck can have its own, and all decks a limit together', async ({ page }) => {
  await open(page, 'settings')
  const scheduling = page.getByRole('region', { name: 'Scheduling' })
  await scheduling.getByRole('combobox', { name: 'For' }).selectOption('Kubernetes Up and running')
  await scheduling.getByRole('textbox', { name: 'New cards a day' }).fill('5')
  await expect(scheduling.getByRole('button', { name: 'As all decks' })).toBeEnabled()
  await page
    .getByRole('region', { name: 'The day' })
    .getByRole('textbox', { name: 'New cards a day' })
    .fill('4')
  await open(page, '')
  await expect(page.getByText('4 cards to study')).toBeVisible()
})

test('a choice is stored at once, keeps the focus, and outlives other changes and other decks', async ({
  page,
}) => {
  await open(page, 'settings')
  const scheduling = page.getByRole('region', { name: 'Scheduling' })
  const day = page.getByRole('region', { name: 'The day' })
  const steps = scheduling.getByRole('textbox', { name: 'Learning steps', exact: true })
  await steps.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('5m 25m')
  await expect(scheduling.getByText('Stored.')).toBeVisible()
  await expect(steps).toBeFocused()
  await day.getByRole('combobox', { name: 'Sat' }).selectOption('half')
  await expect(day.getByText('Stored.')).toBeVisible()
  await expect(steps).toHaveValue('5m 25m')

  const decks = scheduling.getByRole('combobox', { name: 'For' })
  await decks.selectOption('Kubernetes Up and running')
  const again = scheduling.getByRole('button', { name: 'As all decks' })
  await expect(again).toBeDisabled()
  await scheduling.getByRole('checkbox', { name: 'Let cards drift apart' }).press('Space')
  await steps.fill('1h')
  await decks.selectOption('All decks')
  await expect(steps).toHaveValue('5m 25m')
  await decks.selectOption('Kubernetes Up and running')
  await expect(steps).toHaveValue('1h')
  await again.press('Enter')
  await expect(steps).toHaveValue('5m 25m')
  await expect(again).toBeDisabled()
  await expect(again).toBeFocused()
  await decks.selectOption('All decks')
  await scheduling.getByRole('button', { name: 'Back to the defaults' }).press('Enter')
  await expect(steps).toHaveValue('1m 10m')
})

test('every press of a key on the slider counts, and what is no step is not stored', async ({
  page,
}) => {
  await open(page, 'settings')
  const scheduling = page.getByRole('region', { name: 'Scheduling' })
  const slider = scheduling.getByRole('slider')
  await slider.focus()
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight')
  await expect(scheduling.getByText('Desired retention: 95 %')).toBeVisible()
  // Without the focus it shows what is stored.
  await slider.blur()
  await expect(scheduling.getByText('Desired retention: 95 %')).toBeVisible()
  const steps = scheduling.getByRole('textbox', { name: 'Relearning steps' })
  await steps.fill('soon')
  await steps.blur()
  await expect(steps).toHaveValue('soon')
  await expect(scheduling.getByText('“soon” is no step.')).toBeVisible()
  await page.reload()
  await expect(scheduling.getByText('Desired retention: 95 %')).toBeVisible()
  await expect(steps).toHaveValue('10m')
})

test('evening out the days says what it needs', async ({ page }) => {
  await open(page, 'settings')
  const even = page.getByRole('checkbox', { name: 'Even out the days' })
  const drift = page.getByRole('checkbox', { name: 'Let cards drift apart' })
  await expect(even).toBeEnabled()
  await drift.press('Space')
  await expect(even).toBeDisabled()
  await expect(even).toHaveAccessibleDescription(/does nothing as long as no card may drift/)
  await expectNoAxeViolations(page)
  await drift.press('Space')
  await expect(even).toBeEnabled()
})

test('after midnight it is the day before until the hour at which a day begins', async ({
  page,
}) => {
  await page.clock.install({ time: new Date(2027, 2, 6, 2, 30) })
  await open(page, '')
  await page.reload()
  await expect(page.getByText('Friday, March 5')).toBeVisible()
  await open(page, 'settings')
  await page.getByRole('combobox', { name: 'A day begins at' }).selectOption({ index: 2 })
  await open(page, '')
  await expect(page.getByText('Saturday, March 6')).toBeVisible()
})

test('no day comes twice where days begin later from now on', async ({ page }) => {
  await page.clock.install({ time: new Date(2027, 2, 6, 10) })
  await page.reload()
  await open(page, 'review')
  await answerCard(page, '4')
  await answerCard(page, '4')
  await open(page, 'settings')
  await page.getByRole('combobox', { name: 'A day begins at' }).selectOption('12')
  for (const again of [() => Promise.resolve(), () => page.reload()]) {
    await open(page, '')
    await again()
    await expect(page.getByText(`${A_DAY - 2} cards to study`)).toBeVisible()
    await expect(page.getByText('2 answers given today')).toBeVisible()
    await expect(page.getByText('Saturday, March 6')).toBeVisible()
    await expect(page.getByText(/dated after today/)).toHaveCount(0)
  }
})

test('a card whose step takes hours is announced, and asked when they are over', async ({
  page,
}) => {
  await page.clock.install({ time: new Date(2027, 2, 6, 10) })
  await page.reload()
  await open(page, 'settings')
  const scheduling = page.getByRole('region', { name: 'Scheduling' })
  await scheduling.getByRole('textbox', { name: 'New cards a day' }).fill('1')
  await scheduling.getByRole('textbox', { name: 'Learning steps', exact: true }).fill('1m 2h')
  await expect(scheduling.getByText('Stored.')).toBeVisible()
  await open(page, 'review')
  await revealAnswer(page)
  await page.keyboard.press('3')
  await expect(page.getByText(/The next card comes at/)).toBeVisible()
  await open(page, '')
  await expect(page.getByText('1 card later today')).toBeVisible()
  await expect(page.getByText('The next card comes at 12:')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start' })).toHaveCount(0)
  await expectNoAxeViolations(page)
  await page.clock.fastForward(110 * 60_000)
  await expect(page.getByText('1 card to study')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start' })).toBeFocused()
})

test('cards are flagged, buried and suspended by keys, and all of it is taken back', async ({
  page,
}) => {
  await open(page, 'review')
  const question = page.getByRole('group', { name: 'Question' })
  const asked: string[] = []
  for (const key of ['b', 's']) {
    await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: /Easy/ })).toBeVisible()
    asked.push(await question.innerText())
    await page.keyboard.press(key)
    await expect(question).not.toHaveText(asked.at(-1) ?? '')
  }
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /Easy/ })).toBeVisible()
  await page.keyboard.press('m')
  await expectNoAxeViolations(page)
  await page.getByRole('menuitem', { name: /^Flag/ }).press('Enter')
  await expect(page.getByLabel('Flagged')).toBeVisible()

  await page.reload()
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByLabel('Flagged')).toHaveCount(0)
  await page.keyboard.press('u')
  await expect(question).toHaveText(asked[1] ?? '')
  await page.keyboard.press('u')
  await expect(question).toHaveText(asked[0] ?? '')
  await page.keyboard.press('Shift+U')
  await expect(question).not.toHaveText(asked[0] ?? '')
})

test('Esc closes the menu of a card, and the review goes on where it was', async ({ page }) => {
  await open(page, 'review')
  await revealAnswer(page)
  await page.keyboard.press('m')
  await expect(page.getByRole('menuitem', { name: /^Flag/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(ratings(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(showAnswer(page)).toBeVisible()
})

test('checks all cards against the log', async ({ page }) => {
  await open(page, 'settings')
  const check = page.getByRole('button', { name: 'Check all cards' })
  await check.press('Enter')
  await expect(page.getByText(/^All \d+ cards are as their answers say\.$/)).toBeVisible()
  await expect(check).toBeFocused()
})

test('the index leads to a section by key', async ({ page }) => {
  await open(page, 'settings')
  const heading = page.getByRole('heading', { name: 'Repair' })
  await expect(heading).not.toBeInViewport()
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: 'Repair' })
    .press('Enter')
  await expect(heading).toBeInViewport()
  await expect(heading).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Check all cards' })).toBeFocused()
})

test('a limit for all decks that is taken away again is no limit', async ({ page }) => {
  await open(page, 'settings')
  const day = page.getByRole('region', { name: 'The day' })
  const limit = day.getByRole('textbox', { name: 'New cards a day' })
  await limit.fill('4')
  await open(page, '')
  await expect(page.getByText('4 cards to study')).toBeVisible()
  await open(page, 'settings')
  await limit.fill('')
  await open(page, '')
  await expect(page.getByText('20 cards to study')).toBeVisible()
})

async function open(page: Page, path: string) {
  await page.goto(new URL(`#/${path}`, page.url()).href)
}
