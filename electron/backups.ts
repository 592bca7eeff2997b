/**
 * Backup files: written whole, read back, thinned out, listed and handed over by
 * names that say nothing about where they are.
 */
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { backupName, readBackupName, type BackupName } from './backup-name.ts'
import { readBackupFolder, writeBackupFolder } from './backup-folder.ts'
import { MAX_SAVED, type calls } from './contract.ts'
import { problemOf, type Failure } from './problem-of.ts'
import { replaceFile } from './replace-file.ts'
import { thinned } from './thin-backups.ts'
import { isWholeBackup } from './verify-backup.ts'

type State = z.output<typeof calls.backupState.gives>
type Written = z.output<typeof calls.writeBackup.gives>
type Read = z.output<typeof calls.readBackup.gives>

export class Backups {
  readonly #stateFile: string
  readonly #defaultFolder: string
  #folder: string
  #writing: Promise<unknown> = Promise.resolve()

  /** @param stateFile where the chosen folder is kept */
  constructor(stateFile: string, defaultFolder: string) {
    this.#stateFile = stateFile
    this.#defaultFolder = defaultFolder
    this.#folder = readBackupFolder(stateFile, defaultFolder)
  }

  /** The folder's path, for this process alone. */
  get folder(): string {
    return this.#folder
  }

  /** What there is, the newest first. */
  async state(): Promise<State> {
    const folder = basename(this.#folder)
    const backups: State['backups'] = []
    try {
      for (const { name, at, reason } of await namesIn(this.#folder)) {
        const size = await stat(join(this.#folder, name)).then(
          (found) => found.size,
          () => undefined,
        )
        if (size !== undefined) backups.push({ name, at, reason, size })
      }
    } catch (error) {
      if (!isMissing(error)) return { folder, backups, problem: problemOf(folder, error) }
      // One that nobody chose is made with the first backup.
      if (this.#isChosen) return { folder, backups, problem: { file: folder, ...outOfReach } }
    }
    return { folder, backups }
  }

  /**
   * Write a backup, read it back, and let those go that it makes superfluous. One
   * after the other, so that no two thin out at once.
   *
   * @param bytes a packed backup
   */
  write(at: number, reason: BackupName['reason'], bytes: Uint8Array): Promise<Written> {
    const writing = this.#writing.then(() => this.#write(at, reason, bytes))
    this.#writing = writing
    return writing
  }

  /** A backup's bytes. */
  async read(name: string): Promise<Read> {
    if (!readBackupName(name)) return failed(name, noBackup)
    const path = join(this.#folder, name)
    try {
      const { size } = await stat(path)
      if (size > MAX_SAVED) return failed(name, noBackup)
      return { ok: true, value: new Uint8Array(await readFile(path)) }
    } catch (error) {
      return { ok: false, problems: [problemOf(name, error)] }
    }
  }

  /** Write to another folder from now on. Backups that were made stay where they are. */
  async moveTo(folder: string): Promise<Failure | { ok: true; value: boolean }> {
    try {
      await mkdir(folder, { recursive: true })
      await writeBackupFolder(this.#stateFile, folder)
      this.#folder = folder
      return { ok: true, value: true }
    } catch (error) {
      return { ok: false, problems: [problemOf(basename(folder), error)] }
    }
  }

  /**
   * The folder, made where it is missing, unless the user chose it: it may be on a disk
   * that is not connected, and backups must not pile up where that disk should be.
   */
  async provideFolder(): Promise<Failure | { ok: true; value: string }> {
    const folder = this.#folder
    try {
      await (this.#isChosen ? stat(folder) : mkdir(folder, { recursive: true }))
      return { ok: true, value: folder }
    } catch (error) {
      if (isMissing(error)) return failed(basename(folder), outOfReach)
      return { ok: false, problems: [problemOf(basename(folder), error)] }
    }
  }

  get #isChosen(): boolean {
    return this.#folder !== this.#defaultFolder
  }

  async #write(at: number, reason: BackupName['reason'], bytes: Uint8Array): Promise<Written> {
    const provided = await this.provideFolder()
    if (!provided.ok) return provided
    const name = backupName(at, reason)
    const folder = provided.value
    const path = join(folder, name)
    try {
      await replaceFile(path, bytes)
      if (!(await isWholeBackup(path))) {
        await rm(path, { force: true })
        return failed(name, notWhole)
      }
      for (const old of thinned(await namesIn(folder), at)) {
        await rm(join(folder, old.name), { force: true })
      }
      return { ok: true, value: true }
    } catch (error) {
      return { ok: false, problems: [problemOf(basename(folder), error)] }
    }
  }
}

/** The newest first. Rejects with the system's error. */
async function namesIn(folder: string): Promise<BackupName[]> {
  const names = await readdir(folder)
  return names.flatMap((name) => readBackupName(name) ?? []).sort((a, b) => b.at - a.at)
}

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

const outOfReach = {
  message: 'This folder is not there.',
  remedy: 'Connect its disk, or choose another folder in the settings.',
}
const noBackup = { message: 'This is no backup.', remedy: 'Choose one of the list.' }
const notWhole = {
  message: 'The backup was not whole when it was read back.',
  remedy: 'Check the disk, or move the backups to another folder.',
}

const failed = (file: string, problem: { message: string; remedy: string }): Failure => ({
  ok: false,
  problems: [{ file, ...problem }],
})
