/**
 * Reads a deck file. A broken entry is reported with its line and kept as it
 * stands; the facts around it still load.
 */
import type { Heading, Html, RootContent } from 'mdast'
import type { Fact, FactKind, Source } from '../fact.ts'
import { factId } from '../fact.ts'
import { provisionalIds, freeId } from '../provisional-id.ts'
import type { Problem } from '../result.ts'
import { REMOVED_TITLE, type Deck, type FactPiece, type Piece } from './deck.ts'
import { readFrontMatter } from './front-matter.ts'
import { plainText, parseMarkdown } from '../markdown.ts'
import { isMetaComment, parseMeta } from './meta.ts'

/**
 * Read a deck.
 *
 * A heading with a body, or with a comment that names it, is a fact; a heading
 * without one is a section. A fact without an id is given one.
 *
 * @param file as the user knows it, for problems
 */
export function parseDeck(text: string, file: string): { deck: Deck; problems: Problem[] } {
  if (text.startsWith(BYTE_ORDER_MARK)) {
    const { deck, problems } = parseDeck(text.slice(1), file)
    const mark: Piece = { type: 'other', text: BYTE_ORDER_MARK }
    return { deck: { ...deck, pieces: [mark, ...deck.pieces] }, problems }
  }
  const { children } = parseMarkdown(text)
  const front = readFrontMatter(children[0], file)
  const problems = [...front.problems]
  const entries = entriesOf(text, children)
  const pieces: Piece[] = []
  const readings: Reading[] = []
  const opening = text.slice(0, entries[0]?.start ?? text.length)
  if (opening !== '') pieces.push({ type: 'other', text: opening })

  const sections: { depth: number; title: string }[] = []
  entries.forEach((entry, index) => {
    const { depth } = entry.heading
    while ((sections.at(-1)?.depth ?? 0) >= depth) sections.pop()
    if (isSection(entry, entries[index + 1])) {
      const title = plainText(entry.heading)
      sections.push({ depth, title })
      pieces.push({ type: 'section', text: text.slice(entry.start, entry.end), depth, title })
      return
    }
    const path = sections.map((section) => section.title)
    const reading = readFact(text, entry, path)
    if (reading.problem) {
      problems.push({ file, line: entry.line, ...reading.problem })
      pieces.push({ type: 'other', text: text.slice(entry.start, entry.end) })
    } else {
      pieces.push(reading.piece)
      readings.push({ piece: reading.piece, line: entry.line })
    }
  })
  problems.push(...giveIds(readings, pieces, file))
  const facts = pieces.filter((piece) => piece.type === 'fact')
  const deck: Deck = {
    title: front.title,
    ...(front.notes === undefined ? {} : { notes: front.notes }),
    facts: facts.filter(({ removed }) => !removed).map(({ fact }) => fact),
    removed: facts.filter(({ removed }) => removed).map(({ fact }) => fact),
    pieces,
  }
  return { deck, problems }
}

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Whether a Markdown text is a deck and not notes: its front matter has a title,
 * and it says which notes it comes from or names a fact in a comment.
 */
export function isDeck(text: string): boolean {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(text)) return false
  const end = text.search(/\r?\n---[ \t]*(\r?\n|$)/)
  const frontMatter = text.slice(0, end < 0 ? text.length : end)
  return (
    /^title[ \t]*:/m.test(frontMatter) &&
    (/^notes[ \t]*:/m.test(frontMatter) || /^<!--\s*id\s*:/m.test(text))
  )
}

/** A heading and all that follows it up to the next one. */
interface Entry {
  heading: Heading
  body: RootContent[]
  /** Offsets in the text. */
  start: number
  end: number
  /** 1-based. */
  line: number
}

function entriesOf(text: string, children: readonly RootContent[]): Entry[] {
  const entries: Entry[] = []
  for (const node of children) {
    if (node.type === 'heading') {
      const start = lineStart(text, node.position?.start.offset ?? 0)
      const last = entries.at(-1)
      if (last) last.end = start
      const line = node.position?.start.line ?? 1
      entries.push({ heading: node, body: [], start, end: text.length, line })
    } else entries.at(-1)?.body.push(node)
  }
  return entries
}

/** Up to three spaces may stand before a heading. */
function lineStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start -= 1
  return start
}

function isSection({ heading, body }: Entry, next: Entry | undefined): boolean {
  const [first] = body
  if (first && isMeta(first)) return false
  return first === undefined || (next !== undefined && next.heading.depth > heading.depth)
}

const isMeta = (node: RootContent): node is Html =>
  node.type === 'html' && isMetaComment(node.value)

interface Reading {
  piece: FactPiece
  line: number
}

type ReadFact = { piece: FactPiece; problem?: never } | { problem: Problem }

/** A fact without its final id. */
function readFact(text: string, { heading, body, start, end }: Entry, path: string[]): ReadFact {
  const [first, ...others] = body
  const comment = first && isMeta(first) ? first : undefined
  const content = comment ? others : body
  const parsed = comment ? parseMeta(comment.value) : undefined
  if (parsed && !parsed.ok) return { problem: parsed.problems[0] }
  const meta = parsed?.value ?? {}

  const commentStart = comment?.position?.start.offset
  const bodyStart = content[0]?.position?.start.offset
  const bodyAt = bodyStart === undefined ? end : lineStart(text, bodyStart)
  const commentAt = commentStart === undefined ? bodyAt : lineStart(text, commentStart)
  const parts = {
    heading: text.slice(start, commentAt),
    comment: text.slice(commentAt, bodyAt),
    body: text.slice(bodyAt, end),
  }
  const back = parts.body.replaceAll('\r\n', '\n').trimEnd()
  const { kind, front } = readFront(text, heading, meta.kind)
  if (front === '')
    return {
      problem: {
        message: 'This heading has no text.',
        remedy: 'Write the command or question into it.',
      },
    }
  if (back.trim() === '') {
    return {
      problem: {
        message: `There is nothing under “${front}”.`,
        remedy: 'Write what it does or the answer under it, or remove the entry.',
      },
    }
  }
  const source = meta.source === undefined ? undefined : readSource(meta.source)
  const fact: Fact = {
    id: factId(meta.id ?? ''),
    kind,
    front,
    back,
    path: meta.path ?? path,
    ...(source ? { source } : {}),
    tags: meta.tags ?? [],
  }
  const piece: FactPiece = {
    type: 'fact',
    text: parts,
    depth: heading.depth,
    fact,
    ...(meta.origin === undefined ? {} : { origin: meta.origin }),
    removed: path[0] === REMOVED_TITLE,
    named: meta.id !== undefined,
  }
  return { piece }
}

/** A heading that is all code is a command or a flag, shown without its backquotes. */
function readFront(
  text: string,
  heading: Heading,
  given: FactKind | undefined,
): { kind: FactKind; front: string } {
  const [only, ...others] = heading.children
  if (
    only?.type === 'inlineCode' &&
    others.length === 0 &&
    given !== 'question' &&
    given !== 'term'
  ) {
    return {
      kind: given ?? (only.value.startsWith('-') ? 'flag' : 'command'),
      front: only.value.trim(),
    }
  }
  if (given === 'command' || given === 'flag')
    return { kind: given, front: plainText(heading).trim() }
  const from = only?.position?.start.offset ?? 0
  const to = heading.children.at(-1)?.position?.end.offset ?? 0
  const front = text.slice(from, to).replace(/\s+/g, ' ').trim()
  return { kind: given ?? (front.endsWith('?') ? 'question' : 'term'), front }
}

function readSource(source: string): Source {
  const colon = source.lastIndexOf(':')
  return { file: source.slice(0, colon), line: Number(source.slice(colon + 1)) }
}

/** Check the ids that are given, and give those that are missing. */
function giveIds(readings: readonly Reading[], pieces: Piece[], file: string): Problem[] {
  const problems: Problem[] = []
  const lines = new Map<string, number>()
  for (const { piece, line } of readings) {
    const { id } = piece.fact
    if (!piece.named) continue
    const first = lines.get(id)
    if (first === undefined) lines.set(id, line)
    else {
      const message = `The id “${id}” is given twice, first in line ${first}.`
      problems.push({
        file,
        line,
        message,
        remedy: 'Remove this entry or its comment; without one it gets a new id.',
      })
      pieces[pieces.indexOf(piece)] = { type: 'other', text: Object.values(piece.text).join('') }
    }
  }
  const idFor = provisionalIds()
  for (const { piece, line } of readings) {
    const provisional = idFor(piece.fact)
    if (piece.named) continue
    const id = freeId(provisional, (taken) => lines.has(taken))
    lines.set(id, line)
    piece.fact.id = id
  }
  return problems
}
