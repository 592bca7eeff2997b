/** Importing notes that have changed: what it would do, having it otherwise, and taking it back. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import type { LaunchedApp } from './launch/launch-app.ts'

const BEFORE = `# Pro Git notes

## Commands

- \`git stash\`: put changes aside
- \`git stash pop\`: bring them back
- \`git gc\`: tidy up
- \`git cp\`: Copy files to and from a container
- \`git blame\`: who wrote a line
`
const AFTER = `# Pro Git notes

## Commands

- \`git stash\`: put all changes aside
- \`git stash pop\`: undo it
- \`git cp <src> <pod>\`: Copy files to a container
- \`git cp <pod> <dst>\`: Copy files from a container
- \`git bisect\`: find the commit that broke it

## More

- \`git blame\`: who wrote a line
`

test('shows what would become of every fact, and has it as it is wanted', async ({
  app,
  page,
  userDataDir,
}) => {
  await offered(app, page, userDataDir, BEFORE)
  await page.keyboard.press('Enter')
  await expect(offer(page).getByText('Imported: 5 new')).toBeVisible()

  await offered(app, page, userDataDir, AFTER)
  const status = offer(page).getByRole('status')
  await expect(status).toContainText(
    '2 new, 2 changed, 1 moved, 1 no longer in the notes, 1 to be decided',
  )
  const changed = group(page, '2 changed')
  await expect(changed.locator('ins', { hasText: 'all' })).toBeVisible()
  await expect(changed.locator('del', { hasText: 'bring' })).toBeVisible()
  await expectNoAxeViolations(page)

  await changed.getByRole('checkbox', { name: 'Import: git stash', exact: true }).press('Space')
  await expect(status).toContainText('2 new, 1 changed')
  await changed.getByRole('checkbox', { name: 'Ask it again today' }).press('Space')
  const decision = page.getByRole('combobox', { name: 'What “git cp <pod> <dst>” is' })
  await decision.selectOption({ label: 'The same as “git cp”: keeps its history' })
  await expect(status).toContainText('2 new, 2 changed, 1 moved, 1 no longer in the notes')
  await expect(status).not.toContainText('to be decided')

  await offer(page).getByRole('button', { name: 'Import' }).press('Enter')
  await expect(status).toContainText('Imported: 2 new, 2 changed, 1 moved, 1 no longer')
  // What was left out is offered again.
  await expect(group(page, '1 changed')).toContainText('git stash')
})

test('undoes an import at once, or after a restart', async ({ app, page, launch, userDataDir }) => {
  await offered(app, page, userDataDir, BEFORE)
  await page.keyboard.press('Enter')
  await expect(offer(page).getByText('Imported: 5 new')).toBeVisible()
  await offered(app, page, userDataDir, AFTER)
  await page.keyboard.press('Enter')
  await expect(offer(page).getByText('Imported: 2 new')).toBeVisible()
  await offer(page).getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(offer(page).getByText('Undone: the deck is as it was')).toBeVisible()
  await offer(page).getByRole('button', { name: 'Import' }).press('Enter')
  await expect(offer(page).getByText('Imported: ')).toBeVisible()
  await app.close()

  const again = await launch()
  await again.page.goto(new URL('#/import', again.page.url()).href)
  const history = again.page.getByRole('table', { name: 'What was imported' })
  await expect(history.getByRole('row')).toHaveCount(4)
  await history.getByRole('button', { name: 'Undo what came from git.md' }).press('Enter')
  await expect(history.getByRole('row').nth(1)).toContainText('Undone')
  await expect(history.getByRole('row').nth(2)).toContainText('Undone')
  await offered(again, again.page, userDataDir, AFTER)
  await expect(offer(again.page).getByRole('status')).toContainText('2 new, 2 changed')
})

test('asks twice before most facts of a deck are set aside', async ({ app, page, userDataDir }) => {
  await offered(app, page, userDataDir, BEFORE)
  await page.keyboard.press('Enter')
  await expect(offer(page).getByText('Imported: 5 new')).toBeVisible()
  await choose(app, page, userDataDir, '# Pro Git notes\n\n## Commands\n\n- `ls`: list files\n')
  await expect(offer(page).getByRole('alert')).toContainText('5 of 5 facts would be set aside')
  await expect(offer(page).getByRole('button', { name: 'Import' })).toBeDisabled()
  await expectNoAxeViolations(page)
  await offer(page).getByRole('checkbox', { name: 'Yes, set 5 facts aside' }).press('Space')
  await offer(page).getByRole('button', { name: 'Import' }).press('Enter')
  await expect(offer(page).getByText('Imported: 1 new, 5 no longer in the notes')).toBeVisible()
})

const offer = (page: Page) => page.getByRole('article', { name: 'git.md' })

const group = (page: Page, title: string) => offer(page).getByRole('group', { name: title })

async function choose(app: LaunchedApp, page: Page, folder: string, text: string) {
  const file = join(folder, 'git.md')
  await writeFile(file, text)
  await app.host.answerOpenDialog([file])
  await page.goto(new URL('#/import', page.url()).href)
  await page.getByRole('button', { name: 'Choose notes…' }).press('Enter')
}

/** Choose this text as git.md; resolves once it can be imported. */
async function offered(app: LaunchedApp, page: Page, folder: string, text: string) {
  await choose(app, page, folder, text)
  await expect(offer(page).getByRole('button', { name: 'Import' })).toBeFocused()
}
