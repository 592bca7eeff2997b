/** Texts for parsers: pieces of a grammar put together, and real or hostile texts with things done to them. */
import fc from 'fast-check'

/** Characters of one generated text; larger ones are among the hostile texts of the tests. */
const LONGEST = 20_000
const WINDOW = 700

/** Lines and pieces that mean something to one parser. */
export interface Grammar {
  lines: readonly string[]
  pieces: readonly string[]
}

/** What no parser expects: controls, halves of characters, directions, bytes that are none. */
const STRANGE = [
  '\u0000',
  '\ud800',
  '\udfff',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\ufdd0',
  '\u2028',
  '\u0085',
]
const ODD = [
  ...STRANGE,
  '\r',
  '\r\n',
  '\n\n',
  '\t',
  '    ',
  '\u001b[31m',
  '😀',
  '__proto__',
  '%00',
  '\\',
]

/** Any text made with a grammar, or out of a text of the corpus. */
export function textOf(
  { lines, pieces }: Grammar,
  corpus: readonly string[],
): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { arbitrary: fc.constantFrom(...pieces), weight: 6 },
    { arbitrary: fc.constantFrom(...ODD), weight: 1 },
    { arbitrary: fc.string({ maxLength: 6 }), weight: 2 },
  )
  const line = fc.oneof(
    { arbitrary: fc.constantFrom(...lines), weight: 5 },
    { arbitrary: fc.array(piece, { maxLength: 5 }).map((parts) => parts.join('')), weight: 3 },
    { arbitrary: fc.tuple(fc.nat(8), fc.constantFrom(...lines)).map(indented), weight: 2 },
  )
  const written = fc.array(line, { maxLength: 14 }).map((parts) => parts.join('\n'))
  const repeated = fc.tuple(line, piece, fc.nat(2_000)).map(([first, part, count]) => {
    return `${first}${part.repeat(count)}\n${`${first}\n`.repeat(count / 8)}`.slice(0, LONGEST)
  })
  return fc.oneof(
    { arbitrary: written, weight: 100 },
    { arbitrary: mutated(corpus, fc.oneof(piece, line)), weight: 60 },
    { arbitrary: repeated, weight: 1 },
  )
}

const indented = ([depth, line]: [number, string]) => `${' '.repeat(depth)}${line}`

/** A window of a text of the corpus, in which pieces were added, doubled, moved and taken away. */
function mutated(corpus: readonly string[], piece: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    act: fc.constantFrom('insert', 'delete', 'double', 'cut'),
    piece,
  })
  const window = fc.tuple(fc.constantFrom(...corpus), fc.double({ min: 0, max: 1, noNaN: true }))
  return fc.tuple(window, fc.array(edit, { maxLength: 5 })).map(([[text, at], edits]) => {
    const from = Math.floor(at * Math.max(0, text.length - WINDOW))
    let result = text.slice(from, from + WINDOW)
    for (const { at: place, length, act, piece: added } of edits) {
      const position = Math.floor(place * result.length)
      const [head, tail] = [result.slice(0, position), result.slice(position)]
      if (act === 'insert') result = head + added + tail
      else if (act === 'delete') result = head + tail.slice(length)
      else if (act === 'double') result = head + tail.slice(0, length) + tail
      else result = tail + head
    }
    return result
  })
}
