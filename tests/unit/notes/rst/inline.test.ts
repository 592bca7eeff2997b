import type { PhrasingContent } from 'mdast'
import { expect, it } from 'vitest'
import { parseInline } from '../../../../core/notes/rst/inline.ts'

it.each([
  ['a ``git  -x`` b', 'a [code git  -x] b'],
  ['*soft* and **loud**', '[emphasis soft] and [strong loud]'],
  ['2*3*4 and * alone', '2*3*4 and * alone'],
  ['"*" and (*) are no markup', '"*" and (*) are no markup'],
  ['*open', '*open'],
  ['``open', '``open'],
  [String.raw`\*plain\* and back\ slash`, '*plain* and backslash'],
  ['`the book <https://a.b/c>`_', '[link https://a.b/c the book]'],
  ['`bad <javascript:alert(1)>`_', 'bad'],
  ['a name_ stays', 'a name_ stays'],
  [':code:`ls` and :ref:`here`', '[code ls] and here'],
  ['10:30:45', '10:30:45'],
  ['`ls`:code: and `soft`:emphasis:', '[code ls] and [emphasis soft]'],
  [':doc:`the guide <guide/index>` and :unheard:`word`', 'the guide and word'],
  ['see [1]_, [#a]_ and [Knuth84]_', 'see [1], [#a] and [Knuth84]'],
  ['the |name|_ of `it`__ and _`here`', 'the name of it and here'],
  ['a \\\\ b', 'a \\ b'],
  ['${name} <none> a|b', '${name} <none> a|b'],
])('reads %j', (text, expected) => {
  expect(parseInline(text).map(shown).join('')).toBe(expected)
})

it.each([
  [':ref:`here <there>`', ':ref:`here <there>`'],
  ['`bad <javascript:alert(1)>`_', '`bad <javascript:alert(1)>`_'],
])('keeps what was written in %j with what is shown of it', (text, source) => {
  expect(parseInline(text)[0]?.data?.source).toBe(source)
})

it.each(['*a ', '**a ', '`a ', '``a ', '|a ', ':a:`b ', '`a <b ', '\\'])(
  'takes a long row of %j in its stride',
  (mark) => {
    const text = mark.repeat(50_000)
    expect(parseInline(text).map(shown).join('').length).toBeGreaterThan(0)
  },
)

function shown(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'inlineCode':
      return `[code ${node.value}]`
    case 'link':
      return `[link ${node.url} ${node.children.map(shown).join('')}]`
    default:
      return `[${node.type} ${'children' in node ? node.children.map(shown).join('') : ''}]`
  }
}
