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
    saveFile: ({ suggestedName, content }) => {
      download(suggestedName, content)
      return Promise.resolve(success(true))
    },
    ...(hasFileSystemAccess() ? { watching: readingOfHandles } : {}),
  }
}

function download(name: string, content: SavedContent): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType(content) }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the blob once the click has been dispatched.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const mediaType = (content: SavedContent) =>
  typeof content === 'string' ? 'text/plain;charset=utf-8' : 'application/octet-stream'
