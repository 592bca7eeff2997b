/**
 * The journal's files: appended to, flushed, listed and read. They lie in the data
 * folder beside Chromium's own folders, which Chromium may empty whenever it likes.
 * What stands in a line is the page's business.
 */
import { mkdir, open, readdir, readFile, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { MAX_JOURNAL_LINE, type JournalFile } from './contract.ts'
import { replaceFile } from './replace-file.ts'
import { codeOf } from './problem-of.ts'

const MONTH = /^(\d{4}-(?:0[1-9]|1[0-2]))\.jsonl$/
const LINE_END = 0x0a
/** Read at once; no line is longer, in whatever characters. */
const PAGE_BYTES = 4 * MAX_JOURNAL_LINE

export class JournalFolder {
  readonly #folder: string
  #lastAppend: Promise<unknown> = Promise.resolve()
  #thisDevice: string | undefined

  constructor(folder: string) {
    this.#folder = folder
  }

  get path(): string {
    return this.#folder
  }

  /**
   * Append lines; resolves once the disk has them. One call after the other.
   * Rejects with the system's error, and takes back what was written of them.
   *
   * @param now epoch ms; its month in UTC names the file
   */
  append(device: string, lines: readonly string[], now: number): Promise<void> {
    const appended = this.#lastAppend.then(() => this.#append(device, lines, now))
    this.#lastAppend = appended.catch(() => undefined)
    return appended
  }

  /** All files, by device and month, and the device that appended last. */
  async list(): Promise<{ device: string | undefined; files: JournalFile[] }> {
    const files: JournalFile[] = []
    for (const device of (await namesIn(this.#folder)).sort()) {
      if (!isDevice(device)) continue
      for (const name of (await readdir(join(this.#folder, device))).sort()) {
        const month = MONTH.exec(name)?.[1]
        if (month === undefined) continue
        files.push({ device, month, bytes: (await stat(this.#fileOf({ device, month }))).size })
      }
    }
    const device = await readFile(this.#deviceFile(), 'utf8').then(
      (text) => text.trim(),
      () => '',
    )
    return { device: isDevice(device) ? device : undefined, files }
  }

  /** The whole lines from this byte on, and where they end; a last line may lack its end. */
  async read(
    file: Pick<JournalFile, 'device' | 'month'>,
    from: number,
  ): Promise<{ text: string; next: number }> {
    await using handle = await open(this.#fileOf(file), 'r')
    const page = Buffer.alloc(PAGE_BYTES)
    const { bytesRead } = await handle.read(page, 0, PAGE_BYTES, from)
    const whole = page.lastIndexOf(LINE_END, bytesRead - 1) + 1
    const bytes = bytesRead === PAGE_BYTES && whole > 0 ? whole : bytesRead
    return { text: page.toString('utf8', 0, bytes), next: from + bytes }
  }

  async #append(device: string, lines: readonly string[], now: number): Promise<void> {
    const path = this.#fileOf({ device, month: new Date(now).toISOString().slice(0, 7) })
    await mkdir(dirname(path), { recursive: true })
    if (this.#thisDevice !== device) {
      await replaceFile(this.#deviceFile(), `${device}\n`)
      this.#thisDevice = device
    }
    // Opened anew every time: a file that somebody has deleted must not go on taking lines.
    await using handle = await open(path, 'a+')
    const { size } = await handle.stat()
    // A power cut may have torn the last line. It stays, and gets an end of its own.
    const start = size === 0 || (await endsLine(handle, size)) ? '' : '\n'
    try {
      await handle.appendFile(`${start}${lines.join('\n')}\n`)
      await handle.datasync()
    } catch (error) {
      await handle.truncate(size).catch(() => undefined)
      throw error
    }
    if (size === 0) await syncFolder(dirname(path))
  }

  #fileOf({ device, month }: { device: string; month: string }): string {
    return join(this.#folder, device, `${month}.jsonl`)
  }

  #deviceFile(): string {
    return join(this.#folder, 'this-device')
  }
}

const isDevice = (name: string) => z.uuid().safeParse(name).success

/** A folder that is not there yet has nothing in it. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

async function endsLine(handle: FileHandle, size: number): Promise<boolean> {
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer[0] === LINE_END
}

/** A new file's name is on the disk only once its folder is; Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  for (const path of [folder, dirname(folder)]) {
    await using handle = await open(path, 'r')
    await handle.sync()
  }
}
