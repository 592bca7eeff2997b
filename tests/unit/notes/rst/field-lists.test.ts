import { expect, it } from 'vitest'
import { fieldMarker, optionMarker } from '../../../../core/notes/rst/field-lists.ts'
import { read } from './read.ts'

it.each([
  [':Author: me', 'Author', 9],
  [':a: b', 'a', 4],
  [':empty:', 'empty', 7],
  [':two words:  x', 'two words', 13],
  [String.raw`:with\: colon: x`, String.raw`with\: colon`, 15],
  [':a:b: c', 'a:b', 6],
])('finds the field in %j', (text, name, width) => {
  expect(fieldMarker(text)).toEqual({ name, width })
})

it.each([': a', '::', ':ref:`here` there', ':open', ':a:b', ':a :b'])(
  'finds no field in %j',
  (text) => {
    expect(fieldMarker(text)).toBeUndefined()
  },
)

it.each([
  ['-a  all', '-a'],
  ['-a', '-a'],
  ['-f FILE  from a file', '-f FILE'],
  ['--all  all', '--all'],
  ['--file=<a b>  from it', '--file=<a b>'],
  ['-a, --all  all', '-a, --all'],
  ['/V  as in DOS', '/V'],
  ['+x  adds', '+x'],
])('finds the options in %j', (text, name) => {
  expect(optionMarker(text)?.name).toBe(name)
})

it.each(['- a  b', '-a one space', '--', '---  a', '-a,b  c'])('finds no options in %j', (text) => {
  expect(optionMarker(text)).toBeUndefined()
})

it('reads fields that go on below', () => {
  expect(read(':A: one\n  two\n\n  * three\n:B:\n\nafter\n')).toEqual([
    'fieldList',
    '  definitionItem',
    '    definitionTerm: A',
    '    definitionDescription',
    '      paragraph: one two',
    '      bullets',
    '        listItem',
    '          paragraph: three',
    '  definitionItem',
    '    definitionTerm: B',
    '    definitionDescription',
    'paragraph: after',
  ])
})

it('reads options and what they do, on their line or below', () => {
  expect(read('-a, --all  shows all\n-l LABEL\n    makes a column\n')).toEqual([
    'optionList',
    '  definitionItem',
    '    definitionTerm: -a, --all',
    '    definitionDescription',
    '      paragraph: shows all',
    '  definitionItem',
    '    definitionTerm: -l LABEL',
    '    definitionDescription',
    '      paragraph: makes a column',
  ])
})

it('takes options that nothing is said about for text', () => {
  expect(read('-a\n\n-b\n')).toEqual(['paragraph: -a', 'paragraph: -b'])
})
