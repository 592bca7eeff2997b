/** What pages need from the world outside, handed down instead of imported. */
import { createContext, use } from 'react'
import type { Desktop } from './desktop/desktop.ts'
import type { NotedrillDatabase } from './store/database.ts'

export interface Services {
  db: NotedrillDatabase
  desktop: Desktop
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
