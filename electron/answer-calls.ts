/** Everything the shell does for the renderer, one line per call of the contract. */
import type { App, BrowserWindow, Dialog, IpcMain, Session, Shell } from 'electron'
import { askHelp } from './ask-help.ts'
import type { Backups } from './backups.ts'
import { chooseBackupFolder, openBackupFolder } from './choose-backup-folder.ts'
import { calls } from './contract.ts'
import { handleCall } from './handle-call.ts'
import type { ChosenFiles } from './chosen-files.ts'
import { appendJournal, listJournal, readJournal, revealJournal } from './journal-calls.ts'
import type { JournalFolder } from './journal-folder.ts'
import { openFiles, openFolder } from './open-files.ts'
import { saveFile } from './save-file.ts'
import { SavingInParts } from './save-in-parts.ts'
import { setDatabaseAside } from './set-database-aside.ts'
import { forgetFile, keepFile, readAgain } from './watched-files.ts'

/** What the calls need of Electron; `session` is the window's. */
interface Electron {
  app: App
  dialog: Dialog
  ipcMain: IpcMain
  session: Pick<Session, 'storagePath'>
  shell: Shell
}

/**
 * Register the implementations of all calls; dialogs belong to the window `current`
 * gives, `chosen` are the files that the page may have, `backups` its backups, and
 * `journal` what it has changed.
 */
export function answerCalls(
  { app, dialog, ipcMain, session, shell }: Electron,
  { chosen, backups, journal }: { chosen: ChosenFiles; backups: Backups; journal: JournalFolder },
  current: () => BrowserWindow | undefined,
): void {
  handleCall(ipcMain, 'about', calls.about, () => ({
    version: app.getVersion(),
    platform: process.platform,
  }))
  const opening = () => ({ dialog, chosen, window: current() })
  handleCall(ipcMain, 'openFiles', calls.openFiles, () => openFiles(opening()))
  handleCall(ipcMain, 'openFolder', calls.openFolder, () => openFolder(opening()))
  handleCall(ipcMain, 'keepFile', calls.keepFile, (source) => keepFile(chosen, source))
  handleCall(ipcMain, 'forgetFile', calls.forgetFile, (source) => forgetFile(chosen, source))
  handleCall(ipcMain, 'readFile', calls.readFile, (source) => readAgain(chosen, source))
  handleCall(ipcMain, 'changedFiles', calls.changedFiles, (since) => chosen.changedSince(since))
  handleCall(ipcMain, 'askHelp', calls.askHelp, (commands) => askHelp(dialog, current(), commands))
  handleCall(ipcMain, 'saveFile', calls.saveFile, (file) => saveFile(dialog, current(), file))
  const saving = new SavingInParts()
  app.on('will-quit', () => void saving.giveUp())
  handleCall(ipcMain, 'beginSaving', calls.beginSaving, (suggestedName) =>
    saving.begin(dialog, current(), suggestedName),
  )
  handleCall(ipcMain, 'savePart', calls.savePart, (id, bytes) => saving.append(id, bytes))
  handleCall(ipcMain, 'endSaving', calls.endSaving, (id, how) => saving.end(id, how))
  handleCall(ipcMain, 'backupState', calls.backupState, () => backups.state())
  handleCall(ipcMain, 'writeBackup', calls.writeBackup, ({ at, reason, bytes }) =>
    backups.write(at, reason, bytes),
  )
  handleCall(ipcMain, 'readBackup', calls.readBackup, (name) => backups.read(name))
  handleCall(ipcMain, 'chooseBackupFolder', calls.chooseBackupFolder, () =>
    chooseBackupFolder(dialog, current(), backups),
  )
  handleCall(ipcMain, 'openBackupFolder', calls.openBackupFolder, () =>
    openBackupFolder(shell, backups),
  )
  handleCall(ipcMain, 'setDatabaseAside', calls.setDatabaseAside, () =>
    setDatabaseAside(session.storagePath, app.getPath('userData'), Date.now()),
  )
  handleCall(ipcMain, 'appendJournal', calls.appendJournal, (lines) =>
    appendJournal(journal, lines),
  )
  handleCall(ipcMain, 'listJournal', calls.listJournal, () => listJournal(journal))
  handleCall(ipcMain, 'readJournal', calls.readJournal, (place) => readJournal(journal, place))
  handleCall(ipcMain, 'revealJournal', calls.revealJournal, () => revealJournal(journal, shell))
}
