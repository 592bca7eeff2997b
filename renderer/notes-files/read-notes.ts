/** From chosen files to what can be imported: notes are extracted, decks are read as they are. */
import { deckSlug, isDeck, parseDeck } from '../../core/deck/index.ts'
import type { Extraction } from '../../core/extract/index.ts'
import { decodeNotes } from '../../core/notes/decode.ts'
import { failure, success, type Problem, type Result } from '../../core/result.ts'
import type { FileSource, OpenedFile } from '../desktop/desktop.ts'
import { extractionOf } from '../extraction-cache.ts'
import type { DeckRow, NotedrillDatabase } from '../store/database.ts'
import { decksFor, type DeckChoice } from '../store/decks-for.ts'
import type { Incoming } from '../store/import-deck.ts'

/** One file's facts. */
export interface Offer {
  /** Into the first of the decks. */
  incoming: Incoming
  /** Decks that it can go into; more than one where that is not certain. */
  decks: readonly [DeckChoice, ...DeckChoice[]]
  /** What became of the file's text; none for a deck, which is read as it is. */
  extraction?: Extraction
  /** Where the file can be read again. */
  source?: FileSource
}

/** Notes that give neither a fact nor a question: there is a problem with them, and the reasons can be seen. */
interface BareNotes {
  file: string
  text: string
  extraction: Extraction
}

/** What the files give. */
export interface NotesRead {
  offers: Offer[]
  bare: BareNotes[]
  problems: Problem[]
}

/** Every file that gives something, or gave a deck its facts before, becomes an offer, every other one a problem. */
export async function readNotes(
  db: NotedrillDatabase,
  files: readonly OpenedFile[],
): Promise<NotesRead> {
  const read: NotesRead = { offers: [], bare: [], problems: [] }
  for (const file of files) {
    const found = readOne(file)
    if (!found.ok) {
      read.problems.push(...found.problems)
      continue
    }
    const { incoming, extraction, emptiness } = found.value
    const decks = await decksFor(db, incoming)
    const [{ deck, isNew }] = decks
    if (isNew && emptiness) {
      read.problems.push(emptiness)
    } else if (isNew && extraction && isBare(extraction)) {
      read.bare.push({ file: file.name, text: incoming.notes?.text ?? '', extraction })
      read.problems.push(nothingIn(file))
    } else if (read.offers.some((offer) => offer.incoming.deck.id === deck.id)) {
      read.problems.push(sameDeck(file, deck))
    } else {
      const { source } = file
      read.offers.push({
        incoming: { ...incoming, deck },
        decks,
        ...(extraction ? { extraction } : {}),
        ...(source === undefined ? {} : { source }),
      })
    }
  }
  return read
}

/** What a file gives that belongs to a deck already, whatever has become of its title and its facts. */
export function readFor({ id, title }: DeckRow, file: OpenedFile): Result<Offer> {
  const found = readOne(file)
  if (!found.ok) return found
  const { incoming, extraction } = found.value
  const deck = { id, title: incoming.facts.length === 0 ? title : incoming.deck.title }
  return success({
    incoming: { ...incoming, deck },
    decks: [{ deck, isNew: false }],
    ...(extraction ? { extraction } : {}),
    ...(file.source === undefined ? {} : { source: file.source }),
  })
}

const isBlank = (bytes: Uint8Array) => bytes.every((byte) => byte <= 0x20)

const isBare = ({ facts, questions }: Extraction) => facts.length === 0 && questions.length === 0

interface FileRead extends Pick<Offer, 'incoming' | 'extraction'> {
  /** What is wrong with a file that has nothing in it, unless it had before. */
  emptiness?: Problem
}

function readOne({ name, bytes }: OpenedFile): Result<FileRead> {
  const text = decodeNotes(bytes, name)
  if (!text.ok) {
    return isBlank(bytes)
      ? success({ ...extractNotes(name, ''), emptiness: text.problems[0] })
      : text
  }
  return isDeck(text.value) ? readDeck(name, text.value) : success(extractNotes(name, text.value))
}

function extractNotes(file: string, text: string): FileRead {
  const extraction = extractionOf({ file, text })
  const { title, facts } = extraction
  const deck = { id: deckSlug(title), title }
  return { incoming: { deck, file, facts, notes: { file, text } }, extraction }
}

function readDeck(file: string, text: string): Result<FileRead> {
  const { deck, problems } = parseDeck(text, file)
  const [first, ...others] = problems
  if (first) return failure(first, ...others)
  const { title, facts } = deck
  return success({
    incoming: { deck: { id: deckSlug(title), title }, file, facts, stableIds: true },
  })
}

function nothingIn({ name }: OpenedFile): Problem {
  return {
    message: 'There is no command with a description and no question in it.',
    file: name,
    remedy: 'Put commands and what they do under a heading “Commands”.',
  }
}

function sameDeck({ name }: OpenedFile, { title }: Incoming['deck']): Problem {
  return {
    message: `It belongs to the deck “${title}”, as another of the chosen files does.`,
    file: name,
    remedy: 'Give one of them another title, or join them into one file.',
  }
}
