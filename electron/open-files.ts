/** Lets the user choose notes or decks and reads them. Nothing unchosen is ever read. */
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron'
import type { z } from 'zod'
import type { ChosenFiles } from './chosen-files.ts'
import { MAX_FILE_BYTES, type calls, type OpenedFile } from './contract.ts'
import { problemOf, type Failure, type Problem } from './problem-of.ts'
import { readChosen } from './read-chosen.ts'

type Answer = z.output<typeof calls.openFiles.gives>

/** Most that is read at once: files, their bytes, and what a folder may hold besides. */
const MOST_FILES = 2000
const MOST_BYTES = 10 * MAX_FILE_BYTES
const MOST_ENTRIES = 100_000

const NOTES_ENDINGS = ['rst', 'rest', 'md', 'markdown', 'txt']

const FILES: OpenDialogOptions = {
  title: 'Open notes or decks',
  filters: [
    { name: 'Notes and decks', extensions: NOTES_ENDINGS },
    { name: 'All files', extensions: ['*'] },
  ],
  properties: ['openFile', 'multiSelections'],
}
const FOLDER: OpenDialogOptions = { title: 'Open a folder of notes', properties: ['openDirectory'] }

/** What opening needs of the world. */
export interface Opening {
  dialog: Pick<Dialog, 'showOpenDialog'>
  window: BrowserWindow | undefined
  chosen: Pick<ChosenFiles, 'nameOf'>
}

/**
 * Ask the user for files and read them all, or none when one cannot be read.
 *
 * @returns an empty list when the user cancels
 */
export async function openFiles(opening: Opening): Promise<Answer> {
  return readAll(opening, await choose(opening, FILES))
}

/** Ask the user for a folder and read the notes in and below it, hidden ones left out; else as {@link openFiles}. */
export async function openFolder(opening: Opening): Promise<Answer> {
  const [folder] = await choose(opening, FOLDER)
  if (folder === undefined) return { ok: true, value: [] }
  try {
    const paths = await notesIn(folder)
    return paths ? await readAll(opening, paths) : TOO_MUCH
  } catch (error) {
    return { ok: false, problems: [problemOf(basename(folder), error)] }
  }
}

async function choose({ dialog, window }: Opening, options: OpenDialogOptions): Promise<string[]> {
  const chosen = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return chosen.canceled ? [] : chosen.filePaths
}

async function readAll({ chosen }: Opening, paths: readonly string[]): Promise<Answer> {
  if (paths.length > MOST_FILES) return TOO_MUCH
  const files: OpenedFile[] = []
  const problems: Problem[] = []
  let bytes = 0
  for (const path of paths) {
    const read = await readChosen(path)
    if ('bytes' in read) {
      bytes += read.bytes.length
      if (bytes > MOST_BYTES) return TOO_MUCH
      files.push({ ...read, source: chosen.nameOf(path) })
    } else problems.push(read)
  }
  const [first, ...others] = problems
  return first ? { ok: false, problems: [first, ...others] } : { ok: true, value: files }
}

/**
 * The notes in and below a folder. Links are not followed: they may lead out of the folder
 * that was chosen.
 *
 * @returns nothing where there is too much to look through
 */
async function notesIn(chosen: string): Promise<string[] | undefined> {
  const paths: string[] = []
  const folders = [chosen]
  let entries = 0
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const found = await readdir(folder, { withFileTypes: true })
    entries += found.length
    if (entries > MOST_ENTRIES) return undefined
    for (const entry of found) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile() && isNotes(entry.name)) paths.push(path)
    }
  }
  return paths.sort()
}

const TOO_MUCH: Failure = {
  ok: false,
  problems: [
    {
      message: `This is more than Notedrill reads at once: ${MOST_FILES} files, ${MOST_BYTES / 1024 / 1024} MB, or a folder of ${MOST_ENTRIES} files of whatever kind.`,
      remedy: 'Choose a folder within it, or fewer files.',
    },
  ],
}

const isNotes = (name: string) =>
  NOTES_ENDINGS.some((ending) => name.toLowerCase().endsWith(`.${ending}`))
