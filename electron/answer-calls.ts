/** Everything the shell does for the renderer, one line per call of the contract. */
import type { App, BrowserWindow, Dialog, IpcMain } from 'electron'
import { calls } from './contract.ts'
import { handleCall } from './handle-call.ts'
import { openFiles } from './open-files.ts'
import { saveFile } from './save-file.ts'

/** Register the implementations of all calls; dialogs belong to the window `current` gives. */
export function answerCalls(
  { app, dialog, ipcMain }: { app: App; dialog: Dialog; ipcMain: IpcMain },
  current: () => BrowserWindow | undefined,
): void {
  handleCall(ipcMain, 'about', calls.about, () => ({
    version: app.getVersion(),
    platform: process.platform,
  }))
  handleCall(ipcMain, 'openFiles', calls.openFiles, () => openFiles(dialog, current()))
  handleCall(ipcMain, 'saveFile', calls.saveFile, (file) => saveFile(dialog, current(), file))
}
