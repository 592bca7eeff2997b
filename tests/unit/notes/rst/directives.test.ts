import { expect, it } from 'vitest'
import { parseRst } from '../../../../core/notes/rst/parse-rst.ts'
import { read, warnings } from './read.ts'

it.each([
  ['.. code-block:: sh\n   :linenos:\n\n   ls -l\n', ['code sh: "ls -l"']],
  ['.. code::\n\n   ls\n\n     -l\n', ['code: "ls\\n\\n  -l"']],
  [
    '.. note:: Mind\n   the gap\n\n   * really\n',
    [
      'blockquote',
      '  paragraph: Mind the gap',
      '  bullets',
      '    listItem',
      '      paragraph: really',
    ],
  ],
  ['.. warning::\n\n   Mind it.\n', ['blockquote', '  paragraph: Mind it.']],
  [
    '.. admonition:: Title\n\n   Text.\n',
    ['blockquote', '  paragraph: Title', '  paragraph: Text.'],
  ],
  ['.. image:: a.png\n   :alt: a pod\n', ['paragraph: a pod']],
  ['.. figure:: a.png\n\n   Its caption.\n', ['paragraph: Its caption.']],
  ['.. topic:: Title\n\n   Text.\n', ['paragraph: Title', 'paragraph: Text.']],
  ['.. epigraph:: Text.\n', ['blockquote', '  paragraph: Text.']],
  ['.. container:: box\n\n   Text.\n', ['paragraph: Text.']],
  ['.. math:: a + b\n', ['code math: "a + b"']],
  ['.. math::\n\n   a\n   b\n', ['code math: "a\\nb"']],
])('reads %j for the text in it', (text, expected) => {
  expect(read(text)).toEqual(expected)
  expect(warnings(text)).toEqual([])
})

it('tells a remark by its kind', () => {
  expect(parseRst('.. tip:: Text.\n', 'a').root.children[0]?.data).toMatchObject({
    admonition: 'tip',
  })
})

it('reads code without a blank line above it, and says so', () => {
  const text = '.. code-block:: sh\n   ls -l\n'
  expect(read(text)).toEqual(['code sh: "ls -l"'])
  expect(warnings(text)).toEqual(['2 A blank line should stand between this line and the code.'])
})

it.each([
  ['.. include:: /etc/passwd\n', 'include', '/etc/passwd'],
  ['.. literalinclude:: a.py\n   :lines: 1-2\n', 'literalinclude', '1-2'],
  ['.. raw:: html\n\n   <script>run()</script>\n', 'raw', '<script>run()</script>'],
])('does not follow %j, keeps it as a comment and says so', (text, directive, kept) => {
  expect(parseRst(`a\n\n${text}`, 'a').root.children).toMatchObject([
    {},
    { type: 'comment', directive, value: expect.stringContaining(kept) as unknown },
  ])
  expect(warnings(`a\n\n${text}`)).toEqual([
    `3 “${directive}” is not followed: nothing but the notes is read.`,
  ])
})

it.each(['.. contents:: Overview\n   :depth: 2\n', '.. image:: a.png\n', '.. index:: pods\n'])(
  'hides %j, which says nothing, without a warning',
  (text) => {
    expect(read(text)).toEqual([expect.stringMatching(/^comment: /)])
    expect(warnings(text)).toEqual([])
  },
)

it('reads a directive that it does not know as text, and says so', () => {
  const text = '.. unheard:: Title\n   :flag: x\n\n   Text.\n'
  expect(read(text)).toEqual([
    'paragraph: Title',
    'fieldList',
    '  definitionItem',
    '    definitionTerm: flag',
    '    definitionDescription',
    '      paragraph: x',
    'paragraph: Text.',
  ])
  expect(warnings(text)).toEqual([
    '1 The directive “unheard” is not known; what it says is read as text.',
  ])
})

it.each([
  ['.. image:: a.png\n   :alt: a pod\n   :width: 9\n', 'image:: a.png :alt: a pod :width: 9'],
  ['.. code:: sh\n   :linenos:\n\n   ls\n', 'code:: :linenos:'],
])('keeps with the block what %j does not show', (text, source) => {
  expect(parseRst(text, 'a').root.children[0]?.data?.source).toBe(source)
})
