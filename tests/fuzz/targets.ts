/** Every parser of texts from outside, the inputs it gets, and what must hold of what it gives. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { deckText, isDeck, notesOf, parseDeck, withNotes } from '../../core/deck/index.ts'
import { extractFacts } from '../../core/extract/index.ts'
import { parseMarkdownNotes } from '../../core/notes/markdown.ts'
import { decodeNotes } from '../../core/notes/decode.ts'
import { parseRst } from '../../core/notes/rst/parse-rst.ts'
import { formatSteps, parseSteps } from '../../core/schedule/steps.ts'
import {
  flagFacts,
  gradeCommand,
  grammarSchema,
  grammarsWith,
  lintCommand,
  parseHelp,
} from '../../core/shell/index.ts'
import { emptyDeck, updateDeck } from '../../core/update-deck.ts'
import { COMMANDS, DECK, HELP, MARKDOWN, RST } from './grammars.ts'
import { storedTargets } from './stored-targets.ts'
import { target, type Target } from './target.ts'
import { textOf } from './texts.ts'

/** Texts that mutations begin with, by language. */
export interface Corpus {
  markdown: readonly string[]
  rst: readonly string[]
  decks: readonly string[]
  help: readonly string[]
  commands: readonly string[]
}

/** All of them. */
export function targetsOn(corpus: Corpus): Target[] {
  const markdown = textOf(MARKDOWN, corpus.markdown)
  const rst = textOf(RST, corpus.rst)
  const command = textOf(COMMANDS, corpus.commands).map((text) => text.slice(0, 400))
  return [
    target({
      name: 'Markdown notes to a tree',
      share: 100,
      inputs: markdown,
      read: (text) => void parseMarkdownNotes(text, 'a.md'),
    }),
    target({
      name: 'reStructuredText to a tree',
      share: 200,
      inputs: rst,
      read: (text) => void parseRst(text, 'a.rst'),
    }),
    target({
      name: 'Markdown notes to facts',
      share: 60,
      inputs: markdown,
      read: (text) => {
        extracted(text, 'a.md')
      },
    }),
    target({
      name: 'reStructuredText to facts',
      share: 90,
      inputs: rst,
      read: (text) => {
        extracted(text, 'a.rst')
      },
    }),
    target({
      name: 'notes to a deck and back',
      share: 20,
      inputs: fc.oneof(markdown, rst),
      read: (text) => {
        const { facts, title } = extracted(text, 'a')
        const written = deckText(updateDeck(emptyDeck({ title }), facts))
        assert.deepEqual(parseDeck(written, 'a.md').problems, [])
      },
    }),
    target({
      name: 'decks',
      share: 100,
      inputs: fc
        .tuple(fc.boolean(), textOf(DECK, corpus.decks))
        .map(([isHeaded, text]) => (isHeaded ? `---\ntitle: a\nnotes: b\n---\n\n${text}` : text)),
      read: (text) => {
        isDeck(text)
        notesOf(text)
        const { deck, problems } = parseDeck(text, 'a.md')
        assert.equal(deckText(deck), text)
        const ids = [...deck.facts, ...deck.removed].map(({ id }) => id)
        assert.equal(new Set(ids).size, ids.length)
        if (problems.length === 0) assert.equal(withNotes(deck, 'other.md').notes, 'other.md')
      },
    }),
    target({
      name: 'help texts',
      share: 150,
      inputs: fc.tuple(textOf(HELP, corpus.help), fc.constantFrom('a', 'kubectl get', 'x y z')),
      read: ([text, name]) => {
        const grammar = parseHelp(text, name)
        grammarSchema.parse(grammar)
        flagFacts(grammar)
      },
    }),
    target({
      name: 'answers against commands',
      share: 150,
      inputs: fc.tuple(command, command),
      read: ([expected, given]) => {
        gradeCommand(expected, given)
      },
    }),
    target({
      name: 'an answer against itself',
      share: 40,
      inputs: command.filter((text) => text.trim() !== ''),
      read: (text) => assert.notEqual(gradeCommand(text, text).verdict, 'wrong'),
    }),
    target({
      name: 'commands of notes, looked over',
      share: 30,
      inputs: command,
      read: (text) => void lintCommand(text, '', grammarsWith([])),
    }),
    target({
      name: 'learning steps',
      share: 20,
      inputs: fc.string({
        unit: fc.constantFrom(...'0123456789mhd ,.-+e'.split('')),
        maxLength: 30,
      }),
      read: (text) => {
        const steps = parseSteps(text)
        if (steps.ok) assert.deepEqual(parseSteps(formatSteps(steps.value)), steps)
      },
    }),
    target({
      name: 'bytes of a file',
      share: 10,
      inputs: fc.uint8Array({ maxLength: 300 }),
      read: (bytes) => void decodeNotes(bytes, 'a.md'),
    }),
    ...storedTargets(),
  ]
}

function extracted(text: string, file: string): ReturnType<typeof extractFacts> {
  const found = extractFacts(text, { file })
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).length
  for (const { source } of found.facts) {
    const line = source?.line ?? 0
    assert.ok(line >= 1 && line <= lines, `A fact is on line ${line} of ${lines}.`)
  }
  return found
}
