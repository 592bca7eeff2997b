/** Tells this installation's backups from those of other machines that share their folder. */
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Machine } from './backup-name.ts'

const MOST_LETTERS = 20

/**
 * This installation, by the id that is kept in a file, given with the first start.
 *
 * @param hostname as the system has it
 */
export function thisMachine(file: string, hostname: string): Machine {
  return { id: keptId(file) ?? newId(file), name: nameOf(hostname) }
}

function keptId(file: string): string | undefined {
  try {
    return /^[\da-f]{8}(?=\n)/.exec(readFileSync(file, 'utf8'))?.[0]
  } catch {
    return undefined
  }
}

function newId(file: string): string {
  const id = randomUUID().slice(0, 8)
  try {
    writeFileSync(file, `${id}\n`)
  } catch {
    // Another one at the next start: backups of this one are then another machine's, and stay.
  }
  return id
}

/** The first part of the host's name, of letters that every file system takes. */
function nameOf(hostname: string): string {
  const [host = ''] = hostname.toLowerCase().split('.')
  const plain = host.replaceAll(/[^a-z\d]+/g, '-').slice(0, MOST_LETTERS)
  return plain.replaceAll(/^-|-$/g, '') || 'machine'
}
