/** A database that somebody else has been at. */
import type { Page } from '@playwright/test'

interface Change {
  /** Rows, and the tables that they are written to. */
  put?: readonly (readonly [table: string, row: unknown])[]
  /** A table that is taken away. */
  drop?: string
  /** Of IndexedDB: ten times Dexie's. */
  version?: number
}

/** Change the database behind the app's back, once the app has let go of it, and start the app again. */
export async function changeDatabase(page: Page, wanted: Change): Promise<void> {
  const start = new URL('/', page.url()).href
  await page.goto(new URL('/icon.svg', start).href)
  await page.evaluate(async ({ put = [], drop, version }) => {
    const stored = (await indexedDB.databases()).find(({ name }) => name === 'notedrill')
    // Dexie counts in tens: one more is the same version to it.
    const opened = drop === undefined ? version : (stored?.version ?? 0) + 1
    return new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('notedrill', opened)
      opening.onerror = () => reject(new Error('It cannot be opened.'))
      opening.onupgradeneeded = () => {
        if (drop !== undefined) opening.result.deleteObjectStore(drop)
      }
      opening.onsuccess = () => {
        const { result } = opening
        for (const [table, row] of put) {
          result.transaction(table, 'readwrite').objectStore(table).put(row)
        }
        // Closes once the writing is done.
        result.close()
        resolve()
      }
    })
  }, wanted)
  await page.goto(start)
}
