/** Where backups are kept: a folder outside the browser's profile, which the user can move. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { App } from 'electron'
import * as z from 'zod'
import { replaceFile } from './replace-file.ts'

const kept = z.strictObject({ version: z.literal(1), folder: z.string().min(1) })

/**
 * The folder for backups where the user has chosen none: among the user's documents,
 * or, where the user keeps all of Notedrill in a folder of their own, within it.
 */
export function defaultBackupFolder(
  app: Pick<App, 'getPath'>,
  environment: NodeJS.ProcessEnv,
): string {
  const own = environment['NOTEDRILL_DATA_DIR']
  return own ? join(resolve(own), 'backups') : join(app.getPath('documents'), 'Notedrill backups')
}

/** The chosen folder, or the default one. */
export function readBackupFolder(file: string, otherwise: string): string {
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8'))).folder
  } catch {
    return otherwise
  }
}

/** Keep the choice for later starts. Rejects with the system's error. */
export function writeBackupFolder(file: string, folder: string): Promise<void> {
  return replaceFile(file, `${JSON.stringify({ version: 1, folder }, undefined, 2)}\n`)
}
