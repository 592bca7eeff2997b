/** Replaces a file as a whole: afterwards it has the new content or, on failure, the old one. */
import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What a file will be; disposing of it before it is finished leaves the file as it was. */
export interface Draft extends AsyncDisposable {
  /** Where it is until it is finished, for whoever reads it back. */
  readonly path: string
  /** Write on; all of it or, on failure, some. */
  append(content: string | Uint8Array): Promise<void>
  /** Wait until the disk has all that was appended. */
  flush(): Promise<void>
  /** Flush it and give it the file's name. */
  finish(): Promise<void>
}

/**
 * Write a text or bytes to a draft beside the file, wait until the disk has it, and give
 * it the file's name. Links are followed; the file's mode stays.
 *
 * Rejects with the system's error, and leaves no draft behind.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  await using draft = await beginDraft(path)
  await draft.append(content)
  await draft.finish()
}

/**
 * Begin what {@link replaceFile} does at once. Everything rejects with the system's error.
 * (A single write, as write-file-atomic 7 makes it, may stop halfway on a full disk
 * without an error; the file handle's `writeFile` goes on until all is written or one
 * fails, from where the one before has ended.)
 */
export async function beginDraft(file: string): Promise<Draft> {
  const target = await realpath(file).catch(() => file)
  const mode = await stat(target).then(
    (stats) => stats.mode,
    () => undefined,
  )
  const path = join(dirname(target), draftName())
  const handle = await open(path, 'wx')
  let isFinished = false
  return {
    path,
    append: (content) => handle.writeFile(content),
    flush: () => handle.sync(),
    finish: async () => {
      if (mode !== undefined) await handle.chmod(mode)
      await handle.sync()
      await handle.close()
      await rename(path, target)
      isFinished = true
      await syncFolder(dirname(target))
    },
    [Symbol.asyncDispose]: async () => {
      await handle.close()
      if (!isFinished) await rm(path, { force: true })
    },
  }
}

const draftName = () => `.notedrill-${randomUUID()}.tmp`

/** Whether a file of this name is a draft: being written, or left behind. */
export const isDraft = (name: string) =>
  /^\.notedrill-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/.test(name)

/** Until the disk has the folder, too, a power cut may bring back the old name. */
async function syncFolder(folder: string): Promise<void> {
  try {
    await using handle = await open(folder, 'r')
    await handle.sync()
  } catch {
    // Windows and some network drives cannot do this for folders; the file itself is there.
  }
}
