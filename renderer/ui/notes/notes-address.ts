/** Addresses of the notes page: a deck's notes, and a line in them. */
import type { Source } from '../../../core/fact.ts'

/** Where a deck's notes are shown, at a line where one is given (1-based). */
export function notesAddress(deckId: string, line?: number): string {
  return `/notes/${deckId}${line === undefined ? '' : `#L${line}`}`
}

/** The deck and the line that the last part of such an address names: `git#L53`. */
export function readNotesPlace(place: string): { deckId: string; line?: number } {
  const [, deckId = place, line] = /^(.*)#L([1-9]\d{0,9})$/.exec(place) ?? []
  return line === undefined ? { deckId } : { deckId, line: Number(line) }
}

/** A place as it is shown: the file without its folders, and the line. */
export function placeName({ file, line }: Pick<Source, 'file' | 'line'>): string {
  return `${fileName(file)}:${line}`
}

/** A file without its folders. */
export function fileName(file: string): string {
  return file.replace(/^.*[\\/]/, '')
}
