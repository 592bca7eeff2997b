/** What both readers promise of any text: lines that exist, no word lost, one tree for all line ends. */
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { readNotes, type NotesFormat } from '../../core/notes/read-notes.ts'

const SPACES = ['\n', '\n', '\n\n', '\n  ', '\n    ', '\n\n  ', '\n\n    ', '\n\t', ' ', '  ']
const MARKS = {
  rst: [
    ...[
      '* ',
      '- ',
      '1. ',
      '#. ',
      '(a) ',
      '> ',
      '| ',
      ' | ',
      '|',
      '>>> ',
      ':',
      ': ',
      '::',
      '::\n\n',
    ],
    ...[
      '*',
      '**',
      '`',
      '``',
      '`_',
      '_',
      '__',
      ' <',
      '>',
      '[',
      ']_',
      '\\',
      '"',
      ', ',
      '.',
      ':ref:`',
    ],
    ...[
      '-a  ',
      '--all=',
      ', -b',
      '/c  ',
      '\n====\n',
      '\n----\n',
      '\n====\n',
      '+---+---+\n',
      '+===+',
    ],
    ...['===  ===\n', '\n---  ---\n', '.. ', '..\n', '.. [', '.. _', '.. |', '| replace:: ', '__ '],
    ...['.. note:: ', '.. code-block:: ', '.. image:: ', ':alt: ', '.. include:: ', '.. raw:: '],
    ...[
      '.. csv-table:: ',
      ':header: ',
      '.. list-table::\n\n  * - ',
      '.. container:: ',
      '.. math:: ',
    ],
    ...['.. contents:: ', '.. topic:: ', '.. epigraph:: ', ':class: ', '.. unheard:: ', '::\n\n$ '],
  ],
  markdown: [
    ...[
      '* ',
      '- ',
      '1. ',
      '> ',
      '| ',
      ' | ',
      '|-|-|\n',
      '|',
      '# ',
      '## ',
      '\n===\n',
      '\n---\n',
      '---',
    ],
    ...[
      '*',
      '**',
      '_',
      '`',
      '``',
      '```\n',
      '```',
      '~~~',
      '~~',
      '[',
      '](',
      ')',
      '](<',
      '![',
      '][',
      ']: ',
    ],
    ...[
      '<b ',
      '<!-- ',
      '-->',
      '>',
      '</b>',
      '<',
      '\\',
      '"',
      '[^',
      '[x] ',
      '[ ] ',
      'https://',
      '\n\n\n',
    ],
  ],
}

describe.each(['rst', 'markdown'] as const)('of any %s', (format) => {
  const spaced = fc.constantFrom(...SPACES)
  const pieces = fc.array(
    fc.oneof(spaced, fc.constantFrom(...MARKS[format]), fc.constant('word')),
    {
      maxLength: 60,
    },
  )
  /** Markup in any order, with words that are each there once. */
  const notes = pieces.map((all) =>
    all.map((piece, index) => (piece === 'word' ? `word${index}q` : piece)).join(''),
  )
  const anything = fc.oneof(notes, fc.string({ unit: 'binary', maxLength: 200 }))

  it('finds every block and every warning on lines that exist', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { root, warnings } = readNotes(text, 'notes', format)
        const last = linesOf(text, format)
        for (const { line } of warnings) expectBetween(1, line, last)
        forEachNode(root, ({ position }) => {
          if (!position) return
          expectBetween(1, position.start.line, last)
          expectBetween(position.start.line, position.end.line, last)
        })
      }),
      { numRuns: 1500 },
    )
  })

  it('loses no word', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const read = JSON.stringify(readNotes(text, 'notes', format))
        for (const [word] of text.matchAll(/word\d+q/g)) expect(read).toContain(word)
      }),
      { numRuns: 3000 },
    )
  })

  it('reads the same whatever ends the lines', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const tree = readNotes(text, 'notes', format)
        expect(readNotes(text.replaceAll('\n', '\r\n'), 'notes', format)).toEqual(tree)
      }),
    )
  })
})

function linesOf(text: string, format: NotesFormat): number {
  return text.split(format === 'rst' ? /\r\n|[\n\r\u2028\u2029]/ : /\r\n|[\n\r]/).length
}

function forEachNode(root: Nodes, look: (node: Nodes) => void): void {
  look(root)
  if ('children' in root) for (const child of root.children) forEachNode(child, look)
}

function expectBetween(least: number, value: number, most: number): void {
  expect(value).toBeGreaterThanOrEqual(least)
  expect(value).toBeLessThanOrEqual(most)
}
