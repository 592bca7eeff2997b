/** The shipped deck of kubectl's flags, held to what the real kubectl has. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { deckText, parseDeck } from '../../../core/deck/index.ts'
import { gradeCommand, lintCommand } from '../../../core/shell/index.ts'

const root = join(import.meta.dirname, '../../..')
const text = readFileSync(join(root, 'decks/kubectl-flags.md'), 'utf8')
const { deck, problems } = parseDeck(text, 'kubectl-flags.md')
const { flags } = z
  .object({ flags: z.record(z.string(), z.array(z.string())) })
  .parse(JSON.parse(readFileSync(join(root, 'tests/fixtures/kubectl-flags.json'), 'utf8')))

it('is a deck without problems, of at least 120 flags', () => {
  expect(problems).toEqual([])
  expect(deckText(deck)).toBe(text)
  expect(deck.facts.filter(({ kind }) => kind === 'flag').length).toBeGreaterThanOrEqual(120)
})

it('asks nothing twice and tells all flags apart', () => {
  const unique = (words: string[]) => new Set(words).size
  expect(unique(deck.facts.map(({ id }) => id))).toBe(deck.facts.length)
  expect(unique(deck.facts.map(({ front }) => front))).toBe(deck.facts.length)
  expect(unique(deck.facts.map(({ back }) => back))).toBe(deck.facts.length)
})

it.each(deck.facts.map(({ front, back }) => [front, back]))(
  '%s is a flag of kubectl',
  (front, back) => {
    const [, command = '', flag = ''] = /^(kubectl.*?) (--[\w-]+)/.exec(front) ?? []
    expect(flags[command]).toContain(flag)
    const short = /Short: `(-\w)`/.exec(back)?.[1]
    if (short === undefined) return
    expect(flags[command]).toContain(short)
    // Whoever types the short name is right.
    const value = front.includes('=') ? ' x' : ''
    expect(gradeCommand(front, `${command} ${short}${value}`).verdict).toBe('equivalent')
    expect(lintCommand(front)).toEqual([])
  },
)
