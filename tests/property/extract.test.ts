import fc from 'fast-check'
import { expect, it } from 'vitest'
import { extractFacts } from '../../core/extract/index.ts'

const formats = ['rst', 'markdown'] as const

/** What either format gives a meaning to, and what breaks sloppy readers. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['Commands', '========', '--------', '# Commands', '## Questions', 'Questions:', '==='],
    ...['* ', '- ', '1. ', '#. ', '  ', '    ', '\t', '> ', '.. ', '.. code:: sh', '.. note::'],
    ...['::', '`', '``', '```', '**', '*', '_', '|', '| a | b |', '|---|---|', ':role:`a`', '\\'],
    ...['(answered) ', 'What is it? ', 'Q: ', 'A: ', '`git a`', ': ', 'git push', '...', '?'],
    ...['<details>', '<summary>', '</summary>', '</details>', '<!--', '-->', '<script>', '---'],
    ...['\r', '\u0000', '\u2028', '\ufeff', '\u200b', '[a](javascript:b)', '[^1]: ', '$', '~'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const anything = fc
  .array(fc.oneof(piece, fc.constantFrom('\n', '\n', '\n\n', '\r\n', ' ')), { maxLength: 60 })
  .map((pieces) => pieces.join(''))
/** Among whole entries, so that there are facts to find. */
const text = fc
  .array(
    fc.oneof(
      anything,
      fc.constantFrom(
        '\n\nCommands\n========\n\n',
        '\n\n# Commands\n\n',
        '\n\n## Questions\n\n',
        '\n\nQuestions\n=========\n\n',
        '\ngit push\n  Sends it::\n\n    $ git push\n\n',
        '\n- `git pull`: gets it\n',
        '\n* (answered) What is a pod? Some containers.\n',
        '\nQ: What is a pod?\nA: Some containers.\n',
        '<details><summary>What is it?</summary>\n\nThat.\n',
      ),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''))

it.each(formats)('extracts whole facts from any %s', (format) => {
  fc.assert(
    fc.property(text, (notes) => {
      const { title, facts, warnings } = extractFacts(notes, { file: 'a.txt', format })
      const lines = notes.split(/\r\n|[\r\n\u2028\u2029]/).length
      expect(title.trim()).not.toBe('')
      for (const fact of facts) {
        expect(fact.front.trim()).not.toBe('')
        expect(fact.front).not.toMatch(/[\r\n]/)
        expect(fact.back.trim()).not.toBe('')
        expect(fact.source?.file).toBe('a.txt')
        expect(fact.source?.line).toBeGreaterThanOrEqual(1)
        expect(fact.source?.line).toBeLessThanOrEqual(lines)
      }
      for (const { line } of warnings) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(lines)
      }
      expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length)
      expect(extractFacts(notes, { file: 'a.txt', format }).facts).toEqual(facts)
    }),
    { numRuns: 1500 },
  )
})

const word = fc.stringMatching(/^[a-z]{1,8}$/)
const command = fc.tuple(word, fc.array(word, { maxLength: 3 })).map(([name, words]) => {
  return ['run-it', name, ...words.map((one) => `--${one}`)].join(' ')
})
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
const entries = fc.uniqueArray(fc.record({ command, what: sentence }), {
  minLength: 1,
  maxLength: 8,
  selector: (entry) => entry.command,
})

it.each([
  ['definitions', 'rst', (front, back) => `${front}\n  ${back}\n`],
  ['literals', 'rst', (front, back) => `* \`\`${front}\`\`: ${back}\n`],
  ['items', 'markdown', (front, back) => `- \`${front}\` ${back}\n`],
  ['paragraphs', 'markdown', (front, back) => `\`${front}\`\n: ${back}\n\n`],
] as const satisfies readonly [string, string, (front: string, back: string) => string][])(
  'extracts every command written as %s in %s',
  (_, format, write) => {
    fc.assert(
      fc.property(entries, (written) => {
        const heading = format === 'rst' ? 'Commands\n========\n\n' : '# Commands\n\n'
        const notes = heading + written.map((one) => write(one.command, one.what)).join('')
        const { facts } = extractFacts(notes, { file: 'notes', format })
        expect(facts.map(({ front, back }) => ({ command: front, what: back }))).toEqual(written)
      }),
    )
  },
)

it.each(formats)('gives the same facts whatever ends the lines of %s', (format) => {
  fc.assert(
    fc.property(
      text.filter((notes) => !notes.includes('\r')),
      (notes) => {
        const options = { file: 'a', format }
        const withCarriageReturns = extractFacts(notes.replaceAll('\n', '\r\n'), options)
        expect(withCarriageReturns).toEqual(extractFacts(notes, options))
      },
    ),
    { numRuns: 500 },
  )
})

/** Lines of words, in every sort of block that either format has. */
const line = fc
  .tuple(fc.constantFrom('', '`ls` ', 'ls -l: ', '**Pod**: ', 'What is it? ', 'TODO: '), sentence)
  .map((parts) => parts.join(''))
const block = fc
  .tuple(
    fc.constantFrom('- ', '  - ', '1. ', '> ', '', '', '    ', '# ', '## ', '- [ ] ', '$ ', '| '),
    line,
    fc.option(sentence),
  )
  .map(([mark, first, next]) => {
    const under = next === null ? '' : `\n${mark.replace(/\S/g, ' ')}${next}`
    return mark + first + under
  })
const blocks = fc
  .array(fc.tuple(block, fc.constantFrom('\n', '\n\n')), { maxLength: 12 })
  .map((each) => each.flat().join(''))

it.each(formats)('says of every line of %s what became of it', (format) => {
  fc.assert(
    fc.property(blocks, (notes) => {
      const { parts, facts } = extractFacts(notes, { file: 'a', format })
      const lines = notes.split('\n')
      const told = new Set<number>()
      for (const { from, to, fate } of parts) {
        expect(from).toBeGreaterThanOrEqual(1)
        expect(to).toBeLessThanOrEqual(lines.length)
        if (fate.kind === 'fact') expect(facts.map(({ id }) => id)).toContain(fate.fact)
        for (let at = from; at <= to; at += 1) told.add(at)
      }
      const silent = lines.filter((text, index) => /\w/.test(text) && !told.has(index + 1))
      expect(silent).toEqual([])
    }),
    { numRuns: 700 },
  )
})
