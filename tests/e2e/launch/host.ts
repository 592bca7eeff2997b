/**
 * The machine around the app, as a spec plays and observes it. The same for a real
 * Electron and for the double: every act is a function run over `electron`.
 */
import type { BaseWindow, MenuItem, MessageBoxOptions, Rectangle } from 'electron'
import type { RunningApp } from './launch-app.ts'

declare global {
  /** Lives in the app's main process. */
  var openedLinks: string[] | undefined
  var messageBoxDetail: string | undefined
}

/** One role in the application menu, in lower case, under its top-level menu. */
interface MenuRole {
  menu: string
  role: string
}

export interface Host {
  /** What the user does at the next open dialogs: choose these files, or cancel (`null`). */
  answerOpenDialog(paths: readonly string[] | null): Promise<void>
  /** What the user does at the next save dialogs: choose this file, or cancel (`null`). */
  answerSaveDialog(path: string | null): Promise<void>
  /**
   * Press a button at the next message boxes.
   *
   * @returns what reads the last box's detail; empty before there is one
   */
  answerMessageBox(button: string): Promise<() => Promise<string>>
  /** Look for programs in this folder first. */
  prependPath(folder: string): Promise<void>
  /** Addresses handed to the system's browser so far. */
  openedLinks(): Promise<string[]>
  menuRoles(): Promise<MenuRole[]>
  /** How many windows the app has. */
  windowCount(): Promise<number>
  bounds(): Promise<Rectangle>
  setBounds(bounds: Rectangle): Promise<void>
  minimize(): Promise<void>
  isMinimized(): Promise<boolean>
  isFocused(): Promise<boolean>
  /** Make main show an address of somebody else in the app's window, guards notwithstanding. */
  showForeignPage(address: string): Promise<void>
}

/** Put the spec in the place of the user and the system; no real dialog or browser opens. */
export async function hostOf({ evaluate }: Pick<RunningApp, 'evaluate'>): Promise<Host> {
  await evaluate(({ shell }) => {
    const links: string[] = []
    globalThis.openedLinks = links
    shell.openExternal = (address) => {
      links.push(address)
      return Promise.resolve()
    }
  }, undefined)
  return {
    answerOpenDialog: (paths) =>
      evaluate(({ dialog }, given) => {
        const answer = { canceled: given === null, filePaths: [...(given ?? [])] }
        dialog.showOpenDialog = () => Promise.resolve(answer)
      }, paths),
    answerSaveDialog: (path) =>
      evaluate(({ dialog }, given) => {
        const answer = { canceled: given === null, filePath: given ?? '' }
        dialog.showSaveDialog = () => Promise.resolve(answer)
      }, path),
    answerMessageBox: async (button) => {
      await evaluate(({ dialog }, label) => {
        globalThis.messageBoxDetail = ''
        dialog.showMessageBox = (
          window: BaseWindow | MessageBoxOptions,
          options?: MessageBoxOptions,
        ) => {
          const shown = 'message' in window ? window : options
          globalThis.messageBoxDetail = shown?.detail ?? ''
          const response = shown?.buttons?.indexOf(label) ?? -1
          return Promise.resolve({ response, checkboxChecked: false })
        }
      }, button)
      return () => evaluate(() => globalThis.messageBoxDetail ?? '', undefined)
    },
    prependPath: (folder) =>
      evaluate((_electron, given) => {
        process.env['PATH'] = `${given}:${process.env['PATH'] ?? ''}`
      }, folder),
    openedLinks: () => evaluate(() => globalThis.openedLinks ?? [], undefined),
    menuRoles: () =>
      evaluate(({ Menu }) => {
        const rolesOf = ({ label, role, submenu }: MenuItem) =>
          (submenu?.items ?? []).map((item) => ({
            menu: label === '' ? (role ?? '') : label.replace('&', ''),
            role: item.role ?? '',
          }))
        const roles = Menu.getApplicationMenu()?.items.flatMap(rolesOf) ?? []
        return roles.filter(({ role }) => role !== '')
      }, undefined),
    windowCount: () =>
      evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, undefined),
    bounds: () =>
      evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        if (!window) throw new Error('The app has no window.')
        return window.getBounds()
      }, undefined),
    setBounds: (bounds) =>
      evaluate(
        ({ BrowserWindow }, given) => BrowserWindow.getAllWindows()[0]?.setBounds(given),
        bounds,
      ),
    minimize: () =>
      evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize(), undefined),
    isMinimized: () =>
      evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized() ?? false,
        undefined,
      ),
    isFocused: () =>
      evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFocused() ?? false,
        undefined,
      ),
    showForeignPage: (address) =>
      evaluate(
        ({ BrowserWindow }, given) => BrowserWindow.getAllWindows()[0]?.loadURL(given),
        address,
      ),
  }
}
