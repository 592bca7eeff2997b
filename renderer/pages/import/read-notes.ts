/** From chosen files to what can be imported: notes are extracted, decks are read as they are. */
import { deckSlug, isDeck, parseDeck } from '../../../core/deck/index.ts'
import type { Extraction } from '../../../core/extract/index.ts'
import { decodeNotes } from '../../../core/notes/decode.ts'
import { failure, success, type Problem, type Result } from '../../../core/result.ts'
import type { OpenedFile } from '../../desktop/desktop.ts'
import { extractionOf } from '../../extraction-cache.ts'
import type { Incoming } from '../../store/import-deck.ts'

/** One file's facts. */
export interface Offer {
  incoming: Incoming
  /** What became of the file's text; none for a deck, which is read as it is. */
  extraction?: Extraction
}

/** Notes that give neither a fact nor a question: there is a problem with them, and the reasons can be seen. */
export interface BareNotes {
  file: string
  text: string
  extraction: Extraction
}

/** Every file that gives something becomes an offer, every other one a problem. */
export function readNotes(files: readonly OpenedFile[]): {
  offers: Offer[]
  bare: BareNotes[]
  problems: Problem[]
} {
  const offers: Offer[] = []
  const bare: BareNotes[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const read = readOne(file)
    if (!read.ok) {
      problems.push(...read.problems)
      continue
    }
    const found = read.value
    if (!('incoming' in found)) {
      bare.push(found)
      problems.push(nothingIn(found))
    } else if (offers.some(({ incoming }) => incoming.deck.id === found.incoming.deck.id)) {
      problems.push(sameDeck(found))
    } else offers.push(found)
  }
  return { offers, bare, problems }
}

function readOne({ name, bytes }: OpenedFile): Result<Offer | BareNotes> {
  const text = decodeNotes(bytes, name)
  if (!text.ok) return text
  return isDeck(text.value) ? readDeck(name, text.value) : success(extractNotes(name, text.value))
}

function extractNotes(file: string, text: string): Offer | BareNotes {
  const extraction = extractionOf({ file, text })
  const { title, facts, questions } = extraction
  if (facts.length === 0 && questions.length === 0) return { file, text, extraction }
  const deck = { id: deckSlug(title), title }
  return { incoming: { deck, file, facts, notes: { file, text } }, extraction }
}

function readDeck(file: string, text: string): Result<Offer> {
  const { deck, problems } = parseDeck(text, file)
  const [first, ...others] = problems
  if (first) return failure(first, ...others)
  const { title, facts } = deck
  return success({
    incoming: { deck: { id: deckSlug(title), title }, file, facts, stableIds: true },
  })
}

function nothingIn({ file }: BareNotes): Problem {
  return {
    message: 'There is no command with a description and no question in it.',
    file,
    remedy: 'Put commands and what they do under a heading “Commands”.',
  }
}

function sameDeck({ incoming }: Offer): Problem {
  return {
    message: `It belongs to the deck “${incoming.deck.title}”, as another of the chosen files does.`,
    file: incoming.file,
    remedy: 'Give one of them another title, or join them into one file.',
  }
}
