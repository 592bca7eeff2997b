/**
 * The open questions of all notes. Not stored: they are found in the stored notes,
 * once for every version of them while the app runs.
 */
import { z } from 'zod'
import type { OpenQuestion } from '../../../core/extract/extraction.ts'
import { extractFacts } from '../../../core/extract/index.ts'
import { keptExtraction } from '../../extraction-cache.ts'
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
 * Every deck whose notes have open questions, by title.
 *
 * @param whenIdle awaited before each text that must be read: it may be long, and nobody waits
 */
export async function loadOpenQuestions(
  db: NotedrillDatabase,
  whenIdle: () => Promise<void>,
): Promise<DeckQuestions[]> {
  const decks: DeckQuestions[] = []
  for (const version of await versionsOf(db)) {
    const [deckId] = version
    const deck = await db.decks.get(deckId)
    const found = await foundIn(db, version, whenIdle)
    if (deck && found && found.questions.length > 0) {
      decks.push({ deckId, title: deck.title, ...found })
    }
  }
  return decks.sort((a, b) => a.title.localeCompare(b.title))
}

type Found = Pick<DeckQuestions, 'file' | 'questions'>

/** Of every deck the version last read and what was found in it; promises, so that nobody reads twice. */
const known = new WeakMap<
  NotedrillDatabase,
  Map<DeckId, { importedAt: number; found: Promise<Found | undefined> }>
>()

function foundIn(
  db: NotedrillDatabase,
  [deckId, importedAt]: Version,
  whenIdle: () => Promise<void>,
): Promise<Found | undefined> {
  const ofDecks = known.get(db) ?? new Map<DeckId, never>()
  known.set(db, ofDecks)
  const before = ofDecks.get(deckId)
  if (before?.importedAt === importedAt) return before.found
  const found = findIn(db, deckId, whenIdle)
  ofDecks.set(deckId, { importedAt, found })
  return found
}

async function findIn(
  db: NotedrillDatabase,
  deckId: DeckId,
  whenIdle: () => Promise<void>,
): Promise<Found | undefined> {
  const notes = await db.notes.get(deckId)
  if (!notes) return undefined
  const { file, text } = notes
  const kept = keptExtraction(notes)
  if (!kept) await whenIdle()
  return { file, questions: (kept ?? extractFacts(text, { file })).questions }
}

/** A deck and when its notes were imported. */
const versionSchema = z.tuple([z.string(), z.number()])
type Version = z.infer<typeof versionSchema>

async function versionsOf(db: NotedrillDatabase): Promise<Version[]> {
  return z.array(versionSchema).parse(await db.notes.orderBy('[deckId+importedAt]').keys())
}
