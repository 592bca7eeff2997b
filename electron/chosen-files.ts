/**
 * The files that the user has chosen, by names that say nothing about where they
 * are: the page can ask for these files again and for no others. Those that are
 * kept are watched, and known to the next start as well.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { watch, type FSWatcher } from 'chokidar'
import * as z from 'zod'
import { replaceFile } from './replace-file.ts'

const keptFiles = z.strictObject({
  version: z.literal(1),
  files: z.array(z.strictObject({ source: z.uuid(), path: z.string().min(1) })),
})

/** Editors write in several steps; a file has changed once it has been quiet for this long. */
const QUIET_MS = 200

/** Chosen files of this start, and kept ones of all starts. */
export class ChosenFiles {
  readonly #listFile: string
  readonly #paths = new Map<string, string>()
  readonly #kept = new Set<string>()
  /** How many changes there have been, and at which of them each file changed last. */
  #changes = 0
  readonly #changedAt = new Map<string, number>()
  #waiting: (() => void)[] = []
  readonly #watcher: FSWatcher
  #writing: Promise<void> = Promise.resolve()

  /** @param listFile where the kept ones are listed; a damaged list counts as none */
  constructor(listFile: string) {
    this.#listFile = listFile
    for (const { source, path } of readList(listFile)) {
      this.#paths.set(source, path)
      this.#kept.add(source)
    }
    this.#watcher = watch(
      [...this.#kept].flatMap((source) => this.#paths.get(source) ?? []),
      {
        ignoreInitial: true,
        atomic: true,
        awaitWriteFinish: { stabilityThreshold: QUIET_MS, pollInterval: QUIET_MS / 4 },
      },
    )
    for (const event of ['add', 'change', 'unlink'] as const) {
      this.#watcher.on(event, (path) => this.#noteChange(path))
    }
    // A folder that cannot be watched is looked at again at the next start.
    this.#watcher.on('error', () => undefined)
  }

  /** The name of a file that the user has just chosen; the same as before for the same file. */
  nameOf(path: string): string {
    const known = [...this.#paths].find((entry) => entry[1] === path)
    const source = known?.[0] ?? randomUUID()
    this.#paths.set(source, path)
    return source
  }

  /** Where a file is that the user has chosen, now or before. */
  pathOf(source: string): string | undefined {
    return this.#paths.get(source)
  }

  /** Watch a chosen file, and know it at the next start. @returns whether it is one; rejects with the system's error */
  async keep(source: string): Promise<boolean> {
    const path = this.#paths.get(source)
    if (path === undefined) return false
    this.#kept.add(source)
    this.#watcher.add(path)
    await this.#writeList()
    return true
  }

  /** Watch it no longer. @returns whether it was watched; rejects with the system's error */
  async forget(source: string): Promise<boolean> {
    const path = this.#paths.get(source)
    if (path === undefined || !this.#kept.delete(source)) return false
    this.#watcher.unwatch(path)
    await this.#writeList()
    return true
  }

  /** The files that have changed after the given count of changes, as soon as there are any. */
  async changedSince(count: number): Promise<{ now: number; sources: string[] }> {
    // A count from the app's last start says nothing now.
    const since = Math.min(count, this.#changes)
    while (this.#changes === since) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
    const changed = [...this.#changedAt].filter(
      ([source, at]) => at > since && this.#kept.has(source),
    )
    return { now: this.#changes, sources: changed.map(([source]) => source) }
  }

  /** Stop watching. */
  async close(): Promise<void> {
    await this.#watcher.close()
  }

  #noteChange(path: string): void {
    const source = [...this.#kept].find((kept) => this.#paths.get(kept) === path)
    if (source === undefined) return
    this.#changes += 1
    this.#changedAt.set(source, this.#changes)
    const waiting = this.#waiting
    this.#waiting = []
    for (const goOn of waiting) goOn()
  }

  /** One after the other: the list that was made last must be the one that stays. */
  #writeList(): Promise<void> {
    const writing = this.#writing.catch(() => undefined).then(() => this.#writeListNow())
    this.#writing = writing
    return writing
  }

  #writeListNow(): Promise<void> {
    const files = [...this.#kept].flatMap((source) => {
      const path = this.#paths.get(source)
      return path === undefined ? [] : [{ source, path }]
    })
    return replaceFile(this.#listFile, `${JSON.stringify({ version: 1, files }, undefined, 2)}\n`)
  }
}

function readList(file: string): z.output<typeof keptFiles>['files'] {
  try {
    return keptFiles.parse(JSON.parse(readFileSync(file, 'utf8'))).files
  } catch {
    return []
  }
}
