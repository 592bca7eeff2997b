/** The machine as a plain browser offers it: a file input to open, a download to save. */
import { MAX_NOTES_BYTES } from '../../core/notes/decode.ts'
import { failure, success, type Problem, type Result } from '../../core/result.ts'
import type { OpenedFile } from '../../electron/contract.ts'
import type { Desktop } from './desktop.ts'

const ACCEPTED = '.rst,.rest,.md,.markdown,.txt'

/** The desktop of a page that has nothing but the web platform. */
export function browserDesktop(version: string): Desktop {
  return {
    kind: 'browser',
    about: () => Promise.resolve({ version, platform: 'browser' }),
    openFiles: async () => readAll(await chooseFiles()),
    saveFile: ({ suggestedName, text }) => {
      download(suggestedName, text)
      return Promise.resolve(success(true))
    },
  }
}

function chooseFiles(): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = ACCEPTED
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

/** All files' bytes, or the problems of those that cannot be read. */
async function readAll(files: readonly File[]): Promise<Result<OpenedFile[]>> {
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

async function readOne(file: File): Promise<OpenedFile | Problem> {
  if (file.size > MAX_NOTES_BYTES) {
    const limit = MAX_NOTES_BYTES / 1024 / 1024
    const message = `This file is larger than ${limit} MB.`
    return { file: file.name, message, remedy: 'Split it into smaller files.' }
  }
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    const message = 'The browser could not read this file.'
    return { file: file.name, message, remedy: 'Check that it is there and that you may read it.' }
  }
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the blob once the click has been dispatched.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
