/** The desktop shell, as a table of contents: what is set up, in which order. */
import { hostname } from 'node:os'
import { join } from 'node:path'
import { app, dialog, ipcMain, Menu, protocol, session, shell, type BrowserWindow } from 'electron'
import { answerCalls } from './answer-calls.ts'
import { appScheme, serveRenderer } from './app-protocol.ts'
import { defaultBackupFolder } from './backup-folder.ts'
import { Backups } from './backups.ts'
import { ChosenFiles } from './chosen-files.ts'
import { chooseDataFolder } from './data-folder.ts'
import { JournalFolder } from './journal-folder.ts'
import { openMainWindow } from './main-window.ts'
import { menuTemplate } from './menu.ts'
import { confineNavigation } from './navigation.ts'
import { removeOldDrafts } from './old-drafts.ts'
import { denyPermissions } from './permissions.ts'
import { thisMachine } from './this-machine.ts'

let window: BrowserWindow | undefined

chooseDataFolder(app, process.env)
if (app.requestSingleInstanceLock()) {
  protocol.registerSchemesAsPrivileged([appScheme])
  app.on('web-contents-created', (_event, contents) =>
    confineNavigation(contents, (address) => shell.openExternal(address)),
  )
  app.on('second-instance', focusWindow)
  app.on('activate', focusWindow)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  denyPermissions(session.defaultSession)
  serveRenderer(protocol, join(__dirname, '..', 'renderer'))
  const chosen = new ChosenFiles(join(app.getPath('userData'), 'watched-files.json'))
  app.on('will-quit', () => void chosen.close())
  const backups = new Backups({
    stateFile: join(app.getPath('userData'), 'backups.json'),
    defaultFolder: defaultBackupFolder(app, process.env),
    machine: thisMachine(join(app.getPath('userData'), 'this-machine'), hostname()),
    now: Date.now,
  })
  const journal = new JournalFolder(join(app.getPath('userData'), 'journal'))
  void removeOldDrafts([app.getPath('userData'), journal.path, backups.folder], Date.now())
  answerCalls(
    { app, dialog, ipcMain, session: session.defaultSession, shell },
    { chosen, backups, journal },
    () => window,
  )
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)))
  focusWindow()
}

/** Bring the window to the front, opening it first where it is closed (macOS). */
function focusWindow(): void {
  if (!app.isReady()) return
  if (!window) {
    window = openMainWindow({
      preload: join(__dirname, 'preload.cjs'),
      dataFolder: app.getPath('userData'),
    })
    window.on('closed', () => {
      window = undefined
    })
  }
  if (window.isMinimized()) window.restore()
  window.focus()
}
