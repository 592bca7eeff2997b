/** Gives the page a way on where Chromium can neither open nor delete its databases. */
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { calls } from './contract.ts'
import { problemOf } from './problem-of.ts'

type SetAside = z.output<typeof calls.setDatabaseAside.gives>

/**
 * Move the folder of Chromium's databases into the data folder, where nobody reads it
 * and nothing is lost; the next opening begins with an empty one.
 *
 * @param storage Chromium's folder for this session; missing where it keeps nothing
 * @param at epoch ms
 */
export async function setDatabaseAside(
  storage: string | null,
  dataFolder: string,
  at: number,
): Promise<SetAside> {
  if (storage === null) return { ok: true, value: false }
  const name = `unreadable-database-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}`
  try {
    await rename(join(storage, 'IndexedDB'), join(dataFolder, name))
    return { ok: true, value: true }
  } catch (error) {
    return { ok: false, problems: [{ ...problemOf('IndexedDB', error), remedy: REMEDY }] }
  }
}

const REMEDY =
  'Close Notedrill, move the folder “IndexedDB” out of its data folder, and start again.'
