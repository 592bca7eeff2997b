/** An import that a kill interrupts is done or not done, never half done. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app-test.ts'
import type { LaunchedApp } from './launch/launch-app.ts'

const FACTS = 600

const notes = (version: number) =>
  `# Long notes\n\n## Commands\n\n${Array.from(
    { length: FACTS + version * 100 },
    (_, index) => `- \`tool${index} --run\`: does thing ${index} in version ${version}\n`,
  ).join('')}`

// From the very beginning of the transaction to after its end.
for (const wait of [0, 60, 200]) {
  test(`a kill ${wait} ms into an import leaves the deck as before or after it`, async ({
    launch,
    userDataDir,
  }) => {
    const first = await launch()
    await offer(first, userDataDir, 0)
    await first.page.keyboard.press('Enter')
    await expect(first.page.getByText(`Imported: ${FACTS} new`)).toBeVisible()
    await offer(first, userDataDir, 1)
    await first.page.keyboard.press('Enter')
    // The moment of the kill is what the spec is about; there is no condition to wait for.
    await new Promise((resolve) => {
      setTimeout(resolve, wait)
    })
    await first.kill()

    const second = await launch()
    await expect(second.page.getByRole('button', { name: 'Start' })).toBeVisible()
    const before = { facts: FACTS, cards: 2 * FACTS, imports: 1, versions: ['0'], notes: '0' }
    const more = FACTS + 100
    const after = { facts: more, cards: 2 * more, imports: 2, versions: ['1'], notes: '1' }
    expect([before, after]).toContainEqual(await stored(second.page))
  })
}

async function offer(app: LaunchedApp, folder: string, version: number) {
  const file = join(folder, 'long.md')
  await writeFile(file, notes(version))
  await app.host.answerOpenDialog([file])
  await app.page.goto(new URL('#/import', app.page.url()).href)
  await app.page.getByRole('button', { name: 'Choose notes…' }).press('Enter')
  const what = version === 0 ? `${FACTS} new` : `100 new, ${FACTS} changed`
  // The table of watched files may say the same by then.
  const own = app.page.getByRole('article', { name: 'long.md' })
  await expect(own.getByRole('status').getByText(what)).toBeVisible()
  await expect(own.getByRole('button', { name: 'Import' })).toBeFocused()
}

/** What the database holds, read past the app. */
function stored(page: Page) {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('notedrill')
      opening.onsuccess = () => resolve(opening.result)
    })
    const read = (table: string) =>
      new Promise<Record<string, unknown>[]>((resolve) => {
        const asking = db.transaction(table).objectStore(table).getAll()
        asking.onsuccess = () => resolve(asking.result)
      })
    const facts = await read('facts')
    const version = (text: unknown) => /version (\d)/.exec(String(text))?.[1] ?? 'none'
    return {
      facts: facts.length,
      cards: (await read('cards')).length,
      imports: (await read('imports')).length,
      versions: [...new Set(facts.map(({ back }) => version(back)))],
      notes: version((await read('notes'))[0]?.['text']),
    }
  })
}
