import { expect, it } from 'vitest'
import { parseRst } from '../../../../core/notes/rst/parse-rst.ts'
import { read, warnings } from './read.ts'

it('gives titles the level of their style, in the order of first use', () => {
  const text = '====\nBook\n====\n\nPart\n====\n\nChapter\n-------\n\nPart two\n========\n'
  expect(read(text)).toEqual([
    'heading 1: Book',
    'heading 2: Part',
    'heading 3: Chapter',
    'heading 2: Part two',
  ])
  expect(warnings(text)).toEqual([])
})

it('reads on after an overline that differs from the underline, and says so', () => {
  const text = '===\nBook\n====\n\ntext\n'
  expect(read(text)).toEqual(['heading 1: Book', 'paragraph: text'])
  expect(warnings(text)).toEqual(['1 The lines over and under this title differ in length.'])
})

it('reads definitions, their blocks included', () => {
  expect(read('git stash\n  Puts changes\n  aside.\n\n  * really\n\ngit pop\n  Back.\n')).toEqual([
    'definitionList',
    '  definitionItem',
    '    definitionTerm: git stash',
    '    definitionDescription',
    '      paragraph: Puts changes aside.',
    '      bullets',
    '        listItem',
    '          paragraph: really',
    '  definitionItem',
    '    definitionTerm: git pop',
    '    definitionDescription',
    '      paragraph: Back.',
  ])
})

it('reads nested lists of both sorts', () => {
  expect(read('* a\n\n  1. one\n     more\n  2. two\n\n* b\n')).toEqual([
    'bullets',
    '  listItem',
    '    paragraph: a',
    '    numbers',
    '      listItem',
    '        paragraph: one more',
    '      listItem',
    '        paragraph: two',
    '  listItem',
    '    paragraph: b',
  ])
})

it.each([
  ['indented', 'See::\n\n    $ ls\n      a\n\nafter\n', '"$ ls\\n  a"'],
  ['quoted', 'See::\n\n> ls\n> a\n\nafter\n', '"> ls\\n> a"'],
  ['quoted, with no blank line after it', 'See::\n\n> ls\n> a\nafter\n', '"> ls\\n> a"'],
])('keeps an %s literal block as it stands', (_, text, code) => {
  expect(read(text)).toEqual(['paragraph: See:', `code: ${code}`, 'paragraph: after'])
})

it('shows no colon where two of them stand alone', () => {
  expect(read('See ::\n\n  a\n')).toEqual(['paragraph: See', 'code: "a"'])
  expect(read('::\n\n  a\n')).toEqual(['code: "a"'])
})

it('says where a literal block is missing', () => {
  expect(warnings('See::\n\nafter\n')).toEqual([
    '1 A literal block should follow “::”, but none does.',
  ])
})

it('reads directives for their text, and includes or executes nothing', () => {
  expect(
    read(
      '.. include:: /etc/passwd\n\n.. raw:: html\n\n   <script>x</script>\n\n' +
        '.. code-block:: sh\n   :linenos:\n\n   ls -l\n\n.. note:: Mind\n\n   the gap\n\n.. hidden\n',
    ),
  ).toEqual([
    'comment: include:: /etc/passwd',
    'comment: raw:: html     <script>x</script>',
    'code sh: "ls -l"',
    'blockquote',
    '  paragraph: Mind',
    '  paragraph: the gap',
    'comment: hidden',
  ])
})

it('gives every block the lines it stands on', () => {
  const { root } = parseRst('Title\n=====\n\n* a\n  b\n* c\n\nd\n', 'notes.rst')
  const places = root.children.map(({ position }) => [position?.start.line, position?.end.line])
  expect(places).toEqual([
    [1, 2],
    [4, 6],
    [8, 8],
  ])
})

it('reads any line ends, tabs, and what comes before the first character', () => {
  const text = '\ufeffSee::\n\n\t$ ls\n\t\ta\n\nlast'
  const expected = ['paragraph: See:', 'code: "$ ls\\n        a"', 'paragraph: last']
  for (const end of ['\n', '\r\n', '\r']) {
    expect(read(text.replaceAll('\n', end))).toEqual(expected)
  }
})

it.each([
  ['a short line under a title', 'A long title\n-----\n', '1 The line under this title is shorter'],
  ['a badly indented item', '* a\n b\n', '2 This line is indented less than the list item'],
  ['a paragraph that moves', 'a\nb\n  c\n', '3 This line is indented more than the paragraph'],
  ['a title of a new style at the wrong depth', 'A\n=\n\nB\n-\n\nC\n=\n\nD\n~\n', '10 This style'],
])('reads on after %s, and says where', (_, text, message) => {
  expect(warnings(text)).toEqual([expect.stringContaining(message)])
})
