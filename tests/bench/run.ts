/** `npm run bench`: measures, prints a table, and keeps the figures beside this file. */
import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { buildAll } from '../../scripts/build-all.ts'
import { benchExtraction } from './extraction.ts'
import { benchImporting } from './importing.ts'
import { benchOptimizer } from './optimizer.ts'
import { benchQuizzing } from './quizzing.ts'
import { benchYears } from './years.ts'

await buildAll()
const measured = [
  ...(await benchExtraction()),
  ...benchImporting(),
  ...benchQuizzing(),
  ...(await benchOptimizer()),
  ...(await benchYears()),
]
const rows = measured.map((row) => ({
  ...row,
  medianMs: round(row.medianMs),
  p95Ms: round(row.p95Ms),
}))

console.table(
  Object.fromEntries(
    rows.map(({ name, medianMs, p95Ms, note }) => [
      name,
      { 'median ms': medianMs, 'p95 ms': p95Ms, note },
    ]),
  ),
)
const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' }
const file = join(import.meta.dirname, 'results.json')
await writeFile(file, `${JSON.stringify({ machine, rows }, null, 2)}\n`)

function round(milliseconds: number): number {
  return Number(milliseconds.toPrecision(3))
}
