/** From chosen files to what can be imported: notes are extracted, decks are read as they are. */
import { deckSlug, isDeck, parseDeck } from '../../../core/deck/index.ts'
import { extractFacts } from '../../../core/extract/index.ts'
import type { Fact, Warning } from '../../../core/fact.ts'
import { decodeNotes } from '../../../core/notes/decode.ts'
import { failure, success, type Problem, type Result } from '../../../core/result.ts'
import type { OpenedFile } from '../../desktop/desktop.ts'
import type { Incoming } from '../../store/import-deck.ts'

/** One file's facts, and what in it should be looked at. */
export interface Offer {
  incoming: Incoming
  warnings: readonly Warning[]
}

/** Every file that can be read becomes an offer, every other one a problem. */
export function readNotes(files: readonly OpenedFile[]): {
  offers: Offer[]
  problems: Problem[]
} {
  const offers: Offer[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const read = readOne(file)
    if (!read.ok) problems.push(...read.problems)
    else if (offers.some(({ incoming }) => incoming.deck.id === read.value.incoming.deck.id)) {
      problems.push(sameDeck(read.value))
    } else offers.push(read.value)
  }
  return { offers, problems }
}

function readOne({ name, bytes }: OpenedFile): Result<Offer> {
  const text = decodeNotes(bytes, name)
  if (!text.ok) return text
  return isDeck(text.value) ? readDeck(name, text.value) : extractNotes(name, text.value)
}

function extractNotes(file: string, text: string): Result<Offer> {
  const { title, facts, warnings } = extractFacts(text, { file })
  if (facts.length === 0) {
    return failure({
      message: 'There is no command with a description and no question with an answer in it.',
      file,
      remedy: 'Put commands and what they do under a heading “Commands”.',
    })
  }
  return success(offer(file, title, facts, warnings))
}

function readDeck(file: string, text: string): Result<Offer> {
  const { deck, problems } = parseDeck(text, file)
  const [first, ...others] = problems
  return first ? failure(first, ...others) : success(offer(file, deck.title, deck.facts, []))
}

function offer(
  file: string,
  title: string,
  facts: readonly Fact[],
  warnings: readonly Warning[],
): Offer {
  return { incoming: { deck: { id: deckSlug(title), title }, file, facts }, warnings }
}

function sameDeck({ incoming }: Offer): Problem {
  return {
    message: `It belongs to the deck “${incoming.deck.title}”, as another of the chosen files does.`,
    file: incoming.file,
    remedy: 'Give one of them another title, or join them into one file.',
  }
}
