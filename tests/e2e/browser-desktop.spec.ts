/** Opening and saving files where there is no shell: the browser's own ways, under the policy. */
import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { chromium, expect, test as base, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/find-chromium.ts'
import { serveRenderer } from '../../scripts/serve-renderer.ts'
import { freePort } from './launch/run-start.ts'
import { PageProblems } from './launch/page-problems.ts'

const PROJECT = join(import.meta.dirname, '..', '..')

/** A page of the served renderer in a plain browser, with `desktop` among its globals. */
const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures used from it
  page: async ({}, use) => {
    const server = await serveRenderer(join(PROJECT, 'dist', 'renderer'), await freePort())
    if (typeof server === 'string') throw new Error('The port was taken meanwhile.')
    const executablePath = findChromium()
    const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
    const page = await browser.newPage()
    const problems = new PageProblems()
    await problems.watch(page)
    await page.goto(server.address)
    await page.evaluate(await bundledDesktop())
    await use(page)
    await browser.close()
    server.close()
    problems.check()
  },
})

test('reads the files that the user chose', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('notes.rst')
  await writeFile(path, Uint8Array.of(0, 255))
  const opened = await openingOf(page, path)
  expect(opened).toEqual({ ok: true, value: [{ name: 'notes.rst', bytes: [0, 255] }] })
})

test('refuses a file that is too large, and says so', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('big.rst')
  await writeFile(path, '')
  await truncate(path, 50 * 1024 * 1024)
  const opened = await openingOf(page, path)
  expect(opened).toMatchObject({ ok: false, problems: [{ file: 'big.rst' }] })
})

test('saves a text as a download', async ({ page }) => {
  const downloading = page.waitForEvent('download')
  await page.evaluate("desktop.saveFile({ suggestedName: 'deck.md', text: '# Prüfung' })")
  const download = await downloading
  expect(download.suggestedFilename()).toBe('deck.md')
  expect(await readFile(await download.path(), 'utf8')).toBe('# Prüfung')
})

/** What the page's desktop gives when the user chooses this file; bytes as numbers. */
async function openingOf(page: Page, path: string): Promise<unknown> {
  // Listened for before it opens: without a listener the browser shows its own dialog.
  const choosing = page.waitForEvent('filechooser')
  const opening = page.evaluate<unknown>(`desktop.openFiles().then((result) =>
    result.ok
      ? { ok: true, value: result.value.map(({ name, bytes }) => ({ name, bytes: [...bytes] })) }
      : result,
  )`)
  await (await choosing).setFiles([path])
  return opening
}

async function bundledDesktop(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { browserDesktop } from './renderer/desktop/browser-desktop.ts'
        globalThis.desktop = browserDesktop('1.0.0')`,
      resolveDir: PROJECT,
    },
    bundle: true,
    format: 'iife',
    write: false,
  })
  return outputFiles.map(({ text }) => text).join('')
}
