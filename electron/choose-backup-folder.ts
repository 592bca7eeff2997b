/** Lets the user move the backups and look at them; paths stay in this process. */
import { basename } from 'node:path'
import type { BrowserWindow, Dialog, OpenDialogOptions, Shell } from 'electron'
import type { z } from 'zod'
import type { Backups } from './backups.ts'
import type { calls } from './contract.ts'

type Answer = z.output<typeof calls.chooseBackupFolder.gives>

/** Ask for a folder and keep backups there from now on. @returns `false` when the user cancels */
export async function chooseBackupFolder(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow | undefined,
  backups: Backups,
): Promise<Answer> {
  const options: OpenDialogOptions = {
    title: 'Keep backups in this folder',
    defaultPath: backups.folder,
    properties: ['openDirectory', 'createDirectory'],
  }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  const [folder] = filePaths
  return canceled || folder === undefined ? { ok: true, value: false } : backups.moveTo(folder)
}

/** Show the folder in the system's file manager; it is made where it may be. */
export async function openBackupFolder(
  shell: Pick<Shell, 'openPath'>,
  backups: Backups,
): Promise<Answer> {
  const folder = await backups.provideFolder()
  if (!folder.ok) return folder
  // What the system says of a failure may name the folder's path.
  if ((await shell.openPath(folder.value)) === '') return { ok: true, value: true }
  const message = 'The file manager does not open this folder.'
  const remedy = 'Open it in the file manager yourself.'
  return { ok: false, problems: [{ file: basename(folder.value), message, remedy }] }
}
