import { expect, it } from 'vitest'
import { deckText, notesOf, parseDeck, withNotes } from '../../../core/deck/index.ts'

const rename = (text: string, notes: string) =>
  deckText(withNotes(parseDeck(text, 'git.md').deck, notes))

it('changes nothing but the name of the notes', () => {
  const text =
    '\uFEFF---\r\n# mine\r\ntitle: "Git"\r\nnotes: a.md # old\r\nx: [1, 2]\r\n---\r\n\r\nHello\r\n\r\n# A\r\n'
  expect(rename(text, 'b/c.md')).toBe(text.replace('a.md', 'b/c.md'))
  expect(rename(text, '# c.md')).toBe(text.replace('a.md', '"# c.md"'))
  expect(rename(text, 'a.md')).toBe(text)
})

it('names the notes of a deck that had none', () => {
  const named = rename('---\ntitle: Git\n---\n\n# A\n', 'notes/git.md')
  expect(named).toBe('---\ntitle: Git\nnotes: notes/git.md\n---\n\n# A\n')
  expect(notesOf(named)).toBe('notes/git.md')
})

it('reads a name over several lines and writes it in one', () => {
  const text = '---\nnotes: >-\n  some\n  notes.md\ntitle: Git\n---\n\n# A\n'
  expect(notesOf(text)).toBe('some notes.md')
  expect(rename(text, 'git.md')).toBe('---\nnotes: git.md\ntitle: Git\n---\n\n# A\n')
})

it.each(['', '# A\n', '---\ntitle: Git\n---\n', '---\nnotes: [\n---\n', '---\nnotes: 1'])(
  'knows of no notes in %j',
  (text) => {
    expect(notesOf(text)).toBeUndefined()
  },
)
