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
  #folder: string
  #writing: Promise<unknown> = Promise.resolve()

  /** @param stateFile where the chosen folder is kept */
  constructor(stateFile: string, defaultFolder: string) {
    this.#stateFile = stateFile
    this.#folder = readBackupFolder(stateFile, defaultFolder)
  }

  /** The folder's path, for this process alone. */
  get folder(): string {
    return this.#folder
  }

  /** What there is, the newest first. A folder that cannot be read is said to be missing. */
  async state(): Promise<State> {
    const folder = basename(this.#folder)
    const names = await this.#names().catch(() => undefined)
    if (!names) return { folder, isThere: false, backups: [] }
    const backups: State['backups'] = []
    for (const { name, at, reason } of names) {
      const size = await stat(join(this.#folder, name)).then(
        (found) => found.size,
        () => undefined,
      )
      if (size !== undefined) backups.push({ name, at, reason, size })
    }
    return { folder, isThere: true, backups }
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

  async #write(at: number, reason: BackupName['reason'], bytes: Uint8Array): Promise<Written> {
    const name = backupName(at, reason)
    const path = join(this.#folder, name)
    try {
      await mkdir(this.#folder, { recursive: true })
      await replaceFile(path, bytes)
      if (!(await isWholeBackup(path))) {
        await rm(path, { force: true })
        return failed(name, notWhole)
      }
      for (const old of thinned(await this.#names(), at)) {
        await rm(join(this.#folder, old.name), { force: true })
      }
      return { ok: true, value: true }
    } catch (error) {
      return { ok: false, problems: [problemOf(basename(this.#folder), error)] }
    }
  }

  /** The newest first. Rejects with the system's error. */
  async #names(): Promise<BackupName[]> {
    const names = await readdir(this.#folder)
    return names.flatMap((name) => readBackupName(name) ?? []).sort((a, b) => b.at - a.at)
  }
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
