/** The machine as a plain browser offers it: a file input to open, a download to save. */
import { success } from '../../core/result.ts'
import type { Desktop } from './desktop.ts'
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
    saveFile: ({ suggestedName, text }) => {
      download(suggestedName, text)
      return Promise.resolve(success(true))
    },
    ...(hasFileSystemAccess() ? { watching: readingOfHandles } : {}),
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
