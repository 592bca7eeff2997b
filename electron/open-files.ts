/** Lets the user choose notes or decks and reads them. Nothing unchosen is ever read. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron'
import type { z } from 'zod'
import type { ChosenFiles } from './chosen-files.ts'
import type { calls, OpenedFile } from './contract.ts'
import { problemOf, type Problem } from './problem-of.ts'
import { readChosen } from './read-chosen.ts'

type Answer = z.output<typeof calls.openFiles.gives>

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
    return await readAll(opening, await notesIn(folder))
  } catch (error) {
    return { ok: false, problems: [problemOf(folder, error)] }
  }
}

async function choose({ dialog, window }: Opening, options: OpenDialogOptions): Promise<string[]> {
  const chosen = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return chosen.canceled ? [] : chosen.filePaths
}

async function readAll({ chosen }: Opening, paths: readonly string[]): Promise<Answer> {
  const files: OpenedFile[] = []
  const problems: Problem[] = []
  for (const path of paths) {
    const read = await readChosen(path)
    if ('bytes' in read) files.push({ ...read, source: chosen.nameOf(path) })
    else problems.push(read)
  }
  const [first, ...others] = problems
  return first ? { ok: false, problems: [first, ...others] } : { ok: true, value: files }
}

/** Links are not followed: they may lead out of the folder that was chosen. */
async function notesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const paths: string[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) paths.push(...(await notesIn(path)))
    else if (entry.isFile() && isNotes(entry.name)) paths.push(path)
  }
  return paths
}

const isNotes = (name: string) =>
  NOTES_ENDINGS.some((ending) => name.toLowerCase().endsWith(`.${ending}`))
