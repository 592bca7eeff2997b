/** Our tree of each fixture against docutils' tree of it, both simplified as refresh.py says. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseRst } from '../../../core/notes/rst/parse-rst.ts'
import { simplified } from './simplified.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/rst')
const shipped = join(import.meta.dirname, '../../../decks/notes')
const documents = [fixtures, shipped].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.rst'))
    .map((name) => [name, join(folder, name)] as const),
)

it.each(documents)('agrees with docutils on %s', (name, file) => {
  const tree: unknown = JSON.parse(
    readFileSync(join(fixtures, name.replace(/rst$/, 'json')), 'utf8'),
  )
  expect(simplified(parseRst(readFileSync(file, 'utf8'), name).root.children)).toEqual(tree)
})
