import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deckText, parseDeck } from '../../core/deck/index.ts'
import { deckFact } from '../../core/deck/render.ts'
import { extractFacts } from '../../core/extract/index.ts'
import { emptyDeck, updateDeck } from '../../core/update-deck.ts'

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/\s+/g, ' ')),
  fc.constantFrom(
    'git stash',
    '--force',
    '<b>',
    '-->',
    '<!-- id: x',
    '`',
    '*a*',
    'a | b',
    '#',
    '::',
  ),
)
const hostile = fc.constantFrom(
  '# heading',
  '```',
  '---',
  '===',
  '<script>alert(1)</script>',
  '<!-- id: aaaa, kind: verb',
  '.. raw:: html',
  '> quote',
  '    code',
  '# Removed from the notes',
)
const entry = fc.tuple(words, words, fc.option(hostile))

const markdown = fc.array(entry, { maxLength: 6 }).map((entries) =>
  [
    '# A\n\n## Commands\n\n',
    ...entries.map(([front, back, extra]) => {
      return `- \`${front}\`: ${back}\n${extra === null ? '' : `\n  ${extra}\n`}\n`
    }),
    '## Questions\n\n',
    ...entries.map(([front, back]) => `- What is ${front}? ${back}\n`),
  ].join(''),
)
const rst = fc.array(entry, { maxLength: 6 }).map((entries) =>
  [
    'A\n=\n\nCommands\n--------\n\n',
    ...entries.map(([front, back, extra]) => {
      return `x ${front}\n  ${back}\n${extra === null ? '' : `\n  ${extra}\n`}\n`
    }),
  ].join(''),
)

it.each([
  ['notes.md', markdown],
  ['notes.rst', rst],
])('whatever %s holds, its deck is sound, says the same, and stays as it is', (file, notes) => {
  fc.assert(
    fc.property(notes, (text) => {
      const { facts } = extractFacts(text, { file })
      const written = deckText(updateDeck(emptyDeck({ title: 'A', notes: file }), facts))
      const { deck, problems } = parseDeck(written, 'a.md')
      expect(problems).toEqual([])
      expect(deck.facts).toEqual(facts.map(deckFact))
      expect(deckText(updateDeck(deck, facts))).toBe(written)
    }),
  )
})
