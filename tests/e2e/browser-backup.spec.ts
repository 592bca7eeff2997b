/** Backups where there is no shell: downloaded on request, restored from a file. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { chromium, expect, test as base } from '@playwright/test'
import { findChromium } from '../../scripts/find-chromium.ts'
import { serveRenderer } from '../../scripts/serve-renderer.ts'
import { expectNoAxeViolations } from './launch/axe.ts'
import { PageProblems } from './launch/page-problems.ts'
import { freePort } from './launch/run-start.ts'
import { addShippedDeck, answerCard } from './reviewing.ts'

const RENDERER = join(import.meta.dirname, '..', '..', 'dist', 'renderer')

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures used from it
  page: async ({}, use) => {
    const server = await serveRenderer(RENDERER, await freePort())
    if (typeof server === 'string') throw new Error('The port was taken meanwhile.')
    const executablePath = findChromium()
    const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
    const page = await browser.newPage()
    const problems = new PageProblems()
    await problems.watch(page)
    await page.goto(server.address)
    await use(page)
    await browser.close()
    server.close()
    problems.check()
  },
})

test('reminds of a backup, downloads it, and restores it', async ({ page }) => {
  await addShippedDeck(page)
  for (let answer = 0; answer < 20; answer += 1) await answerCard(page, '3')
  await page.keyboard.press('Escape')
  const today = page.getByText('Your answers are kept in this browser alone.')
  await expect(today).toBeVisible()
  await expectNoAxeViolations(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download a backup' }).press('Enter')
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^notedrill-\d{4}-\d\d-\d\d\.jsonl\.gz$/)
  const path = await download.path()
  const [head] = gunzipSync(await readFile(path))
    .toString()
    .split('\n')
  expect(JSON.parse(head ?? '')).toMatchObject({ counts: { reviews: 20 } })
  await expect(today).toHaveCount(0)

  await page.goto(new URL('#/settings', page.url()).href)
  const section = page.getByRole('region', { name: 'Backups' })
  await expect(section.getByText(/^Last backup: /)).toBeVisible()
  const choosing = page.waitForEvent('filechooser')
  await section.getByRole('button', { name: 'Import a backup…' }).press('Enter')
  await (await choosing).setFiles([path])
  const savingFirst = page.waitForEvent('download')
  await section.getByRole('button', { name: 'Merge' }).press('Enter')
  await savingFirst
  await expect(section.getByText(/ is here, too\.$/)).toBeVisible()
})

test('putting the reminder off is no backup', async ({ page }) => {
  await addShippedDeck(page)
  for (let answer = 0; answer < 20; answer += 1) await answerCard(page, '3')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Not now' }).press('Enter')
  await expect(page.getByText('Your answers are kept in this browser alone.')).toHaveCount(0)
  await page.goto(new URL('#/settings', page.url()).href)
  const section = page.getByRole('region', { name: 'Backups' })
  await expect(section.getByText('There is no backup yet.')).toBeVisible()
})
