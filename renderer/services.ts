/** What pages need from the world outside, handed down instead of imported. */
import { createContext, use } from 'react'
import type { AutomaticBackups } from './backups/automatic-backups.ts'
import type { Desktop } from './desktop/desktop.ts'
import type { WatchedNotes } from './notes-files/watched-notes.ts'
import type { ChangesInTurn } from './store/changes-in-turn.ts'
import type { NotedrillDatabase } from './store/database.ts'
import type { JournalWriter } from './store/journal-writer.ts'

export interface Services {
  db: NotedrillDatabase
  desktop: Desktop
  /** Files that decks follow; missing where the desktop cannot read a file twice. */
  watched?: WatchedNotes
  /** Backups that are made by themselves. */
  automatic: AutomaticBackups
  /** Missing in a browser, which has no journal. */
  journal?: JournalWriter
  /** What is done in reviews, on its way to the disk. */
  changes: ChangesInTurn
  /** This installation's id, for the log. */
  deviceId: string
}

export const ServicesContext = createContext<Services | undefined>(undefined)

/** @throws when a page is rendered outside of `App`, which is a bug */
export function useServices(): Services {
  const services = use(ServicesContext)
  if (!services) throw new Error('There are no services above this component.')
  return services
}
