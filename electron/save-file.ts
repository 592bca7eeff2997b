/** Lets the user choose where to save something and writes it there, whole or not at all. */
import { basename } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import type { z } from 'zod'
import type { calls } from './contract.ts'
import { problemOf } from './problem-of.ts'
import { replaceFile } from './replace-file.ts'

type Answer = z.output<typeof calls.saveFile.gives>

/**
 * Ask the user for a place and write it there.
 *
 * @returns `false` when the user cancels; the old file stays untouched when writing fails
 */
export async function saveFile(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  window: BrowserWindow | undefined,
  { suggestedName, content }: { suggestedName: string; content: string | Uint8Array },
): Promise<Answer> {
  // The page suggests a name, never a folder.
  const options = { defaultPath: basename(suggestedName.replaceAll('\\', '/')) }
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  if (canceled || filePath === '') return { ok: true, value: false }
  try {
    await replaceFile(filePath, content)
    return { ok: true, value: true }
  } catch (error) {
    return { ok: false, problems: [problemOf(basename(filePath), error)] }
  }
}
