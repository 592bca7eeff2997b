/** Finds out which desktop this page runs on. */
import { version } from '../../package.json'
import { browserDesktop } from './browser-desktop.ts'
import type { Desktop } from './desktop.ts'
import { electronDesktop } from './electron-desktop.ts'

/** The shell's desktop where its preload script ran, else the browser's. */
export function currentDesktop(): Desktop {
  return window.notedrill ? electronDesktop(window.notedrill) : browserDesktop(version)
}
