/** The machine as a plain browser offers it: a file input to open, a download to save. */
import { success } from '../../core/result.ts'
import type { Desktop, SavedContent } from './desktop.ts'
import { chooseWithHandles, hasFileSystemAccess, readingOfHandles } from './file-handles.ts'
import { chooseInPage, notesAmong, readFiles } from './read-files.ts'

/** The desktop of a page that has nothing but the web platform. */
export function browserDesktop(version: string): Desktop {
  return {
    kind: 'browser',
    about: () => Promise.resolve({ version, platform: 'browser' }),
    openFiles: hasFileSystemAccess()
      ? chooseWithHandles
      : async () => readFiles(await chooseInPage('files')),
    openFolder: async () => readFiles(notesAmong(await chooseInPage('folder'))),
    saveFile: async ({ suggestedName, content }) => {
      download(suggestedName, await blobOf(content))
      return success(true)
    },
    ...(hasFileSystemAccess() ? { watching: readingOfHandles } : {}),
  }
}

function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the blob once the click has been dispatched.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

async function blobOf(content: SavedContent): Promise<Blob> {
  if (typeof content === 'string') {
    return new Blob([content], { type: 'text/plain;charset=utf-8' })
  }
  const parts: Blob[] = []
  // Blobs of their own, which the browser may keep outside of memory.
  if (content instanceof Uint8Array) parts.push(new Blob([content]))
  else for await (const part of content) parts.push(new Blob([part]))
  return new Blob(parts, { type: 'application/octet-stream' })
}
