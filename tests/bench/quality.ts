/**
 * `npm run bench:quality -- [--misses] [notes, folders or sets…]`: how many of
 * the facts that a person labelled are extracted (recall), and how many of the
 * extracted ones are among them (precision), document by document.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { extractFacts } from '../../core/extract/index.ts'
import { labelsSchema, matchLabels, type Label, type Match } from './match-labels.ts'
import { syntheticNotes } from './synthetic-notes.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Made by a program: kept out of the total, which its size would decide. */
const SYNTHETIC = 'synthetic'
const FIXTURES = join(ROOT, 'tests/fixtures')

const { values: asked, positionals: only } = parseArgs({
  options: { misses: { type: 'boolean', default: false } },
  allowPositionals: true,
})

interface Document {
  set: string
  name: string
  /** Absolute. */
  path: string
  text: string
  labels: Label[]
}

const results = documents()
  .filter(isAsked)
  .map((document) => {
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
  row(
    'all written by hand',
    results.filter(({ set }) => set !== SYNTHETIC),
  ),
]
console.table(Object.fromEntries(rows.map(({ name, ...figures }) => [name, figures])))
if (asked.misses) results.forEach(tellMisses)

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
  const shipped = join(ROOT, 'decks/notes/kuar.rst')
  return [
    {
      set: 'shipped',
      name: basename(shipped),
      path: shipped,
      text: readFileSync(shipped, 'utf8'),
      labels: labelsOf(join(FIXTURES, 'kuar.labels.json')),
    },
    ...labelled,
    { set: SYNTHETIC, path: '', ...syntheticNotes(2000) },
  ]
}

/** All, or those that the arguments name: by a path of the notes or their folder, or by their set. */
function isAsked({ set, path }: Document): boolean {
  const isIn = (place: string) => path === place || path.startsWith(place + sep)
  return only.length === 0 || only.some((one) => one === set || isIn(resolve(one)))
}

function labelledDocument(labels: string): Document {
  const stem = basename(labels).replace('labels.json', '')
  const folder = dirname(labels)
  const name = readdirSync(folder).find((one) => one.startsWith(stem) && !one.endsWith('.json'))
  if (name === undefined) throw new Error(`${relative(ROOT, labels)} has no notes beside it.`)
  const path = join(folder, name)
  const text = readFileSync(path, 'utf8')
  return { set: basename(folder), name, path, text, labels: labelsOf(labels) }
}

function labelsOf(file: string): Label[] {
  return labelsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).facts
}

function tellMisses({ set, name, missed, surplus }: Document & Match): void {
  for (const { line, kind, front, back } of missed) {
    console.log(`${set}/${name}:${line} missed ${kind}: ${inShort(front)} -> ${inShort(back)}`)
  }
  for (const { source, kind, front, back } of surplus) {
    const place = `${set}/${name}:${source?.line ?? 0}`
    console.log(`${place} surplus ${kind}: ${inShort(front)} -> ${inShort(back)}`)
  }
}

function inShort(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
