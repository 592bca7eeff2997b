/** The notes themselves: what became of every line, what they leave open, where a card comes from. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import type { LaunchedApp } from './launch/launch-app.ts'
import {
  A_DAY,
  addShippedDeck,
  answerCard,
  questionText,
  ratings,
  revealAnswer,
  showAnswer,
} from './reviewing.ts'

const GIT_NOTES = `# Pro Git notes

## Commands

- \`git commit --amend\`: change the last commit
- \`git stash\`: put changes aside

## Questions

- What does a detached HEAD point to?

Read the second chapter again.
`

test('an open question waits in the inbox until the notes answer it, keyboard only', async ({
  app,
  page,
  userDataDir,
}) => {
  await importNotes(app, page, userDataDir, GIT_NOTES)
  await page.keyboard.press('Shift+Tab')
  await goWithTab(page, /Inbox/)
  await expect(page.getByRole('link', { name: 'Inbox 1 open question' })).toBeVisible()
  await expect(page.getByText('What does a detached HEAD point to?')).toBeVisible()
  const place = page.getByRole('link', { name: 'git.md:10' })
  await expect(place).toBeFocused()
  await expectNoAxeViolations(page)

  await page.keyboard.press('Enter')
  await expect(selectedLine(page)).toContainText('What does a detached HEAD point to?')
  await expect(why(page)).toContainText('Open question')
  await page.keyboard.press('Escape')
  await expect(place).toBeFocused()

  const answered = GIT_NOTES.replace('point to?', 'point to? To a commit, not to a branch.')
  await importNotes(app, page, userDataDir, answered)
  await expect(page.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible()
  await page.goto(new URL('#/inbox', page.url()).href)
  await expect(page.getByRole('heading', { name: 'No open questions' })).toBeVisible()
  await expectNoAxeViolations(page)
})

test('opens the notes at a card’s place and comes back to the same answer, keyboard only', async ({
  page,
}) => {
  await addShippedDeck(page)
  // The first card asks for a term, the second one for a command.
  await answerCard(page, '4')
  const asked = await questionText(page)
  await page.keyboard.type('docker image rm')
  await page.keyboard.press('Enter')
  await expect(ratings(page)).toBeVisible()
  await expect(page.getByRole('link', { name: 'kuar.rst:31' })).toBeVisible()
  await page.keyboard.press('o')

  await expect(selectedLine(page)).toContainText('docker image prune')
  await expect(selectedLine(page)).toBeInViewport()
  await expect(page.getByRole('listbox')).toBeFocused()
  await expect(why(page)).toContainText('Card: command')
  await page.keyboard.press('Escape')

  await expect(ratings(page)).toBeVisible()
  expect(await questionText(page)).toBe(asked)
  await expect(page.getByRole('group', { name: 'Answer' })).toContainText('docker image rm')
  await expect(ratings(page).getByRole('button', { name: /Again/ })).toBeFocused()
  await page.keyboard.press('4')
  await expect(showAnswer(page)).toBeVisible()
  await expect(page.getByText(`2 of ${A_DAY}`)).toBeVisible()
})

test('a card that the notes have twice names both places', async ({ app, page, userDataDir }) => {
  const again = '\n## Chapter 2\n\n- `git stash`: put changes aside\n'
  await importNotes(
    app,
    page,
    userDataDir,
    GIT_NOTES.replace('- `git commit', '- `git status') + again,
  )
  await page.goto(new URL('#/review/pro-git', page.url()).href)
  await answerCard(page, '4')
  await revealAnswer(page)
  await page.getByRole('link', { name: 'Also line 16' }).focus()
  await page.keyboard.press('Enter')
  await expect(selectedLine(page)).toContainText('put changes aside')
  await expect(why(page)).toContainText('it stands in lines 6, 16')
})

test('leaving the notes for another page ends the sitting that waited', async ({ page }) => {
  await addShippedDeck(page)
  await revealAnswer(page)
  await page.keyboard.press('o')
  await expect(page.getByRole('listbox')).toBeFocused()
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Start' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(showAnswer(page)).toBeVisible()
})

test('tells of every line whether it is a card, and why', async ({ app, page, userDataDir }) => {
  await importNotes(app, page, userDataDir, GIT_NOTES)
  await page.goto(new URL('#/notes/pro-git#L5', page.url()).href)
  await expect(page.getByRole('group', { name: 'Cards', exact: true })).toContainText('2 facts')
  await expect(page.getByRole('group', { name: 'Open questions' })).toContainText('1 open question')
  await expect(selectedLine(page)).toContainText('command git commit --amend')
  await expect(why(page)).toContainText('Found by the rule')
  await expect(why(page)).toContainText('change the last commit')

  await page.keyboard.press('c')
  await expect(selectedLine(page)).toContainText('git stash')
  await page.keyboard.press('Shift+C')
  await expect(selectedLine(page)).toContainText('git commit --amend')
  await page.keyboard.press('q')
  await expect(selectedLine(page)).toContainText('open question')
  await page.keyboard.press('n')
  await expect(selectedLine(page)).toContainText('Read the second chapter again.')
  await expect(why(page)).toContainText('Not a card')
  await page.keyboard.press('k')
  await expect(why(page)).toContainText('nothing to learn on this line')
  await page.keyboard.press('Home')
  await expect(why(page)).toContainText('Line 1')
  await page.getByRole('option', { name: /git stash/ }).click()
  await expect(why(page)).toContainText('put changes aside')
})

test('shows on the import page why a line is no card, before anything is stored', async ({
  app,
  page,
  userDataDir,
}) => {
  const file = join(userDataDir, 'git.md')
  await writeFile(file, GIT_NOTES)
  await app.host.answerOpenDialog([file])
  await page.getByRole('link', { name: 'Import', exact: true }).click()
  await page.getByRole('button', { name: 'Choose notes…' }).click()
  const offer = page.getByRole('article', { name: 'git.md' })
  await expect(offer).toContainText('2 facts, 1 open question')
  await offer.getByRole('button', { name: 'What became of every line' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('q')
  await expect(why(page)).toContainText('What does a detached HEAD point to?')
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(offer.getByRole('button', { name: 'What became of every line' })).toBeFocused()
  await expect(offer.getByRole('status').getByText('2 new')).toBeVisible()
})

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the shipped notes are readable, ${viewport.width} wide, ${colorScheme}`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      await addShippedDeck(page)
      await revealAnswer(page)
      await page.keyboard.press('o')
      await expect(why(page)).toContainText('Card: term')
      await expectNoAxeViolations(page)
      await page.goto(new URL('#/inbox', page.url()).href)
      await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible()
      await expectNoAxeViolations(page)
    })
  }
}

function selectedLine(page: Page) {
  return page.getByRole('listbox').getByRole('option', { selected: true })
}

function why(page: Page) {
  return page.getByRole('region', { name: 'Why' })
}

/** Import this text as git.md; resolves once it is stored. */
async function importNotes(app: LaunchedApp, page: Page, folder: string, text: string) {
  const file = join(folder, 'git.md')
  await writeFile(file, text)
  await app.host.answerOpenDialog([file])
  await page.goto(new URL('#/import', page.url()).href)
  await page.getByRole('button', { name: 'Choose notes…' }).focus()
  await page.keyboard.press('Enter')
  const offer = page.getByRole('article', { name: 'git.md' })
  await expect(offer.getByRole('button', { name: 'Import' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(offer.getByText('Imported: ')).toBeVisible()
}

/** Press Tab backwards until a link of that name has the focus, then Enter. */
async function goWithTab(page: Page, name: RegExp) {
  const link = page.getByRole('link', { name })
  while (!(await link.evaluate((one) => one === document.activeElement))) {
    await page.keyboard.press('Shift+Tab')
  }
  await page.keyboard.press('Enter')
}
