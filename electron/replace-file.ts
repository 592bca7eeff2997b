/** Replaces a file as a whole: afterwards it has the new content or, on failure, the old one. */
import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Write a text or bytes to a draft beside the file, wait until the disk has it, and give
 * it the file's name. Links are followed; the file's mode stays.
 *
 * Rejects with the system's error, and leaves no draft behind. (A single write,
 * as write-file-atomic 7 makes it, may stop halfway on a full disk without an
 * error; the file handle's writes go on until all is written or one fails.)
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const mode = await stat(target).then(
    (stats) => stats.mode,
    () => undefined,
  )
  const draft = join(dirname(target), `.notedrill-${randomUUID()}.tmp`)
  try {
    const handle = await open(draft, 'wx')
    try {
      await handle.writeFile(content)
      if (mode !== undefined) await handle.chmod(mode)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, target)
    await syncFolder(dirname(target))
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Until the disk has the folder, too, a power cut may bring back the old name. */
async function syncFolder(folder: string): Promise<void> {
  try {
    await using handle = await open(folder, 'r')
    await handle.sync()
  } catch {
    // Windows and some network drives cannot do this for folders; the file itself is there.
  }
}
