/** What the first page says when a database is empty that was not always so. */
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import { answerIds, deleteDatabase, journalFolder, loseAllButBackups } from './profile.ts'
import { addShippedDeck, answerCard, studyFirst } from './reviewing.ts'

test('a lost profile is noticed by its backups, and restored by keys alone', async ({
  launch,
  userDataDir,
}) => {
  const first = await launch()
  const answered = await studyFirst(first.page, ['3', '4'])
  await first.page.goto(new URL('#/settings', first.page.url()).href)
  await first.page.getByRole('button', { name: 'Back up now' }).press('Enter')
  await expect(first.page.getByText('The backup is made and was read back.')).toBeVisible()
  await first.close()
  await loseAllButBackups(userDataDir)

  const { page } = await launch()
  await expect(page.getByText(/This database is empty, but the folder “backups” has/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Restore the newest…' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Or begin anew' })).toBeVisible()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Enter')
  const choice = page.getByRole('group', { name: /^Restore the backup of/ })
  await expect(choice.getByRole('heading')).toBeFocused()
  await expectNoAxeViolations(page)
  await choice.getByRole('button', { name: 'Merge' }).press('Enter')
  await expect(page.getByText(/is here, too/)).toBeVisible()
  expect(await answerIds(page)).toEqual(answered)
  await page.getByRole('link', { name: 'Today' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible()
})

test('a first start makes no backup that would be taken for a lost profile', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'Add and start' })).toBeFocused()
  await page.getByRole('link', { name: 'Settings' }).press('Enter')
  await page.getByLabel(/day begins|Day begins/).selectOption({ index: 2 })
  await page.getByRole('link', { name: 'Today' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Add and start' })).toBeFocused()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Add and start' })).toBeFocused()
  await expect(page.getByText('This database is empty')).toBeHidden()
})

test('an empty database with a journal that cannot be read says so, and nothing that is not true', async ({
  launch,
  userDataDir,
}) => {
  const first = await launch()
  const answered = await studyFirst(first.page, ['3'])
  await first.close()
  await deleteDatabase(userDataDir)
  const folder = journalFolder(userDataDir)
  const device = (await readdir(folder)).find((name) => name.length === 36) ?? ''
  const file = join(folder, device, (await readdir(join(folder, device)))[0] ?? '')
  await rename(file, join(userDataDir, 'kept'))
  await mkdir(file)

  const { page } = await launch()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('The database is empty, and the journal cannot be compared')
  await expect(alert).toContainText(/\/\d{4}-\d{2}\.jsonl: This is a folder\./)
  await expect(alert).not.toContainText('Choose a file')
  await expect(page.getByRole('button', { name: 'Try again' })).toBeFocused()
  await expectNoAxeViolations(page)

  await page.getByRole('button', { name: 'Go on without it' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Add and start' })).toBeVisible()
  await expect(alert).toContainText('What it has and the database lacks is not here')
  await expect(page.getByText('Everything is in the database')).toBeHidden()
  await page.getByRole('link', { name: 'Settings' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  const data = page.getByRole('region', { name: 'Data' })
  await expect(data).toContainText(/\/\d{4}-\d{2}\.jsonl: This is a folder\./)
  await expectNoAxeViolations(page)

  await rename(file, join(userDataDir, 'folder'))
  await rename(join(userDataDir, 'kept'), file)
  await page.reload()
  await expect(page.getByText(/was empty; the journal had one answer up to/)).toBeVisible()
  expect(await answerIds(page)).toEqual(answered)
})

test('a journal line that fills the stack stops no start', async ({ launch, userDataDir }) => {
  const first = await launch()
  await addShippedDeck(first.page)
  await answerCard(first.page, '3')
  await first.close()
  const device = '11111111-1111-4111-8111-111111111111'
  const fact = {
    ...{ id: 'x', kind: 'term', front: 'a', back: 'b', path: [], deckId: 'd', position: 0 },
    ...{ removed: 0, tags: Array<number>(130_000).fill(1) },
  }
  const line = {
    ...{ v: 1, id: '019ac300-0000-7000-8000-000000000000', device, at: 1_795_600_000_000 },
    changes: [['facts', 'put', [fact]]],
  }
  await mkdir(join(journalFolder(userDataDir), device))
  const path = join(journalFolder(userDataDir), device, '2025-11.jsonl')
  await writeFile(path, `${JSON.stringify(line)}\n`)
  const { page } = await launch()
  await expect(page.getByRole('button', { name: 'Start' })).toBeFocused()
  await expect(page.getByRole('alert')).toBeHidden()
})
