/** Makes the one window: locked down, shown when painted, where it was last time. */
import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen, type BrowserWindowConstructorOptions } from 'electron'
import { APP_URL } from './app-address.ts'
import { MIN_SIZE, placeWindow, readWindowState, writeWindowState } from './window-state.ts'

/** Shown until the page paints; near enough to the page's own colours not to flash. */
const BACKGROUND = { light: '#ffffff', dark: '#242424' } as const

const WEB_PREFERENCES: BrowserWindowConstructorOptions['webPreferences'] = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Commands are not prose: every flag would be underlined.
  spellcheck: false,
}

/** Open the window and start loading the app in it. */
export function openMainWindow({
  preload,
  dataFolder,
}: {
  preload: string
  dataFolder: string
}): BrowserWindow {
  const stateFile = join(dataFolder, 'window-state.json')
  const state = readWindowState(stateFile)
  const workAreas = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeWindow(state, workAreas),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: 'Notedrill',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: { ...WEB_PREFERENCES, preload },
  })
  if (state?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const maximized = window.isMaximized()
    writeWindowState(stateFile, { ...window.getNormalBounds(), maximized })
  })
  void window.loadURL(APP_URL)
  return window
}
