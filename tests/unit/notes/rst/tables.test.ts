import { expect, it } from 'vitest'
import { parseRst } from '../../../../core/notes/rst/parse-rst.ts'
import { read, rows, warnings } from './read.ts'

it('reads a grid with a head, and blocks in its cells', () => {
  const text = [
    '+------+----------+',
    '| a    | does     |',
    '+======+==========+',
    '| ls   | * lists  |',
    '|      | * files  |',
    '+------+----------+',
  ].join('\n')
  expect(rows(text)).toEqual(['a|does', 'ls|lists files'])
  expect(parseRst(text, 'a').root.children[0]?.data).toEqual({ headRows: 1 })
})

it('leaves empty what a cell of a grid spans', () => {
  const text = [
    '+---+---+---+',
    '| a | b | c |',
    '+---+---+---+',
    '| wide  | t |',
    '+---+---+ a +',
    '| x | y | l |',
    '+---+---+---+',
  ].join('\n')
  expect(rows(text)).toEqual(['a|b|c', 'wide||t a l', 'x|y|'])
})

it('counts letters that take two columns', () => {
  expect(rows('+------+\n| 日本 |\n+------+\n')).toEqual(['日本'])
})

it('reads a simple table, rows of many lines included', () => {
  const text = [
    '=====  =======',
    'Key    Does',
    '=====  =======',
    'w      goes on,',
    '       by words and beyond',
    '',
    'b      back',
    '=====  =======',
  ].join('\n')
  expect(rows(text)).toEqual(['Key|Does', 'w|goes on, by words and beyond', 'b|back'])
})

it('joins the columns of a simple table that a line runs under', () => {
  const text = '==  ==  ==\nboth    c\n------  --\na   b   c\n==  ==  ==\n'
  expect(rows(text)).toEqual(['both||c', 'a|b|c'])
})

it('keeps text that stands over the first column of a simple table', () => {
  expect(rows('==  =====\n    first\na   b\n==  =====\n')).toEqual(['|first', 'a|b'])
})

it('keeps what a cell hides', () => {
  const { root } = parseRst('+--------+\n| .. hid |\n+--------+\n', 'a')
  expect(JSON.stringify(root)).toContain('hid')
})

it.each([
  ['grid without an end', '+---+\n| a |\n| b |\n', 'closed'],
  ['grid with a crooked side', '+---+\n| a  |\n+---+\n', 'closed'],
  ['simple table without an end', '==  ==\na   b\n', 'last line'],
  ['simple table with text between columns', '==  ==\naaaa b\n==  ==\n', 'columns'],
])('reads a %s as a paragraph, and says so', (_, text, why) => {
  expect(read(text)).toEqual([expect.stringMatching(/^paragraph: .*a.*b?/)])
  expect(warnings(text)).toEqual([expect.stringMatching(new RegExp(`^1 .*${why}.*plain text`))])
})

it('tells the lines of warnings in cells', () => {
  expect(warnings('text\n\n+------+\n| x    |\n|      |\n| a::  |\n+------+\n')).toEqual([
    '6 A literal block should follow “::”, but none does.',
  ])
})

it.each([
  [
    '.. csv-table::\n   :header: k, does\n\n   w, "on, and ""on"""\n   b\n',
    ['k|does', 'w|on, and "on"', 'b'],
  ],
  ['.. csv-table::\n\n   a,"two\n   lines"\n', ['a|two lines']],
  [
    '.. list-table::\n   :header-rows: 1\n\n   * - k\n     - does\n   * - w\n     - on\n',
    ['k|does', 'w|on'],
  ],
])('reads the table in %j', (text, expected) => {
  expect(rows(text)).toEqual(expected)
})

it('reads a list table that is none as it stands', () => {
  const text = '.. list-table::\n\n   * a\n'
  expect(read(text)).toEqual(['bullets', '  listItem', '    paragraph: a'])
  expect(warnings(text)).toEqual([expect.stringContaining('1 This “list-table” holds no list')])
})
