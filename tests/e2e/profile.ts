/** What may happen to the files of an app that is closed, for specs. */
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** The folder of Chromium's that holds the database: the double's or Electron's. */
export function databaseFolder(userDataDir: string): string {
  const profile = join(userDataDir, 'chromium', 'Default')
  return join(existsSync(profile) ? profile : userDataDir, 'IndexedDB')
}

/** As when Chromium resets what it cannot open. */
export async function deleteDatabase(userDataDir: string): Promise<void> {
  await rm(databaseFolder(userDataDir), { recursive: true })
}

/** Take out the list of files without which Chromium can neither open nor delete the database. */
export async function makeUnopenable(userDataDir: string): Promise<void> {
  const folder = databaseFolder(userDataDir)
  const names = await readdir(folder, { recursive: true })
  const manifests = names.filter((name) => name.includes('MANIFEST'))
  if (manifests.length === 0) throw new Error('There is no database.')
  for (const name of manifests) await rm(join(folder, name))
}

/** The journal's folder. */
export function journalFolder(userDataDir: string): string {
  return join(userDataDir, 'journal')
}

/** The paths of all files of the journal. */
async function journalFiles(userDataDir: string): Promise<string[]> {
  const names = await readdir(journalFolder(userDataDir), { recursive: true })
  const files = names.filter((name) => name.endsWith('.jsonl'))
  return files.map((name) => join(journalFolder(userDataDir), name))
}

/** Cut the newest file of the journal after so much of it (0..1), wherever that is. */
export async function truncateJournal(userDataDir: string, share: number): Promise<void> {
  const file = (await journalFiles(userDataDir)).at(-1)
  if (file === undefined) throw new Error('There is no journal.')
  const bytes = await readFile(file)
  await writeFile(file, bytes.subarray(0, Math.floor(bytes.length * share)))
}

/** Ids of the answers that the database holds, read past the app. */
export function answerIds(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('notedrill')
      opening.onsuccess = () => resolve(opening.result)
    })
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      const asking = db.transaction('reviews').objectStore('reviews').getAllKeys()
      asking.onsuccess = () => resolve(asking.result)
    })
    db.close()
    return keys.map(String)
  })
}

/** Ids of the answers that the journal holds, in its order. */
export async function journaledIds(userDataDir: string): Promise<string[]> {
  const texts = await Promise.all(
    (await journalFiles(userDataDir)).map((file) => readFile(file, 'utf8')),
  )
  return texts
    .join('')
    .split('\n')
    .filter((line) => line.includes('["reviews","put"'))
    .flatMap((line) =>
      [...line.matchAll(/"type":"review","id":"([^"]+)"/g)].map(([, id]) => id ?? ''),
    )
}

/** Take everything away but the backups. */
export async function loseAllButBackups(userDataDir: string): Promise<void> {
  for (const name of await readdir(userDataDir)) {
    if (name !== 'backups') await rm(join(userDataDir, name), { recursive: true, force: true })
  }
}
