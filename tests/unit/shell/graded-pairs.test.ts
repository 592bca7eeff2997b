import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { gradeCommand, type Verdict } from '../../../core/shell/index.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/grading')
const MARKS: Record<string, Verdict> = {
  '==': 'exact',
  '=': 'equivalent',
  '~': 'close',
  '!': 'wrong',
}

it.each(readdirSync(FOLDER).filter((file) => file.endsWith('.txt')))('grades %s', (file) => {
  const pairs = readPairs(readFileSync(join(FOLDER, file), 'utf8'))
  const graded = pairs.map(({ expected, given, why }) => {
    const { verdict, differences } = gradeCommand(expected, given)
    // What stands for placeholders inside must never be read by anybody.
    expect(JSON.stringify(differences)).not.toMatch(/[\uE000-\uF8FF]/)
    return { expected, given, why, verdict }
  })
  expect(graded).toEqual(pairs)
})

it('is held to at least 300 pairs, all different', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))
  const pairs = files.flatMap((file) => readPairs(readFileSync(join(FOLDER, file), 'utf8')))
  const unique = new Set(pairs.map(({ expected, given }) => `${expected}\n${given}`))
  expect(unique.size).toBe(pairs.length)
  expect(pairs.length).toBeGreaterThan(300)
})

/** See the README beside the files. */
function readPairs(text: string) {
  let expected = ''
  return text.split('\n').flatMap((line) => {
    const [, mark, given, why] = /^(==|=|~|!) (.*) ## (.*)$/.exec(line) ?? []
    const verdict = mark === undefined ? undefined : MARKS[mark]
    if (verdict && given !== undefined && why !== undefined) {
      return [{ expected, given, why, verdict }]
    }
    if (line.trim() !== '') expected = line
    return []
  })
}
