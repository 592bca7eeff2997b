/** Removes what a kill or a power cut has left of files that were being written. */
import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDraft } from './replace-file.ts'

const DAY_MS = 86_400_000

/**
 * Remove drafts from these folders that nobody has written to for a day: another machine
 * may be at work in a shared folder. What cannot be removed, or read, stays for another time.
 *
 * @param now epoch ms
 */
export async function removeOldDrafts(folders: readonly string[], now: number): Promise<void> {
  for (const folder of folders) {
    const names = await readdir(folder).catch((): string[] => [])
    for (const name of names.filter(isDraft)) {
      const path = join(folder, name)
      const found = await lstat(path).catch(() => undefined)
      if (!found?.isFile() || now - found.mtimeMs < DAY_MS) continue
      await rm(path, { force: true }).catch(() => undefined)
    }
  }
}
