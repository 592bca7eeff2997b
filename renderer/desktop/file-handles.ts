/**
 * Files that a browser can read again: the File System Access API, where there is
 * one. Its permissions end with the visit, so every later look needs a click.
 *
 * https://wicg.github.io/file-system-access/
 */
import { failure, success, type Problem, type Result } from '../../core/result.ts'
import type { FileSource, OpenedFile, Watching } from './desktop.ts'
import { NOTES_ENDINGS, readOne } from './read-files.ts'

declare global {
  interface Window {
    showOpenFilePicker?(options: {
      multiple: boolean
      types: { description: string; accept: Record<string, string[]> }[]
    }): Promise<FileSystemFileHandle[]>
  }
  interface FileSystemHandle {
    requestPermission?(wanted: { mode: 'read' }): Promise<PermissionState>
  }
}

/** Whether this browser can read a chosen file again. */
export function hasFileSystemAccess(): boolean {
  return window.showOpenFilePicker !== undefined
}

/** Let the user choose files that can be read again; an empty list when cancelled. */
export async function chooseWithHandles(): Promise<Result<OpenedFile[]>> {
  const handles = await choose()
  const files: OpenedFile[] = []
  const problems: Problem[] = []
  for (const handle of handles) {
    const read = await readHandle(handle)
    if ('bytes' in read) files.push(read)
    else problems.push(read)
  }
  const [first, ...others] = problems
  return first ? failure(first, ...others) : success(files)
}

/** Reading again by handles; nobody tells the page that a file has changed. */
export const readingOfHandles: Watching = {
  byItself: false,
  // Whoever stores a handle has kept the file.
  keep: () => Promise.resolve(success(undefined)),
  forget: () => Promise.resolve(),
  read: async (source) => {
    const handle = handleOf(source)
    const permission = await handle.requestPermission?.({ mode: 'read' }).catch(() => 'denied')
    if (permission === 'denied') return failure(notAllowed(handle))
    const read = await readHandle(handle)
    return 'bytes' in read ? success(read) : failure(read)
  },
  nextChange: () => new Promise(() => undefined),
}

async function choose(): Promise<FileSystemFileHandle[]> {
  const types = [{ description: 'Notes and decks', accept: { 'text/plain': NOTES_ENDINGS } }]
  try {
    return (await window.showOpenFilePicker?.({ multiple: true, types })) ?? []
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return []
    throw cause
  }
}

async function readHandle(handle: FileSystemFileHandle): Promise<OpenedFile | Problem> {
  try {
    const read = await readOne(await handle.getFile())
    return 'bytes' in read ? { ...read, source: handle } : read
  } catch {
    const message = 'This file is not there.'
    return { file: handle.name, message, remedy: 'Check that it was not moved or deleted.' }
  }
}

function notAllowed({ name }: FileSystemFileHandle): Problem {
  const message = 'The browser may not read this file.'
  return { file: name, message, remedy: 'Look again and allow it when the browser asks.' }
}

/** @throws on a name of the desktop shell, which no browser ever gave, which is a bug */
function handleOf(source: FileSource): FileSystemFileHandle {
  if (typeof source === 'string') throw new Error('This is not a file of a browser.')
  return source
}
