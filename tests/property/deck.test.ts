import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deckText, parseDeck } from '../../core/deck/index.ts'
import { deckFact } from '../../core/deck/render.ts'
import { FACT_KINDS, factId, type Fact } from '../../core/fact.ts'
import { emptyDeck, updateDeck } from '../../core/update-deck.ts'

const line = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string(),
    fc.constantFrom(
      '`a`',
      '# a',
      'a #',
      '<b>',
      '--flag',
      'a  b',
      '*a*',
      '[a](b)',
      '- a',
      '1. a',
      '---',
    ),
  )
  .map((text) => text.replace(/\s+/g, ' ').trim())
const title = line.filter((text) => text !== '')
const back = fc
  .array(
    fc.oneof(
      line,
      fc.constantFrom(
        '',
        '# heading',
        '```',
        '~~~',
        '===',
        '---',
        '<!-- id: x -->',
        '<script>',
        '    code',
        '> q',
        '- a',
        '| a |',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) => lines.join('\n'))
const lineNumber = fc.integer({ min: 1, max: 9999 })

const fact: fc.Arbitrary<Fact> = fc.record({
  id: fc.stringMatching(/^[0-9a-z]{12}$/).map(factId),
  kind: fc.constantFrom(...FACT_KINDS),
  front: title,
  back: back.filter((text) => deckFact({ ...sample, back: text }).back.trim() !== ''),
  path: fc.array(title, { maxLength: 8 }),
  source: fc.record(
    {
      file: title,
      line: lineNumber,
      also: fc.array(lineNumber, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['file', 'line'] },
  ),
  tags: fc.array(title, { maxLength: 2 }),
})
const sample: Fact = { id: factId('a'), kind: 'term', front: 'a', back: 'a', path: [], tags: [] }
/** In sections, as notes have them: a section's facts stand together. */
const facts = fc
  .uniqueArray(fact, { maxLength: 8, selector: ({ id }) => id })
  .map((list) => inSections(list))

it('writing what was read gives the same bytes, whatever the file', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(back, line), { maxLength: 8 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      (parts, eol) => {
        const text = `---\ntitle: a\n---\n\n${parts.join('\n\n')}`.replaceAll('\n', eol)
        const { deck } = parseDeck(text, 'd.md')
        expect(deckText(deck)).toBe(text)
      },
    ),
  )
})

it('a written deck reads back as its facts, and writing it again changes nothing', () => {
  fc.assert(
    fc.property(title, facts, (deckTitle, given) => {
      const text = deckText(updateDeck(emptyDeck({ title: deckTitle }), given))
      const { deck, problems } = parseDeck(text, 'd.md')
      expect(problems).toEqual([])
      expect(deck.title).toBe(deckTitle)
      expect(deck.facts.map(({ id: _, ...rest }) => rest)).toEqual(
        given.map((one) => {
          const { id: _, ...rest } = deckFact(one)
          return rest
        }),
      )
      expect(deckText(updateDeck(deck, given))).toBe(text)
    }),
    { numRuns: 100 },
  )
})

it('an update keeps every id, whatever is added, removed or reworded', () => {
  fc.assert(
    fc.property(facts, fc.infiniteStream(fc.boolean()), (given, coins) => {
      const unique = given.filter(
        (one, index) =>
          given.findIndex(
            ({ kind, front }) =>
              kind === one.kind && front.toLowerCase() === one.front.toLowerCase(),
          ) === index,
      )
      const flip = () => coins.next().value === true
      const before = unique.filter(flip)
      const after = unique.filter(flip)
      const old = parseDeck(deckText(updateDeck(emptyDeck({ title: 'a' }), before)), 'd.md').deck
      const text = deckText(updateDeck(old, after))
      const { deck, problems } = parseDeck(text, 'd.md')
      expect(problems).toEqual([])
      const known = new Set([...deck.facts, ...deck.removed].map(({ id }) => id))
      for (const { id } of old.facts) expect(known).toContain(id)
      expect(deck.facts).toHaveLength(after.length)
      expect(deckText(updateDeck(deck, after))).toBe(text)
    }),
  )
})

function inSections(list: readonly Fact[]): Fact[] {
  return [...list].sort((a, b) => compare(a.path, b.path))
}

/** Facts of a section before those of its subsections, as in a document. */
function compare(a: readonly string[], b: readonly string[]): number {
  for (let level = 0; level < Math.max(a.length, b.length); level += 1) {
    const [left, right] = [a[level], b[level]]
    if (left === undefined) return right === undefined ? 0 : -1
    if (right === undefined) return 1
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}
