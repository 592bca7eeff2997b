/** Backups: made, shown, restored with a look at them first, and taken along. */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import { addShippedDeck, answerCard, openEditor, revealAnswer } from './reviewing.ts'

test.beforeEach(async ({ page }) => {
  await addShippedDeck(page)
})

test('one is made when a sitting ends, and restoring it shows what would be lost', async ({
  page,
  userDataDir,
}) => {
  await answerCard(page, '3')
  await open(page, '')
  await expect.poll(() => backupFiles(userDataDir)).toHaveLength(1)
  await open(page, 'review')
  await answerCard(page, '3')
  await answerCard(page, '3')
  await revealAnswer(page)
  const dialog = await openEditor(page)
  await dialog.getByLabel('Back').fill('In my own words')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'In your words' })).toBeVisible()

  await open(page, 'settings')
  const section = page.getByRole('region', { name: 'Backups' })
  const row = section.getByRole('table', { name: 'Backups' }).getByRole('row').nth(1)
  await expect(row).toContainText('By itself')
  await row.getByRole('button', { name: /^Restore the backup/ }).press('Enter')
  const sides = section.getByRole('table', { name: 'What only one side has' })
  await expect(sides.getByRole('row', { name: /^Answers/ })).toHaveText('Answers20')
  await expectNoAxeViolations(page)
  await section.getByRole('button', { name: 'Replace…' }).press('Enter')
  await expect(section.getByRole('alert')).toContainText(
    'This removes 2 answers and your own words for 1 fact; all else becomes as it was',
  )
  await expectNoAxeViolations(page)
  await section.getByRole('button', { name: 'Replace everything' }).press('Enter')
  await expect(section.getByText(/^Everything is as it was in the backup/)).toBeVisible()
  await expectEvents(page, 1)

  // What was here before is the newest backup now; merging brings it all back.
  const before = section.getByRole('row', { name: /Before a restore/ })
  await before.getByRole('button', { name: /^Restore the backup/ }).press('Enter')
  await expect(sides.getByRole('row', { name: /^Answers/ })).toHaveText('Answers02')
  await section.getByRole('button', { name: 'Merge' }).press('Enter')
  await expect(section.getByText(/ is here, too\.$/)).toBeVisible()
  // Three answers and the edit.
  await expectEvents(page, 4)
  await page.getByRole('button', { name: 'Check all cards' }).press('Enter')
  await expect(page.getByText(/cards are as their answers say\.$/)).toBeVisible()
})

test('the folder can be moved, is shown, and is told of when it is gone', async ({
  app: { host },
  page,
  userDataDir,
}) => {
  const folder = join(userDataDir, 'moved')
  await host.answerOpenDialog([folder])
  await open(page, 'settings')
  const section = page.getByRole('region', { name: 'Backups' })
  await section.getByRole('button', { name: 'Other folder…' }).press('Enter')
  await expect(section.getByRole('button', { name: 'Open “moved”' })).toBeVisible()
  await section.getByRole('button', { name: 'Back up now' }).press('Enter')
  await expect(section.getByText('The backup is made and was read back.')).toBeVisible()
  expect(await readdir(folder)).toHaveLength(1)
  await rm(folder, { recursive: true })
  await page.reload()
  const gone = section.getByRole('alert', { name: 'No backups can be kept' })
  await expect(gone).toContainText('Connect its disk')
  await expectNoAxeViolations(page)
  await section.getByRole('button', { name: 'Back up now' }).press('Enter')
  await expect(section.getByRole('alert', { name: 'The backup was not made' })).toBeVisible()
  await open(page, '')
  await expect(page.getByText(/^No backup could be made/)).toBeVisible()
  await expect(stat(folder)).rejects.toThrow('ENOENT')

  await mkdir(folder)
  await open(page, 'settings')
  await section.getByRole('button', { name: 'Back up now' }).press('Enter')
  await expect(section.getByRole('table', { name: 'Backups' })).toBeVisible()
  await expect(gone).toBeHidden()
})

test('machines may share a folder: each makes its own, and all can be restored', async ({
  page,
  userDataDir,
}) => {
  const folder = join(userDataDir, 'backups')
  const other = 'notedrill-2026-01-02T03-04-05-006Z-automatic-other-laptop-0a1b2c3d.jsonl.gz'
  await open(page, 'settings')
  const section = page.getByRole('region', { name: 'Backups' })
  await section.getByRole('button', { name: 'Back up now' }).press('Enter')
  await expect(section.getByText('The backup is made and was read back.')).toBeVisible()
  const [made = ''] = await backupFiles(userDataDir)
  await rename(join(folder, made), join(folder, other))
  // What the other machine has backed up is not what was done here.
  await page.reload()
  const rows = section.getByRole('table', { name: 'Backups' }).getByRole('row')
  await expect(rows.nth(1)).toContainText('By itselfThis one')
  await expect(rows.nth(2)).toContainText('other-laptop')
  await expectNoAxeViolations(page)
  await rows
    .nth(2)
    .getByRole('button', { name: /^Restore/ })
    .press('Enter')
  await expect(
    section.getByText('Neither side has answers, facts or notes that the other has not.'),
  ).toBeVisible()
})

test('a damaged backup is refused and nothing is changed', async ({ page }, testInfo) => {
  await answerCard(page, '3')
  await open(page, 'settings')
  const section = page.getByRole('region', { name: 'Backups' })
  await section.getByRole('button', { name: 'Back up now' }).press('Enter')
  await expect(section.getByText('The backup is made and was read back.')).toBeVisible()
  const file = testInfo.outputPath('cut.jsonl.gz')
  const hostile = testInfo.outputPath('hostile.jsonl')
  await writeFile(hostile, '{"__proto__":{"polluted":true}}\n<script>alert(1)</script>\n')
  await writeFile(file, gzipSync('{"format":"notedrill-backup","version":1}\n').subarray(0, -6))
  for (const path of [file, hostile]) {
    const choosing = page.waitForEvent('filechooser')
    await section.getByRole('button', { name: 'Import a backup…' }).press('Enter')
    await (await choosing).setFiles([path])
    await expect(section.getByRole('alert')).toContainText('Nothing was changed')
    await expectEvents(page, 1)
  }
})

test('everything is exported as JSON lines, and the log as a table', async ({
  app: { host },
  page,
}, testInfo) => {
  await answerCard(page, '3')
  await open(page, 'settings')
  const section = page.getByRole('region', { name: 'Backups' })
  const json = testInfo.outputPath('all.jsonl')
  await host.answerSaveDialog(json)
  await section.getByRole('button', { name: 'Export everything…' }).press('Enter')
  await expect(section.getByText('Everything is exported.')).toBeVisible()
  const lines = (await readFile(json, 'utf8')).trimEnd().split('\n')
  const [head, ...others] = lines.map((line): unknown => JSON.parse(line))
  expect(head).toMatchObject({ format: 'notedrill-backup', version: 1, counts: { reviews: 1 } })
  expect(others.at(-1)).toMatchObject({ end: true, rows: lines.length - 2 })

  const csv = testInfo.outputPath('log.csv')
  await host.answerSaveDialog(csv)
  await section.getByRole('button', { name: 'Review log as CSV…' }).press('Enter')
  await expect(section.getByText('The review log is exported.')).toBeVisible()
  const [columns, answer] = (await readFile(csv, 'utf8')).split('\r\n')
  expect(columns).toMatch(/^id,time,study_day/)
  expect(answer).toContain(',review,kubernetes-up-and-running,')

  const choosing = page.waitForEvent('filechooser')
  await section.getByRole('button', { name: 'Import a backup…' }).press('Enter')
  await (await choosing).setFiles([json])
  await expect(section.getByRole('heading', { name: /^Restore the backup of/ })).toBeFocused()
  await section.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(section.getByRole('group', { name: /^Restore/ })).toHaveCount(0)
})

test('an import is preceded by a backup', async ({
  app: { host },
  page,
  userDataDir,
}, testInfo) => {
  const notes = testInfo.outputPath('git.md')
  await writeFile(notes, '# Git\n\n## Commands\n\n- `git stash`: put changes aside\n')
  await host.answerOpenDialog([notes])
  await open(page, 'import')
  await page.getByRole('button', { name: 'Choose notes…' }).press('Enter')
  const offer = page.getByRole('article', { name: 'git.md' })
  await expect(offer.getByRole('button', { name: 'Import' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(offer.getByText('Imported: 1 new')).toBeVisible()
  const files = await backupFiles(userDataDir)
  const before = files.find((name) => name.includes('-import-'))
  expect(before).toBeDefined()
  const text = gunzipSync(await readFile(join(userDataDir, 'backups', before ?? ''))).toString()
  expect(text).toContain('kubernetes-up-and-running')
  expect(text).not.toContain('git stash')
})

async function open(page: Page, path: string) {
  await page.goto(new URL(`#/${path}`, page.url()).href)
}

async function backupFiles(userDataDir: string): Promise<string[]> {
  return readdir(join(userDataDir, 'backups')).catch(() => [])
}

/** How many events the log has. */
async function expectEvents(page: Page, count: number) {
  const counted = page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('notedrill')
        opening.onerror = () => reject(new Error('It cannot be opened.'))
        opening.onsuccess = () => {
          const counting = opening.result.transaction('reviews').objectStore('reviews').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )
  expect(await counted).toBe(count)
}
