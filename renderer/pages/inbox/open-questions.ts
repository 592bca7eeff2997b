/**
 * The open questions of all notes. Not stored: they are found in the stored notes,
 * once for every version of them while the app runs.
 */
import { z } from 'zod'
import type { OpenQuestion } from '../../../core/extract/index.ts'
import { extractionOf, keptExtraction } from '../../extraction-cache.ts'
import type { DeckId, NotedrillDatabase } from '../../store/database.ts'

/** What one deck's notes leave open. */
export interface DeckQuestions {
  deckId: DeckId
  title: string
  file: string
  /** In the order of the notes; at least one. */
  questions: readonly OpenQuestion[]
}

/** A text that is another one after every change of the notes; reads an index alone. */
export async function notesStamp(db: NotedrillDatabase): Promise<string> {
  return JSON.stringify(await versionsOf(db))
}

/**
 * Waits until a text of so many characters may be read: that is one step, long for
 * large notes, and nobody waits for the outcome. Never, if the page is left before.
 */
export type UntilCalm = (characters: number) => Promise<void>

/** Every deck whose notes have open questions, by title. */
export async function loadOpenQuestions(
  db: NotedrillDatabase,
  untilCalm: UntilCalm,
): Promise<DeckQuestions[]> {
  const decks: DeckQuestions[] = []
  for (const version of await versionsOf(db)) {
    const [deckId] = version
    const deck = await db.decks.get(deckId)
    const found = await foundIn(db, version, untilCalm)
    if (deck && found && found.questions.length > 0) {
      decks.push({ deckId, title: deck.title, ...found })
    }
  }
  return decks.sort((a, b) => a.title.localeCompare(b.title))
}

type Found = Pick<DeckQuestions, 'file' | 'questions'>

/** Of every deck the version last read, and what was found in it. */
const known = new WeakMap<
  NotedrillDatabase,
  Map<DeckId, { importedAt: number; found: Found | undefined }>
>()

async function foundIn(
  db: NotedrillDatabase,
  [deckId, importedAt]: Version,
  untilCalm: UntilCalm,
): Promise<Found | undefined> {
  const ofDecks = known.get(db) ?? new Map<DeckId, never>()
  known.set(db, ofDecks)
  const before = ofDecks.get(deckId)
  if (before?.importedAt === importedAt) return before.found
  const found = await findIn(db, deckId, untilCalm)
  ofDecks.set(deckId, { importedAt, found })
  return found
}

async function findIn(
  db: NotedrillDatabase,
  deckId: DeckId,
  untilCalm: UntilCalm,
): Promise<Found | undefined> {
  const notes = await db.notes.get(deckId)
  if (!notes) return undefined
  if (!keptExtraction(notes)) await untilCalm(notes.text.length)
  return { file: notes.file, questions: extractionOf(notes).questions }
}

/** A deck and when its notes were imported. */
const versionSchema = z.tuple([z.string(), z.number()])
type Version = z.infer<typeof versionSchema>

async function versionsOf(db: NotedrillDatabase): Promise<Version[]> {
  return z.array(versionSchema).parse(await db.notes.orderBy('[deckId+importedAt]').keys())
}
