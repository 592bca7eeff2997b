/**
 * A stand-in for the `electron` module in the main process: what Notedrill's main
 * script uses of it and no more, each piece held to Electron's own types. Windows
 * are pages of a system Chromium; dialogs, menus and links only answer and record.
 *
 * What it cannot show: a preload script's own JavaScript world, permission prompts,
 * redirects, the look of native dialogs and menus, and what packaging adds.
 */
import { join } from 'node:path'
import type {
  Dialog,
  Display,
  IpcMain,
  Menu as ElectronMenu,
  MenuItemConstructorOptions,
  NativeTheme,
  Protocol,
  Screen,
  Session,
  Shell,
} from 'electron'
import { AppDouble } from './app.ts'
import { browserWindowClass } from './browser-window.ts'

export const app = new AppDouble()
const { stage } = app

export const BrowserWindow = browserWindowClass(stage)

export const protocol = {
  registerSchemesAsPrivileged() {
    if (app.isReady()) throw new Error('Schemes can only be registered before app is ready.')
  },
  handle(scheme, handler) {
    if (stage.protocolHandlers.has(scheme)) throw new Error(`${scheme}: is handled already.`)
    stage.protocolHandlers.set(scheme, handler)
  },
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>

export const ipcMain = {
  handle(channel, answer) {
    if (stage.callHandlers.has(channel)) throw new Error(`${channel} is handled already.`)
    stage.callHandlers.set(channel, { answer })
  },
} satisfies Pick<IpcMain, 'handle'>

export const session = {
  defaultSession: {
    // Headless Chromium denies everything by itself.
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    get storagePath() {
      return join(app.getPath('userData'), 'chromium', 'Default')
    },
  } satisfies Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'storagePath'
  >,
}

/** A user who cancels, until a spec says otherwise. */
export const dialog = {
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
  showMessageBox: () => Promise.resolve({ response: 1, checkboxChecked: false }),
} satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>

export const shell = {
  openExternal: () => Promise.resolve(),
  openPath: () => Promise.resolve(''),
} satisfies Pick<Shell, 'openExternal' | 'openPath'>

export const nativeTheme = { shouldUseDarkColors: false } satisfies Pick<
  NativeTheme,
  'shouldUseDarkColors'
>

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
} satisfies { [Played in keyof Pick<Screen, 'getAllDisplays'>]: () => Pick<Display, 'workArea'>[] }

interface MenuDouble {
  items: { label: string; role: string; submenu?: MenuDouble }[]
}
let applicationMenu: MenuDouble | null = null

/** Roles stay names: the menus that Electron makes of `windowMenu` and its like are its own. */
export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]): MenuDouble => ({
    items: template.map(({ label = '', role = '', submenu }) => ({
      label,
      role: role.toLowerCase(),
      ...(Array.isArray(submenu) ? { submenu: Menu.buildFromTemplate(submenu) } : {}),
    })),
  }),
  setApplicationMenu(menu: MenuDouble | null): void {
    applicationMenu = menu
  },
  getApplicationMenu: (): MenuDouble | null => applicationMenu,
} satisfies Partial<Record<keyof typeof ElectronMenu, unknown>>
