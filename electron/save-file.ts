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
  const path = await choosePlace(dialog, window, suggestedName)
  if (path === undefined) return { ok: true, value: false }
  try {
    await replaceFile(path, content)
    return { ok: true, value: true }
  } catch (error) {
    return { ok: false, problems: [problemOf(basename(path), error)] }
  }
}

/** The path that the user chooses for a file; the page suggests a name, never a folder. */
export async function choosePlace(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  window: BrowserWindow | undefined,
  suggestedName: string,
): Promise<string | undefined> {
  const options = { defaultPath: basename(suggestedName.replaceAll('\\', '/')) }
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  return canceled || filePath === '' ? undefined : filePath
}
