/** Reads notes files and takes the facts out of them; one that cannot be read stops no other. */
import { readFile } from 'node:fs/promises'
import { isDeck } from '../core/deck/index.ts'
import { extractFacts, type Extraction } from '../core/extract/index.ts'
import { decodeNotes, notesTooLarge } from '../core/notes/decode.ts'
import { failure, type Problem, type Result } from '../core/result.ts'
import { fileProblem } from './file-problem.ts'
import { findNotes, type FoundFile } from './find-notes.ts'

/** What one notes file says. */
export interface Notes extends Extraction {
  /** As the user gave it. */
  file: string
  /** Its whole text. */
  text: string
}

/**
 * Read all that these files and folders hold. Decks are left out: silently where
 * there are notes beside them, else it is a problem.
 */
export async function readNotes(
  paths: readonly string[],
): Promise<{ notes: Notes[]; problems: Problem[] }> {
  const { files, problems } = await findNotes(paths)
  const notes: Notes[] = []
  const decks: Problem[] = []
  for (const found of files) {
    const { file, isNamed } = found
    const text = await readText(found)
    if (!text.ok) problems.push(...text.problems)
    else if (!isDeck(text.value))
      notes.push({ file, text: text.value, ...extractFacts(text.value, { file }) })
    else (isNamed ? problems : decks).push(deckForNotes(file))
  }
  return { notes, problems: notes.length + problems.length > 0 ? problems : decks }
}

async function readText({ file, size }: FoundFile): Promise<Result<string>> {
  // Before reading: a file may be larger than memory.
  const tooLarge = notesTooLarge(size, file)
  if (tooLarge) return failure(tooLarge)
  try {
    return decodeNotes(await readFile(file), file)
  } catch (error) {
    return failure(fileProblem(error, file, 'read'))
  }
}

function deckForNotes(file: string): Problem {
  const message = 'This is a deck; facts are extracted from notes.'
  return { file, message, remedy: 'Give the notes that it was made from.' }
}
