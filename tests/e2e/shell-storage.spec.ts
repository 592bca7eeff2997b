/** What the page stores belongs to one origin and outlives the app, however it ended. */
import type { Page } from '@playwright/test'
import { expect, test } from './app-test.ts'

for (const ending of ['close', 'kill'] as const) {
  test(`what was committed strictly is there after a ${ending}`, async ({ launch }) => {
    const first = await launch()
    await put(first.page, 'kept')
    await first[ending]()
    const second = await launch()
    expect(await get(second.page)).toBe('kept')
  })
}

test('a new user begins with nothing', async ({ page }) => {
  expect(await get(page)).toBeUndefined()
})

function put(page: Page, value: string): Promise<void> {
  return page.evaluate(async (kept) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('shell-storage-spec')
      opening.onupgradeneeded = () => opening.result.createObjectStore('values')
      opening.onsuccess = () => resolve(opening.result)
    })
    const transaction = database.transaction('values', 'readwrite', { durability: 'strict' })
    transaction.objectStore('values').put(kept, 'value')
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
  }, value)
}

/** The value, or nothing where there is no such database. */
function get(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const opening = indexedDB.open('shell-storage-spec')
        opening.onsuccess = () => {
          if (!opening.result.objectStoreNames.contains('values')) {
            resolve(undefined)
            return
          }
          const asking = opening.result.transaction('values').objectStore('values').get('value')
          asking.onsuccess = () => resolve(asking.result)
        }
      }),
  )
}
