/**
 * The bridge: puts the contract's calls on `window.notedrill` and checks every
 * answer before the page sees it. Runs sandboxed, beside the page, before it.
 */
import './zod-without-eval.ts'
import { contextBridge, ipcRenderer } from 'electron'
import type { z } from 'zod'
import { calls, type DesktopBridge } from './contract.ts'

const bridge: DesktopBridge = {
  about: (...args) => ask(calls.about, args),
  openFiles: (...args) => ask(calls.openFiles, args),
  openFolder: (...args) => ask(calls.openFolder, args),
  keepFile: (...args) => ask(calls.keepFile, args),
  forgetFile: (...args) => ask(calls.forgetFile, args),
  readFile: (...args) => ask(calls.readFile, args),
  changedFiles: (...args) => ask(calls.changedFiles, args),
  askHelp: (...args) => ask(calls.askHelp, args),
  saveFile: (...args) => ask(calls.saveFile, args),
  beginSaving: (...args) => ask(calls.beginSaving, args),
  savePart: (...args) => ask(calls.savePart, args),
  endSaving: (...args) => ask(calls.endSaving, args),
  backupState: (...args) => ask(calls.backupState, args),
  writeBackup: (...args) => ask(calls.writeBackup, args),
  readBackup: (...args) => ask(calls.readBackup, args),
  chooseBackupFolder: (...args) => ask(calls.chooseBackupFolder, args),
  openBackupFolder: (...args) => ask(calls.openBackupFolder, args),
  setDatabaseAside: (...args) => ask(calls.setDatabaseAside, args),
  appendJournal: (...args) => ask(calls.appendJournal, args),
  listJournal: (...args) => ask(calls.listJournal, args),
  readJournal: (...args) => ask(calls.readJournal, args),
  revealJournal: (...args) => ask(calls.revealJournal, args),
}

contextBridge.exposeInMainWorld('notedrill', bridge)

async function ask<Gives extends z.ZodType>(
  call: { channel: string; gives: Gives },
  args: readonly unknown[],
): Promise<z.output<Gives>> {
  const answer: unknown = await ipcRenderer.invoke(call.channel, ...args)
  return call.gives.parse(answer)
}
