import { expect, it } from 'vitest'
import { parseMarkdownNotes } from '../../../core/notes/markdown.ts'
import { outline } from './outline.ts'

const DEEP = 2_000

it('reads lists, tables and fenced code with their lines', () => {
  const { root, warnings } = parseMarkdownNotes(
    '- a\n  - b\n\n|x|\n|-|\n|y|\n\n```sh\nls\n```\n',
    'a',
  )
  expect(outline(root)).toEqual([
    'bullets',
    '  listItem',
    '    paragraph: a',
    '    bullets',
    '      listItem',
    '        paragraph: b',
    'table',
    '  tableRow',
    '    tableCell: x',
    '  tableRow',
    '    tableCell: y',
    'code sh: "ls"',
  ])
  expect(root.children.map(({ position }) => position?.start.line)).toEqual([1, 4, 8])
  expect(warnings).toEqual([])
})

it.each([
  ['quotes', `${'>'.repeat(DEEP)}deep`],
  ['bullets', `${'- '.repeat(DEEP)}deep`],
  ['numbers', `${'1. '.repeat(DEEP)}deep`],
  ['emphasis', `${'**a '.repeat(DEEP)}deep${' b**'.repeat(DEEP)}`],
  ['links', `${'[a '.repeat(DEEP)}deep${'](b)'.repeat(DEEP)}`],
])('reads deeply nested %s as text in the end, and says where', (_, text) => {
  const { root, warnings } = parseMarkdownNotes(`first\n\n${text}\n`, 'notes.md')
  expect(outline(root).join('\n')).toContain('deep')
  expect(warnings).toMatchObject([{ file: 'notes.md', line: 3 }])
})

it('takes a long line across the page for what it is', () => {
  const { root, warnings } = parseMarkdownNotes(`a\n\n${'- '.repeat(100)}\n\nb\n`, 'a')
  expect(root.children.map(({ type }) => type)).toEqual(['paragraph', 'thematicBreak', 'paragraph'])
  expect(warnings).toEqual([])
})

it('keeps far indented sample output as it stands', () => {
  const code = `${' '.repeat(150)}far`
  const { root } = parseMarkdownNotes(`\`\`\`\n${code}\n\`\`\`\n`, 'a')
  expect(outline(root)).toEqual([`code: ${JSON.stringify(code)}`])
})

it('takes the address of a reference along', () => {
  const { root } = parseMarkdownNotes('See [the *docs*][1] and [x].\n\n[1]: https://a.b\n', 'a')
  const [paragraph] = root.children
  const nodes = paragraph?.type === 'paragraph' ? paragraph.children : []
  expect(nodes.map(({ type }) => type)).toEqual(['text', 'link', 'text'])
  expect(nodes[1]).toMatchObject({ url: 'https://a.b' })
})

it('takes a check mark for that of its item, and for text where it stands in none', () => {
  const { root } = parseMarkdownNotes('- [x] done\n\n*\n[x] stray\n', 'a')
  expect(outline(root)).toEqual([
    ...['bullets', '  listItem', '    paragraph: done'],
    ...['bullets', '  listItem', 'paragraph: [x] stray'],
  ])
})
