/**
 * `npm run bench:quality [-- --misses]`: how many of the facts that a person
 * labelled are extracted (recall), and how many of the extracted ones are among
 * them (precision), document by document.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { extractFacts } from '../../core/extract/index.ts'
import { labelsSchema, matchLabels, type Label, type Match } from './match-labels.ts'
import { syntheticNotes } from './synthetic-notes.ts'

const ROOT = join(import.meta.dirname, '../..')
const FIXTURES = join(ROOT, 'tests/fixtures')

interface Document {
  set: string
  name: string
  text: string
  labels: Label[]
}

const results = documents().map((document) => {
  const { facts } = extractFacts(document.text, { file: document.name })
  return { ...document, ...matchLabels(document.labels, facts) }
})

const sets = [...new Set(results.map(({ set }) => set))]
const rows = [
  ...results.map((one): Row => row(`${one.set}/${one.name}`, [one])),
  ...sets.map((set): Row =>
    row(
      `all of ${set}`,
      results.filter((one) => one.set === set),
    ),
  ),
  row('all', results),
]
console.table(Object.fromEntries(rows.map(({ name, ...figures }) => [name, figures])))
if (process.argv.includes('--misses')) results.forEach(tellMisses)

interface Row {
  name: string
  labels: number
  'recall explicit': string
  'recall chapters': string
  facts: number
  precision: string
}

function row(name: string, matches: readonly (Match & Pick<Document, 'labels'>)[]): Row {
  const required = matches.flatMap(({ labels }) => labels.filter(({ optional }) => !optional))
  const missed = new Set(matches.flatMap((match) => match.missed))
  const recall = (where: Label['where']) => {
    const wanted = required.filter((label) => label.where === where)
    return share(wanted.filter((label) => !missed.has(label)).length, wanted.length)
  }
  const right = matches.reduce((sum, match) => sum + match.right.length, 0)
  const facts = matches.reduce((sum, match) => sum + match.surplus.length, right)
  return {
    name,
    labels: required.length,
    'recall explicit': recall('explicit'),
    'recall chapters': recall('chapter'),
    facts,
    precision: share(right, facts),
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : (part / whole).toFixed(3)
}

/** The shipped notes, the labelled ones of the fixtures, and a large file made of known facts. */
function documents(): Document[] {
  const labelled = readdirSync(join(FIXTURES, 'labelled'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.labels.json'))
    .sort()
    .map((name) => labelledDocument(join(FIXTURES, 'labelled', name)))
  return [
    {
      set: 'shipped',
      name: 'kuar.rst',
      text: readFileSync(join(ROOT, 'decks/notes/kuar.rst'), 'utf8'),
      labels: labelsOf(join(FIXTURES, 'kuar.labels.json')),
    },
    ...labelled,
    { set: 'synthetic', ...syntheticNotes(2000) },
  ]
}

function labelledDocument(labels: string): Document {
  const stem = basename(labels).replace('labels.json', '')
  const folder = dirname(labels)
  const name = readdirSync(folder).find((one) => one.startsWith(stem) && !one.endsWith('.json'))
  if (name === undefined) throw new Error(`${relative(ROOT, labels)} has no notes beside it.`)
  const text = readFileSync(join(folder, name), 'utf8')
  return { set: basename(folder), name, text, labels: labelsOf(labels) }
}

function labelsOf(file: string): Label[] {
  return labelsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).facts
}

function tellMisses({ set, name, missed, surplus }: Document & Match): void {
  for (const { line, kind, front, back } of missed) {
    console.log(`${set}/${name}:${String(line)} missed ${kind}: ${front} -> ${back}`)
  }
  for (const { source, kind, front, back } of surplus) {
    console.log(`${set}/${name}:${String(source?.line ?? 0)} surplus ${kind}: ${front} -> ${back}`)
  }
}
