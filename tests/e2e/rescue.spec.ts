/** A database that is newer, damaged or in parts: never a blank window, always a way out. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import { changeDatabase } from './changed-database.ts'
import { addShippedDeck, answerCard } from './reviewing.ts'

test.beforeEach(async ({ page }) => {
  await addShippedDeck(page)
  await answerCard(page, '3')
})

test('a newer database is left alone and can be exported', async ({
  app: { host },
  page,
}, testInfo) => {
  await changeDatabase(page, { version: 900 })
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('A newer Notedrill has written this database')
  await page.getByRole('searchbox', { name: 'Search' }).fill('Deletes JUDICIOUSLY')
  await expect(page.getByText('1 fact', { exact: true })).toBeVisible()
  await page.locator('.stored-facts summary').press('Enter')
  await expect(page.locator('.stored-facts details')).toContainText('New')
  await expectNoAxeViolations(page)
  const path = testInfo.outputPath('newer.jsonl.gz')
  await host.answerSaveDialog(path)
  await page.getByRole('button', { name: 'Export what can be read…' }).press('Enter')
  await expect(page.getByText('Exported.')).toBeVisible()
  const [head] = gunzipSync(await readFile(path))
    .toString()
    .split('\n')
  expect(JSON.parse(head ?? '')).toMatchObject({ schema: 90, counts: { reviews: 1 } })
})

test('damaged rows are named, kept in a backup and taken out', async ({ page, userDataDir }) => {
  await changeDatabase(page, { put: [['decks', { id: 'broken', title: 7 }]] })
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('A row of the database is damaged')
  await expect(page.getByRole('alert')).toContainText('decks, broken')
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Take out these rows' }).press('Enter')
  await expect(page.getByText('These rows are out.')).toBeVisible()
  const files = await readdir(join(userDataDir, 'backups'))
  const rescued = files.find((name) => name.includes('-rescue-')) ?? ''
  const text = gunzipSync(await readFile(join(userDataDir, 'backups', rescued))).toString()
  expect(text).toContain('["decks",{"id":"broken","title":7}]')
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible()
})

test('a lost table is noticed, and the newest backup brings it back', async ({ page }) => {
  await page.goto(new URL('#/settings', page.url()).href)
  await page.getByRole('button', { name: 'Back up now' }).press('Enter')
  await expect(page.getByText('The backup is made and was read back.')).toBeVisible()
  await changeDatabase(page, { drop: 'facts' })
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('These tables are missing: facts.')
  await page.getByRole('button', { name: 'Restore the newest backup' }).press('Enter')
  await expect(page.getByText('Done. Press Try again to start.')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(page.getByText('1 answer given today.')).toBeVisible()
})

test('every row is checked when somebody asks for it', async ({ page }) => {
  await changeDatabase(page, { put: [['facts', { id: 'broken', deckId: 'git', position: -1 }]] })
  await page.goto(new URL('#/check', page.url()).href)
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('facts, broken')
})
