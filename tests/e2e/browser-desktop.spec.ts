/** Opening and saving files where there is no shell: the browser's own ways, under the policy. */
import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, type Page } from '@playwright/test'
import { browserTest } from './browser-test.ts'

const PROJECT = join(import.meta.dirname, '..', '..')

/** The served page with `desktop` among its globals. */
const test = browserTest.extend({
  page: async ({ page }, use) => {
    await page.addInitScript(playFilePicker)
    await page.reload()
    await page.evaluate(await bundledDesktop())
    await use(page)
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

test('reads a file again where the browser can', async ({ page }) => {
  await page.evaluate(`chooseWithPicker('git.md', 'first')`)
  await page.reload()
  await page.evaluate(await bundledDesktop())
  const read = await page.evaluate<unknown>(`(async () => {
    const { value: [file] } = await desktop.openFiles()
    await writeChosen('git.md', 'second')
    const again = await desktop.watching.read(file.source)
    return [file, again.value].map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])
  })()`)
  expect(read).toEqual([
    ['git.md', 'first'],
    ['git.md', 'second'],
  ])
})

test('checks remembered notes for changes when asked, also on a later visit', async ({ page }) => {
  const { origin } = new URL(page.url())
  await page.evaluate(`chooseWithPicker('git.md', ${JSON.stringify(NOTES)})`)
  await page.goto(`${origin}/#/import`)
  await page.reload()
  await page.getByRole('button', { name: 'Choose notes…' }).press('Enter')
  const offer = page.getByRole('article', { name: 'git.md' })
  await expect(offer.getByRole('checkbox', { name: 'Remember this file' })).toBeChecked()
  await offer.getByRole('button', { name: 'Import' }).press('Enter')
  await expect(offer.getByText('Imported: 1 new')).toBeVisible()

  await page.reload()
  const row = page.getByRole('table', { name: 'Watched files' }).getByRole('row').nth(1)
  await expect(row).toContainText('Not looked at yet')
  await page.evaluate(`writeChosen('git.md', ${JSON.stringify(`${NOTES}- \`git gc\`: tidy up\n`)})`)
  await page.getByRole('button', { name: 'Check for changes' }).press('Enter')
  await expect(row).toContainText('1 new in Commands')
  await row.getByRole('button', { name: 'Show what has changed in git.md' }).press('Enter')
  await expect(offer.getByRole('status').first()).toContainText('1 new')
})

const NOTES = '# Pro Git notes\n\n## Commands\n\n- `git stash`: put changes aside\n'

test('saves a text as a download', async ({ page }) => {
  const downloading = page.waitForEvent('download')
  await page.evaluate("desktop.saveFile({ suggestedName: 'deck.md', content: '# Prüfung' })")
  const download = await downloading
  expect(download.suggestedFilename()).toBe('deck.md')
  expect(await readFile(await download.path(), 'utf8')).toBe('# Prüfung')
})

/**
 * The file picker cannot be driven from outside: there is none until a spec calls
 * `chooseWithPicker`, and then one that chooses a real file of the browser's own.
 */
function playFilePicker() {
  const picked = sessionStorage.getItem('picked')
  const handleOf = async (name: string) =>
    (await navigator.storage.getDirectory()).getFileHandle(name, { create: true })
  const writeChosen = async (name: string, text: string) => {
    const writable = await (await handleOf(name)).createWritable()
    await writable.write(text)
    await writable.close()
  }
  const chooseWithPicker = async (name: string, text: string) => {
    await writeChosen(name, text)
    sessionStorage.setItem('picked', name)
    Reflect.set(window, 'showOpenFilePicker', async () => [await handleOf(name)])
  }
  Object.assign(window, { writeChosen, chooseWithPicker })
  if (picked === null) Reflect.deleteProperty(window, 'showOpenFilePicker')
  else Reflect.set(window, 'showOpenFilePicker', async () => [await handleOf(picked)])
}

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
