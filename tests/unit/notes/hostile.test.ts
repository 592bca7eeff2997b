/** Texts that nobody writes by hand: read to the end, with nothing lost, in bounded time. */
import { describe, expect, it } from 'vitest'
import { parseMarkdownNotes } from '../../../core/notes/markdown.ts'
import { parseRst } from '../../../core/notes/rst/parse-rst.ts'

const MILLION = 1_000_000
const deeper = (count: number, line: string, step = 2) =>
  Array.from({ length: count }, (_, depth) => `${' '.repeat(step * depth)}${line}`).join('\n\n')

describe('of reStructuredText', () => {
  it.each([
    ['bullets deeper and deeper', deeper(10_000, '* a')],
    ['quotes deeper and deeper', deeper(10_000, 'a', 1)],
    ['directives deeper and deeper', deeper(2_000, '.. note::')],
    ['bullets in one line', `${'* '.repeat(10_000)}a`],
    ['directives in one line', `${'.. note:: '.repeat(10_000)}a`],
  ])('says once that %s are nested too deeply', (_, text) => {
    const said = parseRst(text, 'a').warnings.map(({ message }) => message)
    expect(said).toEqual(['This is nested too deeply and is read as plain text.'])
  })

  it.each([
    ['items', 'list', '* a\n'.repeat(10_000), 10_000],
    ['definitions', 'definitionList', 'a\n  b\n'.repeat(100_000), 100_000],
    ['fields', 'fieldList', ':a: b\n'.repeat(50_000), 50_000],
    ['options', 'optionList', '-a  b\n'.repeat(50_000), 50_000],
    ['rows of a grid', 'table', `${'+---+\n| a |\n'.repeat(20_000)}+---+`, 20_000],
    ['rows of a simple table', 'table', `=  =\n${'a  b\n'.repeat(20_000)}=  =`, 20_000],
  ])('reads a great many %s', (_, type, text, count) => {
    const { root, warnings } = parseRst(text, 'a')
    expect(root.children).toMatchObject([{ type, children: { length: count } }])
    expect(warnings).toEqual([])
  })

  it.each([
    ['a grid', `+---+\n${'| a |\n'.repeat(100_000)}`],
    ['a grid begun again and again', '+---+\n| a |\n'.repeat(50_000)],
    ['a simple table', `==  ==\n${'a   b\n'.repeat(100_000)}`],
  ])('reads %s without an end as one paragraph', (_, text) => {
    const { root, warnings } = parseRst(text, 'a')
    expect(root.children.map(({ type }) => type)).toEqual(['paragraph'])
    expect(warnings).toMatchObject([{ line: 1 }])
  })

  it('reads a great many lead-ins to nothing', () => {
    const { root, warnings } = parseRst('a b::\n\n'.repeat(100_000), 'a')
    expect(root.children).toHaveLength(100_000)
    expect(warnings.at(-1)?.line).toBe(199_999)
  })

  it('reads a great many blocks in one directive', () => {
    const { root } = parseRst(`.. container::\n\n${'   a\n\n'.repeat(150_000)}`, 'a')
    expect(root.children).toHaveLength(150_000)
  })
})

describe.each([
  ['reStructuredText', parseRst],
  ['Markdown', parseMarkdownNotes],
])('of %s', (_, parse) => {
  it.each(['a ', '*', '`', '[', '|', '_', '\\', ':', '*a ', '`a '])(
    'reads a line of a million characters, all of them %j',
    (mark) => {
      const text = `a${mark.repeat(MILLION / mark.length)}z`
      const { root } = parse(`first\n\n${text}\n\nlast\n`, 'a')
      expect(root.children).toHaveLength(3)
      expect(JSON.stringify(root.children[1])).toContain('z')
    },
  )
})
