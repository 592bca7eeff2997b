/** Our tree of each fixture against docutils' tree of it, both simplified as refresh.py says. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseRst } from '../../../core/notes/rst/blocks.ts'
import { simplified } from './simplified.ts'

const folder = new URL('../../fixtures/rst/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.rst'))

it.each(names)('agrees with docutils on %s', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const expected: unknown = JSON.parse(
    readFileSync(new URL(name.replace(/rst$/, 'json'), folder), 'utf8'),
  )
  expect(simplified(parseRst(text, name).root.children)).toEqual(expected)
})
