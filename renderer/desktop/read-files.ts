/** Reads files that the user has chosen in the page or dropped on it. */
import { MAX_NOTES_BYTES } from '../../core/notes/decode.ts'
import { failure, success, type Problem, type Result } from '../../core/result.ts'
import type { OpenedFile } from './desktop.ts'

/** How the names of notes and decks end. */
export const NOTES_ENDINGS = ['.rst', '.rest', '.md', '.markdown', '.txt']

/** Let the user choose files, or all those of a folder, by the means of the page; none when cancelled. */
export function chooseInPage(what: 'files' | 'folder'): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  if (what === 'folder') input.webkitdirectory = true
  else input.accept = NOTES_ENDINGS.join(',')
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

/** All files' bytes, or the problems of those that cannot be read. */
export async function readFiles(files: readonly File[]): Promise<Result<OpenedFile[]>> {
  const opened: OpenedFile[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const read = await readOne(file)
    if ('bytes' in read) opened.push(read)
    else problems.push(read)
  }
  const [first, ...others] = problems
  return first ? failure(first, ...others) : success(opened)
}

/** Those among the files of a folder that are notes or decks, by their names, hidden ones left out. */
export function notesAmong(files: readonly File[]): File[] {
  return files
    .filter(({ name, webkitRelativePath }) => {
      const isHidden = /(?:^|\/)\./.test(webkitRelativePath || name)
      return !isHidden && NOTES_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))
    })
    .sort((a, b) => (a.webkitRelativePath < b.webkitRelativePath ? -1 : 1))
}

/** Files and folders that were dropped, all of them read. */
export async function readDropped({ items }: DataTransfer): Promise<Result<OpenedFile[]>> {
  // The items are gone once this function has waited for anything.
  const dropped = [...items].flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? [])
  const files: File[] = []
  try {
    for (const one of dropped) {
      if (one instanceof File) files.push(one)
      else if (one.isDirectory) files.push(...notesAmong(await filesIn(one)))
      else files.push(...(await filesIn(one)))
    }
  } catch {
    const message = 'What was dropped could not be read.'
    return failure({ message, remedy: 'Choose the files with the button instead.' })
  }
  return readFiles(files)
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) {
    return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  }
  const files: File[] = []
  if (!isFolder(entry) || entry.name.startsWith('.')) return files
  const reader = entry.createReader()
  // A folder is handed over in parts, the last of them empty.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return files
    for (const one of part) files.push(...(await filesIn(one)))
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** One file's bytes, or the problem with it. */
export async function readOne(file: File): Promise<OpenedFile | Problem> {
  if (file.size > MAX_NOTES_BYTES) {
    const limit = MAX_NOTES_BYTES / 1024 / 1024
    const message = `This file is larger than ${limit} MB.`
    return { file: file.name, message, remedy: 'Split it into smaller files.' }
  }
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    const message = 'This file could not be read.'
    return { file: file.name, message, remedy: 'Check that it is there and that you may read it.' }
  }
}
