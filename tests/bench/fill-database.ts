/** Made-up data in the database of a page. */
import type { Page } from '@playwright/test'
import type { StudyData } from './study-data.ts'

const CHUNK = 5000

/** Write the data into the database that the page has made. */
export async function fillDatabase(page: Page, data: StudyData): Promise<void> {
  for (const [table, rows] of Object.entries(data)) {
    for (let from = 0; from < rows.length; from += CHUNK) {
      // As one text: Playwright would take long over every value of its own.
      const text = JSON.stringify(rows.slice(from, from + CHUNK))
      await page.evaluate(putRows, { table, text })
    }
  }
}

/** Runs in the page. */
function putRows({ table, text }: { table: string; text: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('notedrill')
    opening.onerror = () => reject(new Error('The database does not open.'))
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction(table, 'readwrite', { durability: 'relaxed' })
      const rows: unknown[] = JSON.parse(text)
      for (const row of rows) transaction.objectStore(table).put(row)
      transaction.onerror = () => reject(new Error(`The table ${table} takes no rows.`))
      transaction.oncomplete = () => {
        database.close()
        resolve()
      }
    }
  })
}
