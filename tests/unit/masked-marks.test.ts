import { expect, it } from 'vitest'
import { parseMarkdownNotes } from '../../core/notes/markdown.ts'
import { maskMarks } from '../../core/masked-marks.ts'
import { outline } from './notes/outline.ts'

const MANY = '*a _b '.repeat(600)

it('leaves alone what has few marks in each paragraph', () => {
  const text = '* `a`: **b**\n'.repeat(2000) + '| `a` | b |\n'.repeat(2000) + '`a`\n\n'.repeat(2000)
  expect(maskMarks(text)).toBe(text)
})

it('keeps every character in its place', () => {
  const text = `first\n\n${MANY}\n${MANY}\n\nlast\n`
  const masked = maskMarks(text)
  expect(masked).toHaveLength(text.length)
  expect(masked).not.toContain('*')
})

it('takes characters that could be masks for none', () => {
  const { root } = parseMarkdownNotes('a \ufdd0b\ufdd0\n', 'a.md')
  expect(outline(root)).toEqual(['paragraph: a \ufffdb\ufffd'])
})

it('reads a paragraph with too many marks as the text it is, and says so once', () => {
  const { root, warnings } = parseMarkdownNotes(`* first\n* ${MANY}\n\n*last*\n`, 'a.md')
  expect(outline(root)).toEqual([
    'bullets',
    '  listItem',
    '    paragraph: first',
    '  listItem',
    `    paragraph: ${MANY.trim()}`,
    'paragraph: last',
  ])
  expect(warnings).toEqual([
    {
      file: 'a.md',
      line: 2,
      message: 'There is too much markup in this paragraph; it is read as text.',
    },
  ])
})

it('keeps code as it stands, however many marks it has', () => {
  const { root, warnings } = parseMarkdownNotes(`\`\`\`js\n${MANY}\n${MANY}\n\`\`\`\n`, 'a.md')
  expect(outline(root)).toEqual([`code js: ${JSON.stringify(`${MANY}\n${MANY}`)}`])
  expect(warnings).toEqual([])
})
