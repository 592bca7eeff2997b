/**
 * What pages may ask of the machine they run on. Two implementations: the
 * desktop shell and a plain browser; pages do not know which.
 */
import type { BackupReason } from '../../core/backup/format.ts'
import type { Journal } from '../../core/journal/journal-files.ts'
import type { Problem, Result } from '../../core/result.ts'

/**
 * Where a chosen file can be read again, on this machine: the shell's name for it,
 * or the browser's handle. Nobody but the desktop that gave it looks inside.
 */
export type FileSource = string | FileSystemFileHandle

/** A file the user chose. */
export interface OpenedFile {
  /** Its name without its folder. */
  name: string
  bytes: Uint8Array
  /** Missing where it can be read only once. */
  source?: FileSource
}

/** Reading files again that were chosen before, as long as their user wants it. */
export interface Watching {
  /** Whether changes are noticed as they happen; else only when somebody asks for a look. */
  readonly byItself: boolean
  /** Go on reading this file from now on, also after a restart. */
  keep(source: FileSource): Promise<Result<void>>
  /** Never read it again. */
  forget(source: FileSource): Promise<void>
  /** The file as it is now. May ask for the user's permission, so call it on a click or a key. */
  read(source: FileSource): Promise<Result<OpenedFile>>
  /** Resolves with the next files that change; never where changes are not noticed. */
  nextChange(): Promise<readonly FileSource[]>
}

/** A backup in the machine's folder of backups. */
export interface BackupFile {
  name: string
  /** Epoch ms. */
  at: number
  reason: BackupReason
  /** Bytes. */
  size: number
  /** Whether this machine made it; others may keep theirs in the same folder. */
  isOwn: boolean
  /** What the machine is called that made it; the first versions did not say. */
  machine?: string
}

/** A folder for backups, which are written without asking. */
export interface BackupPlace {
  state(): Promise<{
    /** The folder's name without the folders that it is in. */
    folder: string
    /** Why nothing can be kept there; one that is only made with the first backup has none. */
    problem?: Problem
    /** The newest first. */
    backups: BackupFile[]
  }>
  /** Write a packed backup begun at `at` (epoch ms); it has been read back once this resolves. */
  write(backup: {
    at: number
    reason: BackupReason
    bytes: Uint8Array<ArrayBuffer>
  }): Promise<Result<boolean>>
  /** A backup's packed bytes. */
  read(name: string): Promise<Result<Uint8Array>>
  /** Let the user choose another folder; `false` when cancelled. */
  chooseFolder(): Promise<Result<boolean>>
  /** Show it in the file manager. */
  openFolder(): Promise<Result<boolean>>
}

/** A text, or the bytes of anything else, which come in parts where there may be many. */
export type SavedContent = string | Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array<ArrayBuffer>>

/** Which app this is, and where it runs. */
interface About {
  version: string
  /** Node's name of the operating system in the shell (`linux`, `darwin`, `win32`), else `browser`. */
  platform: string
}

export interface Desktop {
  readonly kind: 'electron' | 'browser'
  about(): Promise<About>
  /** Let the user choose notes or decks; an empty list when cancelled. */
  openFiles(): Promise<Result<OpenedFile[]>>
  /** Let the user choose a folder, whose notes and decks are then read; an empty list when cancelled. */
  openFolder(): Promise<Result<OpenedFile[]>>
  /**
   * Let the user save a text or bytes; `false` when cancelled. Parts are asked for once a
   * place is chosen; rejects with what they throw, and then nothing is saved.
   */
  saveFile(file: { suggestedName: string; content: SavedContent }): Promise<Result<boolean>>
  /**
   * What programs on this machine print for `--help`, once the user has confirmed the
   * commands; an empty list when cancelled. Missing where nothing can be run.
   */
  readonly askHelp?: (
    commands: readonly string[],
  ) => Promise<Result<{ command: string; text: string }[]>>
  /** Missing where a file can be read only once. */
  readonly watching?: Watching
  /** Missing where backups can only be downloaded. */
  readonly backups?: BackupPlace
  /**
   * Move a database that can neither be opened nor deleted out of the way; `false` where
   * there is none. Missing in a browser, whose user clears the site's data instead.
   */
  readonly setDatabaseAside?: () => Promise<Result<boolean>>
  /** Plain files beside the database that all changes are appended to; missing in a browser. */
  readonly journal?: Journal
}
