import { expect, it } from 'vitest'
import { parseRst } from '../../../../core/notes/rst/parse-rst.ts'
import { read, warnings } from './read.ts'

it.each([
  ['.. [1] A note\n   on two lines.\n', '1', 'A note on two lines.'],
  ['.. [#auto] Counted.\n', '#auto', 'Counted.'],
  ['.. [*] A sign.\n', '*', 'A sign.'],
  ['.. [Knuth84] A book.\n', 'Knuth84', 'A book.'],
])('reads the note %j', (text, label, said) => {
  expect(read(text)).toEqual(['labelledNote', `  paragraph: ${said}`])
  expect(parseRst(text, 'a').root.children).toMatchObject([{ label }])
})

it.each([
  ['.. _docs: https://a.b/\n   c\n', '_docs: https://a.b/ c'],
  ['__ https://a.b\n', '__ https://a.b'],
  ['.. __: https://a.b\n', '__: https://a.b'],
])('keeps the target %j', (text, value) => {
  expect(parseRst(text, 'a').root.children).toMatchObject([{ type: 'target', value }])
})

it('keeps what a name stands for', () => {
  expect(parseRst('.. |k| replace:: the *thing*\n', 'a').root.children).toMatchObject([
    { type: 'substitution', name: 'k', children: [{ value: 'the ' }, { type: 'emphasis' }] },
  ])
})

it.each([
  ['.. hidden\n   text\n\nafter\n', ['comment: hidden text', 'paragraph: after']],
  ['..\n\n  a quotation\n', ['comment: ', 'blockquote', '  paragraph: a quotation']],
  ['..\n   hidden\n', ['comment: hidden']],
])('reads the comment in %j', (text, expected) => {
  expect(read(text)).toEqual(expected)
  expect(warnings(text)).toEqual([])
})
