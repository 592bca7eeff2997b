/** Lets the user choose notes or decks and reads them. Nothing unchosen is ever read. */
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron'
import type { z } from 'zod'
import { MAX_FILE_BYTES, type calls, type OpenedFile } from './contract.ts'
import { problemOf, type Failure } from './problem-of.ts'

type Answer = z.output<typeof calls.openFiles.gives>
type Problem = Failure['problems'][number]

const OPTIONS: OpenDialogOptions = {
  title: 'Open notes or decks',
  filters: [
    { name: 'Notes and decks', extensions: ['rst', 'rest', 'md', 'markdown', 'txt'] },
    { name: 'All files', extensions: ['*'] },
  ],
  properties: ['openFile', 'multiSelections'],
}

/**
 * Ask the user for files and read them all, or none when one cannot be read.
 *
 * @returns an empty list when the user cancels
 */
export async function openFiles(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow | undefined,
): Promise<Answer> {
  const chosen = await (window
    ? dialog.showOpenDialog(window, OPTIONS)
    : dialog.showOpenDialog(OPTIONS))
  const files: OpenedFile[] = []
  const problems: Problem[] = []
  for (const path of chosen.canceled ? [] : chosen.filePaths) {
    const read = await readChosen(path)
    if ('bytes' in read) files.push(read)
    else problems.push(read)
  }
  const [first, ...others] = problems
  return first ? { ok: false, problems: [first, ...others] } : { ok: true, value: files }
}

async function readChosen(path: string): Promise<OpenedFile | Problem> {
  const name = basename(path)
  try {
    await using file = await open(path, 'r')
    const { size } = await file.stat()
    // Size first: a file that is too big must not be taken into memory to find out.
    return size > MAX_FILE_BYTES
      ? tooBig(name)
      : { name, bytes: new Uint8Array(await file.readFile()) }
  } catch (error) {
    return problemOf(name, error)
  }
}

function tooBig(file: string): Problem {
  const limit = MAX_FILE_BYTES / 1024 / 1024
  return {
    file,
    message: `This file is larger than ${limit} MB.`,
    remedy: 'Split it into smaller files.',
  }
}
