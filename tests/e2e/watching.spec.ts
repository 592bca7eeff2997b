/** Notes that change on disk: said quietly, shown on request, imported only then. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app-test.ts'

const NOTES = `# Pro Git notes

## Stashing

- \`git stash\`: put changes aside
- \`git stash pop\`: bring them back

## History

- \`git log\`: what was done
`
const GROWN = `${NOTES}- \`git blame\`: who wrote a line
`
const CHANGED = GROWN.replace('what was done', 'what was done, the newest first')

test('says what has changed in watched notes, also after a restart', async ({
  app,
  page,
  launch,
  userDataDir,
}) => {
  const file = join(userDataDir, 'git.md')
  await writeFile(file, NOTES)
  await app.host.answerOpenDialog([file])
  await page.goto(importPage(page))
  await page.getByRole('button', { name: 'Choose notes…' }).press('Enter')
  const offer = page.getByRole('article', { name: 'git.md' })
  await expect(
    offer.getByRole('checkbox', { name: 'Tell me when this file changes' }),
  ).toBeChecked()
  await offer.getByRole('button', { name: 'Import' }).press('Enter')
  await expect(offer.getByText('Imported: 3 new')).toBeVisible()
  const watched = page.getByRole('table', { name: 'Watched files' })
  await expect(watched.getByRole('row').nth(1)).toContainText('None')

  await page.getByRole('link', { name: 'Today' }).click()
  await untilSaid(page, 'git.md: 1 new in History', () => writeFile(file, GROWN))
  await expect(page.getByRole('link', { name: /Import 1 changed file/ })).toBeVisible()
  await expectNoAxeViolations(page)
  await app.close()

  await writeFile(file, CHANGED)
  const again = (await launch()).page
  await expect(again.getByText('git.md: 1 new, 1 changed in History')).toBeVisible()
  await again.getByRole('link', { name: 'See what would change' }).press('Enter')
  const offered = again.getByRole('article', { name: 'git.md' })
  await expect(offered.getByRole('group', { name: '1 changed' })).toContainText('the newest first')
  await expect(offered.getByRole('button', { name: 'Import' })).toBeFocused()
  await expectNoAxeViolations(again)
  await again.keyboard.press('Enter')
  await expect(offered.getByText('Imported: 1 new, 1 changed')).toBeVisible()
  await expect(again.getByRole('link', { name: 'Import', exact: true })).toBeVisible()
})

test('says that watched notes are gone, and stops watching', async ({ app, page, userDataDir }) => {
  const folder = join(userDataDir, 'notes')
  const file = join(folder, 'git.md')
  await mkdir(folder)
  await writeFile(file, NOTES)
  await app.host.answerOpenDialog([folder])
  await page.goto(importPage(page))
  await page.getByRole('button', { name: 'Choose a folder…' }).press('Enter')
  const offer = page.getByRole('article', { name: 'git.md' })
  await offer.getByRole('button', { name: 'Import' }).press('Enter')
  const row = page.getByRole('table', { name: 'Watched files' }).getByRole('row').nth(1)
  await expect(row).toContainText('None')
  await rm(file)
  await page.getByRole('button', { name: 'Check for changes' }).press('Enter')
  await expect(row).toContainText('This file is not there. Check that it was not moved or deleted.')
  await row.getByRole('button', { name: 'Stop watching git.md' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Watched files' })).toHaveCount(0)
})

test('warns before watched notes that were emptied take their facts with them', async ({
  app,
  page,
  userDataDir,
}) => {
  const file = join(userDataDir, 'git.md')
  await writeFile(file, `${GROWN}- \`git gc\`: tidy up\n`)
  await app.host.answerOpenDialog([file])
  await page.goto(importPage(page))
  await page.getByRole('button', { name: 'Choose notes…' }).press('Enter')
  const offer = page.getByRole('article', { name: 'git.md' })
  await offer.getByRole('button', { name: 'Import' }).press('Enter')
  await expect(offer.getByText('Imported: 5 new')).toBeVisible()
  await untilSaid(page, '5 no longer in the notes', () => writeFile(file, ''))
  await page.getByRole('button', { name: 'Show what has changed in git.md' }).press('Enter')
  await expect(offer.getByRole('alert')).toContainText('5 of 5 facts would be set aside')
  await expect(offer.getByRole('button', { name: 'Import' })).toBeDisabled()
})

const importPage = (page: Page) => new URL('#/import', page.url()).href

/** Change something until the page says so: watching begins some time after it was asked for. */
async function untilSaid(page: Page, words: string, change: () => Promise<void>) {
  await expect(async () => {
    await change()
    await expect(page.getByText(words)).toBeVisible({ timeout: 3000 })
  }).toPass()
}
