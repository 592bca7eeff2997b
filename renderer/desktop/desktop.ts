/**
 * What pages may ask of the machine they run on. Two implementations: the
 * desktop shell and a plain browser; pages do not know which.
 */
import type { Result } from '../../core/result.ts'
import type { OpenedFile } from '../../electron/contract.ts'

export type { OpenedFile }

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
  /** Let the user save a text; `false` when cancelled. */
  saveFile(file: { suggestedName: string; text: string }): Promise<Result<boolean>>
}
