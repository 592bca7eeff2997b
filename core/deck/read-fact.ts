/** One entry of a deck as a fact. */
import type { Heading } from 'mdast'
import { factId, type Fact, type FactKind } from '../fact.ts'
import { plainText } from '../markdown.ts'
import { oneLine } from '../one-line.ts'
import { failure, success, type Result } from '../result.ts'
import { REMOVED_TITLE, type FactPiece } from './deck.ts'
import { isMeta, lineStart, type Entry } from './entries.ts'
import { parseMeta } from './meta.ts'
import { readSource } from './source-text.ts'

/**
 * Read an entry as a fact. Without an id in the file its id is empty. A failure
 * says what is wrong, not where.
 *
 * @param path titles of the sections above it
 */
export function readFact(
  text: string,
  { heading, body, start, end }: Entry,
  path: readonly string[],
): Result<FactPiece> {
  const [first, ...others] = body
  const comment = first && isMeta(first) ? first : undefined
  const content = comment ? others : body
  const parsed = comment ? parseMeta(comment.value) : undefined
  if (parsed && !parsed.ok) return parsed
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
  if (front === '') {
    return failure({
      message: 'This heading has no text.',
      remedy: 'Write the command or question into it.',
    })
  }
  if (back.trim() === '') {
    return failure({
      message: `There is nothing under “${front}”.`,
      remedy: 'Write what it does or the answer under it, or remove the entry.',
    })
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
  return success({
    type: 'fact',
    text: parts,
    depth: heading.depth,
    fact,
    ...(meta.origin === undefined ? {} : { origin: meta.origin }),
    removed: path[0] === REMOVED_TITLE,
    named: meta.id !== undefined,
  })
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
  const front = oneLine(contentOf(text, heading))
  return { kind: given ?? (front.endsWith('?') ? 'question' : 'term'), front }
}

/** A heading's text as it is written. */
function contentOf(text: string, { children, position }: Heading): string {
  const from = children.at(0)?.position?.start.offset
  const to = children.at(-1)?.position?.end.offset
  if (from !== undefined && to !== undefined) return text.slice(from, to)
  // The parser finds some addresses late and does not say where they are: `{a@b.c}`.
  const whole = text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
  return whole
    .replace(/^#{1,6}(?:[ \t]+|$)/, '')
    .replace(/[ \t]+#+[ \t]*$/, '')
    .replace(/\r?\n[ \t]*(?:=+|-+)[ \t]*$/, '')
}
