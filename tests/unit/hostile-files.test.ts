/**
 * Files made to do harm, read by the readers alone. What they come to on the screen
 * is in tests/e2e/hostile-notes.spec.ts.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readMarkdown } from '../../core/bounded-markdown.ts'
import { deckSlug, deckText, notesOf, parseDeck } from '../../core/deck/index.ts'
import { extractFacts } from '../../core/extract/index.ts'
import { flagFacts, parseHelp } from '../../core/shell/index.ts'
import { emptyDeck, updateDeck } from '../../core/update-deck.ts'

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'hostile')
const filesIn = (folder: string) => readdirSync(join(FOLDER, folder))
const textOf = (folder: string, file: string) => readFileSync(join(FOLDER, folder, file), 'utf8')

afterEach(() => {
  expect('polluted' in {}).toBe(false)
  expect(Object.keys(Object.prototype)).toEqual([])
})

it.each(filesIn('notes'))('reads the notes %s, and takes nothing from elsewhere', (file) => {
  const { facts } = extractFacts(textOf('notes', file), { file })
  expect(facts.length).toBeGreaterThan(0)
  // What /etc/passwd and its like would bring in.
  expect(JSON.stringify(facts)).not.toContain('root:')
})

const REFUSED: Record<string, string> = {
  'billion-laughs.md': 'not valid YAML',
  'billion-laughs-in-comment.md': 'comment under this heading',
  'proto-in-comment.md': 'unknown key “__proto__”',
  'duplicate-keys.md': 'not valid YAML',
  'custom-tags.md': 'no valid “notes”',
  'self-referring-title.md': 'no valid “title”',
  'kind-is-an-object.md': 'no valid “kind”',
  'ids-collide.md': 'given twice',
  'id-too-long.md': 'no valid “id”',
  'comment-never-ends.md': 'comment under this heading cannot be read',
  'front-matter-never-ends.md': 'no front matter',
}

it.each(filesIn('decks'))('reads the deck %s, or says what is wrong with it', (file) => {
  const text = textOf('decks', file)
  const { deck, problems } = parseDeck(text, file)
  expect(deckText(deck)).toBe(text)
  expect(() => notesOf(text)).not.toThrow()
  const wrong = REFUSED[file]
  if (wrong === undefined) expect(problems).toEqual([])
  else expect(problems[0]?.message).toContain(wrong)
})

it('knows every deck that is refused', () => {
  expect(filesIn('decks')).toEqual(expect.arrayContaining(Object.keys(REFUSED)))
})

it.each(filesIn('help'))('reads the help text %s', (file) => {
  const grammar = parseHelp(textOf('help', file), 'evil')
  expect(flagFacts(grammar).length).toBeGreaterThan(0)
  for (const { name } of grammar.subcommands) expect(name).toMatch(/^[\w.-]*$/)
})

it.each(['../../../etc/passwd', 'C:\\Windows\\x', '/', '..', 'a\u0000b', 'con/../x', '-rf', '~/x'])(
  'makes a plain file name of the title %j',
  (title) => expect(deckSlug(title)).toMatch(/^[\p{L}\p{N}-]+$/u),
)

describe('far too much of something', () => {
  const many = (text: string, count = 5_000) => text.repeat(count)
  const FRONT = '---\ntitle: a\nnotes: b\n---\n\n# a\n\n'
  const cases: [what: string, text: string][] = [
    ['bullets in one line', many('- ')],
    ['quotes in one line', many('> ')],
    ['brackets', many('[')],
    ['links in links', many('[a](b', 5000) + many(')', 5000)],
    ['emphasis', many('*a **b ')],
    ['code spans that do not close', many('`a ``b ')],
    ['entities', many('&amp;')],
    ['comments that do not close', many('<!-- ')],
    ['elements in elements', many('<details>\n')],
    ['headings underlined one after the other', many('a\n===\n', 5_000)],
    ['lines of a paragraph', many('word word\n', 20_000)],
    ['lines that go on with a quote', `> a\n${many('b\n')}`],
    ['rows of a table that is none', `| a | b\n${many('| c | d\n')}`],
    ['columns of a table', `${many('|a')}|\n${many('|-')}|\n`],
    ['references to one definition', `${many('[a] ')}\n\n[a]: b\n`],
    ['footnotes', many('[^a]: b\n', 1000)],
    ['addresses', many('https://a.b/c?d=e ')],
    ['e-mail addresses', many('a@b.c,')],
    ['directives in directives', many('.. note:: ')],
    ['substitutions of each other', `|a|\n\n${many('.. |a| replace:: |a| |a|\n')}`],
    ['backslashes', many('\\')],
    ['blank lines', many('\n', 50_000)],
    ['controls', many('\u0000\ud800\u202e')],
  ]

  it.each(cases)('in notes: %s', (_, text) => {
    for (const file of ['a.md', 'a.rst']) {
      const { facts } = extractFacts(`# Title\n\n- \`ls -l\`: lists files\n\n${text}`, { file })
      expect(facts.some(({ front }) => front === 'ls -l') || file === 'a.rst').toBe(true)
    }
  })

  it.each(cases)('in a deck: %s', (_, text) => {
    const whole = `${FRONT}## \`ls -l\`\n\nLists files.\n\n## b\n\n${text}\n`
    const { deck } = parseDeck(whole, 'a.md')
    expect(deckText(deck)).toBe(whole)
    expect(deck.facts).toMatchObject([{ front: 'ls -l' }, ...deck.facts.slice(1)])
  })

  it('in an answer that goes into a deck: what would be lists in lists', () => {
    const { facts } = extractFacts(`Title - ${many('-  ')}\n  meaning\n`, { file: 'a.rst' })
    const { deck, problems } = parseDeck(
      deckText(updateDeck(emptyDeck({ title: 'a' }), facts)),
      'a.md',
    )
    expect(problems).toEqual([])
    expect(deck.facts).toHaveLength(facts.length)
  })

  it.each([
    ['keys', `title: a\n${Array.from({ length: 20_000 }, (_, key) => `k${key}: v`).join('\n')}`],
    ['brackets', `title: ${many('[')}`],
    [
      'maps in maps',
      Array.from({ length: 150 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
    ['a value', `title: ${many('x', 1_000_000)}`],
  ])('in front matter: %s', (_, yaml) => {
    const { deck, problems } = parseDeck(
      `---\n${yaml}\n---\n\n# a\n\n## \`ls\`\n\nLists.\n`,
      'a.md',
    )
    expect(problems[0]).toMatchObject({ file: 'a.md' })
    expect(deck.facts.map(({ front }) => front)).toEqual(['ls'])
  })

  it.each([
    ['flags', many('  --a  b\n')],
    ['names of one flag', `  ${many('-a, ')}`],
    ['brackets in the usage', `Usage: a ${many('[-a ')}`],
    ['one line', many('--a=b ')],
    ['backspaces', many('a\b')],
  ])('in a help text: %s', (_, text) => {
    expect(parseHelp(text, 'a')).toMatchObject({ name: 'a' })
  })
})

describe('a paragraph without an end', () => {
  const LINES = 1500

  it('is read as the text it is, where it stands, and said so', () => {
    const text = `# a\n\n${'b\n===\n'.repeat(LINES)}\n# c\n`
    const { root, remarks } = readMarkdown(text)
    expect(root.children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'heading'])
    expect(root.children[2]?.position?.start.offset).toBe(text.indexOf('# c'))
    expect(remarks).toMatchObject([{ line: 3 }])
  })

  it.each(['```\n', '- ```\n', '> ~~~\n'])('is none within the fence %j', (fence) => {
    const own = fence.startsWith('>') ? '> ' : fence.startsWith('-') ? '  ' : ''
    const mark = fence.replace(/^[->] /, '')
    const { root, remarks } = readMarkdown(
      `${fence}${`${own}b\n`.repeat(LINES)}${own}${mark}\nlast\n`,
    )
    expect(remarks).toEqual([])
    expect(JSON.stringify(root)).toContain('"code"')
  })
})
