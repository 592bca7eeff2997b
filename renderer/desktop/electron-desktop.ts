/** The machine as the desktop shell offers it, through the preload script's bridge. */
import type { DesktopBridge } from '../../electron/contract.ts'
import type { Desktop } from './desktop.ts'

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
    saveFile: (file) => bridge.saveFile(file),
  }
}
