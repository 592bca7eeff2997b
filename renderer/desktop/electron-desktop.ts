/** The machine as the desktop shell offers it, through the preload script's bridge. */
import type { Journal } from '../../core/journal/journal-files.ts'
import { failure, success } from '../../core/result.ts'
import type { DesktopBridge } from '../../electron/contract.ts'
import type { Desktop, FileSource, Watching } from './desktop.ts'
import { saveInParts } from './save-in-parts.ts'

declare global {
  interface Window {
    /** Put there by the preload script; missing in a plain browser. */
    readonly notedrill?: DesktopBridge
  }
}

/** The desktop over the shell's bridge. */
export function electronDesktop(bridge: DesktopBridge): Desktop {
  return {
    kind: 'electron',
    about: () => bridge.about(),
    openFiles: () => bridge.openFiles(),
    openFolder: () => bridge.openFolder(),
    saveFile: ({ suggestedName, content }) =>
      typeof content === 'string' || content instanceof Uint8Array
        ? bridge.saveFile({ suggestedName, content })
        : saveInParts(bridge, suggestedName, content),
    askHelp: (commands) => bridge.askHelp([...commands]),
    watching: watchingOver(bridge),
    backups: {
      state: () => bridge.backupState(),
      write: (backup) => bridge.writeBackup(backup),
      read: (name) => bridge.readBackup(name),
      chooseFolder: () => bridge.chooseBackupFolder(),
      openFolder: () => bridge.openBackupFolder(),
    },
    setDatabaseAside: () => bridge.setDatabaseAside(),
    journal: journalOver(bridge),
  }
}

function journalOver(bridge: DesktopBridge): Journal {
  return {
    append: async (device, lines) => {
      const appended = await bridge.appendJournal({ device, lines: [...lines] })
      return appended.ok ? success(undefined) : appended
    },
    list: () => bridge.listJournal(),
    read: ({ device, month }, from) => bridge.readJournal({ device, month, from }),
    reveal: async () => {
      await bridge.revealJournal()
    },
  }
}

function watchingOver(bridge: DesktopBridge): Watching {
  let changes = 0
  return {
    byItself: true,
    keep: async (source) => {
      const kept = await bridge.keepFile(nameOf(source))
      if (!kept.ok) return kept
      return kept.value ? success(undefined) : failure(UNKNOWN)
    },
    forget: async (source) => {
      await bridge.forgetFile(nameOf(source))
    },
    read: (source) => bridge.readFile(nameOf(source)),
    nextChange: async () => {
      const { now, sources } = await bridge.changedFiles(changes)
      changes = now
      return sources
    },
  }
}

const UNKNOWN = { message: 'This file was not chosen here.', remedy: 'Choose it again.' }

/** @throws on a browser's handle, which the shell never gave, which is a bug */
function nameOf(source: FileSource): string {
  if (typeof source !== 'string') throw new Error('This is not a file of the desktop shell.')
  return source
}
