/** A backup with scripts in all its texts: restored, and its rows shown on every page. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bytesOf, startChecksum } from '../../core/hash.ts'
import { expect, test } from './app-test.ts'
import { watchForHarm } from './harmless.ts'
import { addShippedDeck, revealAnswer, showAnswer } from './reviewing.ts'

const FIXTURE = join(import.meta.dirname, '../fixtures/hostile/backups/script-in-facts.jsonl')

test('scripts in a restored backup are text', async ({ app, page }, testInfo) => {
  await addShippedDeck(page)
  const watch = watchForHarm(app)
  const path = testInfo.outputPath('hostile.jsonl')
  await writeFile(path, await sealed())
  await open('settings')
  const section = page.getByRole('region', { name: 'Backups' })
  const choosing = page.waitForEvent('filechooser')
  await section.getByRole('button', { name: 'Import a backup…' }).press('Enter')
  await (await choosing).setFiles([path])
  await section.getByRole('button', { name: 'Replace…' }).press('Enter')
  await watch.expectHarmless()
  await section.getByRole('button', { name: 'Replace everything' }).press('Enter')
  await expect(section.getByText(/^Everything is as it was in the backup/)).toBeVisible()
  await open('review')
  await expect(showAnswer(page)).toBeVisible()
  await watch.expectHarmless()
  await revealAnswer(page)
  await watch.expectHarmless()
  for (const hash of ['', 'statistics', 'inbox', 'quiz', 'settings', 'import', 'notes/d']) {
    await open(hash)
    await expect(page.getByRole('main')).not.toBeEmpty()
    await watch.expectHarmless()
  }

  async function open(hash: string): Promise<void> {
    await page.evaluate((address) => {
      location.hash = address
    }, `#/${hash}`)
  }
})

/** The fixture with the last line that fits it. */
async function sealed(): Promise<string> {
  const body = await readFile(FIXTURE, 'utf8')
  const checksum = startChecksum()
  checksum.add(bytesOf(body))
  const rows = body.trimEnd().split('\n').length - 1
  return `${body}${JSON.stringify({ end: true, rows, sha256: checksum.end() })}\n`
}
