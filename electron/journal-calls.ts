/** Answers the page's calls about the journal: what the system refuses is a problem with a remedy. */
import type { Shell } from 'electron'
import type { z } from 'zod'
import type { calls, JournalFile } from './contract.ts'
import type { JournalFolder } from './journal-folder.ts'
import { problemOf, type Failure } from './problem-of.ts'

type Appended = z.output<typeof calls.appendJournal.gives>
type Listed = z.output<typeof calls.listJournal.gives>
type ReadLines = z.output<typeof calls.readJournal.gives>

/** Append lines, and flush them. */
export async function appendJournal(
  journal: JournalFolder,
  { device, lines }: { device: string; lines: string[] },
): Promise<Appended> {
  try {
    await journal.append(device, lines, Date.now())
    return { ok: true, value: true }
  } catch (error) {
    return failed(error)
  }
}

export async function listJournal(journal: JournalFolder): Promise<Listed> {
  try {
    return { ok: true, value: await journal.list() }
  } catch (error) {
    return failed(error)
  }
}

export async function readJournal(
  journal: JournalFolder,
  { from, ...file }: Pick<JournalFile, 'device' | 'month'> & { from: number },
): Promise<ReadLines> {
  try {
    return { ok: true, value: await journal.read(file, from) }
  } catch (error) {
    return failed(error)
  }
}

/** Show the folder in the system's file manager. */
export async function revealJournal(
  journal: JournalFolder,
  shell: Pick<Shell, 'openPath'>,
): Promise<boolean> {
  return (await shell.openPath(journal.path)) === ''
}

const REMEDY = 'Look at the folder “journal” in Notedrill’s data folder.'

function failed(error: unknown): Failure {
  return { ok: false, problems: [problemOf('journal', error, REMEDY)] }
}
