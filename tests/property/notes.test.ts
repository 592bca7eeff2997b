import fc from 'fast-check'
import type { Code, Paragraph, PhrasingContent } from 'mdast'
import { expect, it } from 'vitest'
import { writeMarkdown } from '../../core/markdown.ts'
import { parseRst } from '../../core/notes/rst/parse-rst.ts'
import { writeBlocksPlainly } from '../../core/notes/write-plainly.ts'

const words = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'aB1 ,;:.?!\'"()/$%={}+-_*<>#|~[]`'.split('')),
    maxLength: 8,
  }),
  fc.constantFrom(
    'a 1. b',
    'see www.a.b',
    'http://a.b',
    '1. a',
    '- a',
    '(c) 2',
    'grün',
    '+ a',
    '[ ab ] c',
    '[ab](c)',
    '[ab]',
  ),
)
const phrase = fc.array(
  fc.oneof(
    words.map((value): PhrasingContent => ({ type: 'text', value })),
    words.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
    words.map((value): PhrasingContent => {
      return { type: 'emphasis', children: [{ type: 'text', value }] }
    }),
    words.map((value): PhrasingContent => {
      return { type: 'strong', children: [{ type: 'text', value }] }
    }),
    fc.constantFrom<PhrasingContent>(
      { type: 'text', value: 'a_b ' },
      { type: 'text', value: ', c' },
      { type: 'emphasis', children: [{ type: 'text', value: 'so' }] },
      { type: 'strong', children: [{ type: 'text', value: 'so do' }] },
    ),
  ),
  { minLength: 1, maxLength: 4 },
)

const code = fc
  .tuple(fc.array(words, { maxLength: 3 }), fc.constantFrom(null, '', 'sh', 'c++', 'a b', '`'))
  .map(([lines, lang]): Code => ({ type: 'code', lang, value: lines.join('\n') }))
const block = fc.oneof(
  phrase.map((children): Paragraph => ({ type: 'paragraph', children })),
  code,
)

it('takes the short cut only to where the writer would have come', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
      const plain = writeBlocksPlainly(blocks)
      fc.pre(plain !== undefined)
      expect(plain).toBe(writeMarkdown(blocks))
    }),
    { numRuns: 3000 },
  )
})

const rst = fc
  .array(
    fc.oneof(
      fc.constantFrom('* a', '1. b', '  c', '    d', 'e::', '====', '.. f', '', '', '::', '> g'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 30 },
  )
  .map((lines) => lines.join('\n'))

it('reads any reStructuredText, its blocks in order and on lines that exist', () => {
  fc.assert(
    fc.property(rst, (text) => {
      const { root } = parseRst(text, 'notes.rst')
      const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).length
      let last = 0
      for (const { position } of root.children) {
        const [start = 0, end = 0] = [position?.start.line, position?.end.line]
        expect(start).toBeGreaterThanOrEqual(Math.max(1, last))
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(lines)
        last = start
      }
    }),
  )
})

it('loses no word of a reStructuredText without markup that hides', () => {
  const visible = fc
    .array(fc.constantFrom('* ', '1. ', '  ', '    ', 'See::', '\n', '\n\n', '> ', 'So: '), {
      maxLength: 20,
    })
    .map((pieces) => pieces.map((piece, index) => `${piece}word${index}`))
  fc.assert(
    fc.property(visible, (pieces) => {
      const { root } = parseRst(pieces.join('\n'), 'notes.rst')
      const read = JSON.stringify(root)
      for (const index of pieces.keys()) expect(read).toContain(`word${index}`)
    }),
  )
})
