/** Finds the deck of every notes file and works out what it becomes. Writes nothing. */
import { readdir, readFile, realpath } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { deckSlug, deckText, isDeck, notesOf, parseDeck, withNotes } from '../core/deck/index.ts'
import type { Deck } from '../core/deck/index.ts'
import { decodeNotes } from '../core/notes/decode.ts'
import { failure, success, type Problem, type Result } from '../core/result.ts'
import { emptyDeck, updateDeck, type DeckUpdate } from '../core/update-deck.ts'
import { fileProblem } from './file-problem.ts'
import type { Notes } from './read-notes.ts'

/** What one notes file makes of its deck. */
export interface DeckPlan {
  notes: Notes
  /** The deck's file, below the folder as given. */
  file: string
  /** Its text as it is; none when it will be new. */
  before: string | undefined
  /** Its text as it will be. */
  after: string
  update: DeckUpdate
}

/**
 * Plan the decks of a folder. Notes keep the deck that names them, whatever has
 * become of its title; others get the one that has their title, or a new one.
 */
export async function planDecks(
  notes: readonly Notes[],
  folder: string,
): Promise<{ plans: DeckPlan[]; problems: Problem[] }> {
  const plans: DeckPlan[] = []
  const problems: Problem[] = []
  const deckOf = await decksByNotes(folder)
  const notesFiles = new Set(await Promise.all(notes.map(({ file }) => settled(file))))
  const users = new Map<string, Notes[]>()
  for (const one of notes) {
    const own = deckOf.get(await settled(one.file))
    // Without a deck of its own, a file without facts has nothing to do with any.
    if (own === undefined && one.facts.length === 0) continue
    const file = own ?? deckFile(one, folder)
    users.set(file, [...(users.get(file) ?? []), one])
  }
  for (const [file, [one, ...others]] of users) {
    if (!one) continue
    if (others.length > 0) problems.push(sharedDeck(file, [one, ...others]))
    else if (notesFiles.has(await settled(file))) problems.push(ownNotes(file, one))
    else {
      const planned = await planDeck(one, file)
      if (planned.ok) plans.push(planned.value)
      else problems.push(...planned.problems)
    }
  }
  return { plans, problems }
}

/** A plan for a new deck in this folder. */
export function planNewDeck(notes: Notes, folder: string): DeckPlan {
  const source = relativePath(folder, notes.file)
  const deck = emptyDeck({ title: notes.title, notes: source })
  const update = updateDeck(deck, withSource(notes, source))
  return {
    notes,
    file: deckFile(notes, folder),
    before: undefined,
    after: deckText(update),
    update,
  }
}

const deckFile = ({ title }: Notes, folder: string) => join(folder, `${deckSlug(title)}.md`)

async function planDeck(notes: Notes, file: string): Promise<Result<DeckPlan>> {
  const read = await readDeck(file)
  if (!read.ok) return read
  if (!read.value) return success(planNewDeck(notes, dirname(file)))

  const { deck, text } = read.value
  const before = deck.notes ?? ''
  const named = resolve(dirname(file), before)
  const isOwn = (await settled(named)) === (await settled(notes.file))
  const source = isOwn ? before : relativePath(dirname(file), notes.file)
  const update = updateDeck(withNotes(deck, source), withSource(notes, source))
  // Notes that were moved or copied have most of the deck's facts; others only share its title.
  const isLikely = update.plan.removed.length <= deck.facts.length / 2
  if (before !== '' && !isOwn && !isLikely && (await exists(named))) {
    return failure(otherNotes(file, before, notes))
  }
  return success({ notes, file, before: text, after: deckText(update), update })
}

/** A deck as its file has it, if there is one. One with problems is not to be touched. */
async function readDeck(file: string): Promise<Result<{ deck: Deck; text: string } | undefined>> {
  const bytes = await readIfThere(file)
  if (!bytes.ok) return bytes
  if (!bytes.value) return success(undefined)
  const decoded = bytes.value.length === 0 ? success('') : decodeNotes(bytes.value, file)
  if (!decoded.ok) return decoded
  // Not the decoded text, which has lost a byte order mark.
  const text = bytes.value.toString('utf8')
  const { deck, problems } = parseDeck(text, file)
  const [first, ...others] = problems
  return first ? failure(first, ...others) : success({ deck, text })
}

async function readIfThere(file: string): Promise<Result<Buffer | undefined>> {
  try {
    return success(await readFile(file))
  } catch (error) {
    const problem = fileProblem(error, file, 'read')
    return isMissing(error) ? success(undefined) : failure(problem)
  }
}

/** Of the notes that the folder's decks name, the decks; a folder that is not there has none. */
async function decksByNotes(folder: string): Promise<Map<string, string>> {
  const decks = new Map<string, string>()
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (!entry.name.endsWith('.md') || !(entry.isFile() || entry.isSymbolicLink())) continue
    const file = join(folder, entry.name)
    const text = await readFile(file, 'utf8').catch(() => '')
    const notes = isDeck(text) ? notesOf(text) : undefined
    if (notes !== undefined) decks.set(await settled(resolve(folder, notes)), file)
  }
  return decks
}

function withSource({ facts }: Notes, file: string) {
  return facts.map((fact) => (fact.source ? { ...fact, source: { ...fact.source, file } } : fact))
}

/** As a deck names its notes: from its own folder, with slashes on every system. */
function relativePath(folder: string, file: string): string {
  return relative(resolve(folder), resolve(file)).split(sep).join('/')
}

/** A path that is the same for the same file. */
const settled = (file: string) => realpath(file).catch(() => resolve(file))

const exists = (file: string) =>
  realpath(file).then(
    () => true,
    () => false,
  )

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

function sharedDeck(file: string, notes: readonly Notes[]): Problem {
  const names = notes.map((one) => one.file).join(' and ')
  return {
    file,
    message: `This deck would be made from ${names}.`,
    remedy: 'Give one of them another title, or join them into one file.',
  }
}

function ownNotes(file: string, notes: Notes): Problem {
  return {
    file: notes.file,
    message: `Its deck would be written to ${file}, which holds notes.`,
    remedy: 'Choose another folder with --out.',
  }
}

function otherNotes(file: string, name: string, notes: Notes): Problem {
  return {
    file,
    message: `This deck belongs to other notes, ${name}, and ${notes.file} has few of its facts.`,
    remedy: 'Give the notes another title, or correct “notes” in the front matter of the deck.',
  }
}
