/**
 * Backup files: written whole, read back, thinned out, listed and handed over by
 * names that say nothing about where they are.
 */
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { backupName, readBackupName, type BackupName, type Machine } from './backup-name.ts'
import { readBackupFolder, writeBackupFolder } from './backup-folder.ts'
import { MAX_SAVED, type calls } from './contract.ts'
import { codeOf, problemOf, type Failure } from './problem-of.ts'
import { readRegular } from './read-regular.ts'
import { beginDraft } from './replace-file.ts'
import { newestFirst, thinned } from './thin-backups.ts'
import { isWholeBackup } from './verify-backup.ts'

type State = z.output<typeof calls.backupState.gives>
type Written = z.output<typeof calls.writeBackup.gives>
type Read = z.output<typeof calls.readBackup.gives>

/** Longest that making one can have taken, in ms, for the page to be believed when it began. */
const LONGEST = 3_600_000

interface BackupSettings {
  /** Where the chosen folder is kept. */
  stateFile: string
  defaultFolder: string
  /** Whose backups are written here, and thinned out. */
  machine: Machine
  /** Epoch ms. */
  now: () => number
}

export class Backups {
  readonly #settings: BackupSettings
  #folder: string
  #writing: Promise<unknown> = Promise.resolve()

  constructor(settings: BackupSettings) {
    this.#settings = settings
    this.#folder = readBackupFolder(settings.stateFile, settings.defaultFolder)
  }

  /** The folder's path, for this process alone. */
  get folder(): string {
    return this.#folder
  }

  /** What there is, of whatever machine, the newest first. */
  async state(): Promise<State> {
    const folder = basename(this.#folder)
    const backups: State['backups'] = []
    try {
      for (const { name, at, reason, machine } of await namesIn(this.#folder)) {
        const found = await stat(join(this.#folder, name)).catch(() => undefined)
        if (!found?.isFile()) continue
        const isOwn = machine?.id === this.#settings.machine.id
        const named = machine ? { machine: machine.name } : {}
        backups.push({ name, at, reason, size: found.size, isOwn, ...named })
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
   * @param at when making it was begun: what was done since is not in it. Believed of
   * the last hour; else it is now
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
    try {
      const read = await readRegular(join(this.#folder, name), MAX_SAVED)
      return typeof read === 'string' ? failed(name, noBackup) : { ok: true, value: read }
    } catch (error) {
      return { ok: false, problems: [problemOf(name, error)] }
    }
  }

  /** Write to another folder from now on. Backups that were made stay where they are. */
  async moveTo(folder: string): Promise<Failure | { ok: true; value: boolean }> {
    try {
      await mkdir(folder, { recursive: true })
      await writeBackupFolder(this.#settings.stateFile, folder)
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
    return this.#folder !== this.#settings.defaultFolder
  }

  async #write(at: number, reason: BackupName['reason'], bytes: Uint8Array): Promise<Written> {
    const provided = await this.provideFolder()
    if (!provided.ok) return provided
    const folder = provided.value
    const { machine, now } = this.#settings
    try {
      const began = at > now() || at < now() - LONGEST ? now() : at
      const name = freeName(await readdir(folder), began, reason, machine)
      await using draft = await beginDraft(join(folder, name))
      await draft.append(bytes)
      await draft.flush()
      if (!(await isWholeBackup(draft.path))) return failed(name, notWhole)
      await draft.finish()
      // What other machines keep here is theirs to thin out, by their own clocks.
      const ours = (await namesIn(folder)).filter(
        (one) => (one.machine ?? machine).id === machine.id,
      )
      for (const old of thinned(ours, now())) {
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
  return names.flatMap((name) => readBackupName(name) ?? []).sort(newestFirst)
}

/** A name that no file has: a backup never takes the place of another. */
function freeName(
  files: readonly string[],
  at: number,
  reason: BackupName['reason'],
  machine: Machine,
): string {
  const taken = new Set(files)
  for (let time = at; ; time += 1) {
    const name = backupName(time, reason, machine)
    if (!taken.has(name)) return name
  }
}

const isMissing = (error: unknown) => codeOf(error) === 'ENOENT'

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
