/** How fast notes become facts, and whether it stays so when they grow. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Bench } from 'tinybench'
import { extractFacts } from '../../core/extract/index.ts'
import { quantile, type Row } from './row.ts'

const COPIES = [10, 100, 1000]
const BYTES_IN_MB = 1_000_000

/** The shipped notes, then files made of many copies of their chapters. */
export async function benchExtraction(): Promise<Row[]> {
  const notes = await readFile(join(import.meta.dirname, '../../decks/notes/kuar.rst'), 'utf8')
  const rows = [await measure('extract kuar.rst', notes, 200)]
  for (const copies of COPIES) {
    const text = withCopies(notes, copies)
    rows.push(await measure(`extract ${copies} times its chapters`, text, copies < 1000 ? 10 : 3))
  }
  return rows
}

/** The notes with their chapters, from the first title of the deepest level on, repeated. */
function withCopies(notes: string, copies: number): string {
  const from = notes.indexOf('Chapter 1:')
  const to = notes.indexOf('To-dos:')
  const chapters = notes.slice(from, to)
  return notes.slice(0, from) + chapters.repeat(copies) + notes.slice(to)
}

async function measure(name: string, text: string, iterations: number): Promise<Row> {
  const bench = new Bench({
    iterations,
    time: 0,
    warmupIterations: 2,
    warmupTime: 0,
    retainSamples: true,
  })
  bench.add(name, () => extractFacts(text, { file: 'notes.rst' }))
  const [task] = await bench.run()
  const { result } = task ?? {}
  const samples = result && 'latency' in result ? (result.latency.samples ?? []) : []
  const megabytes = Buffer.byteLength(text) / BYTES_IN_MB
  const median = quantile(samples, 0.5)
  return {
    name,
    medianMs: median,
    p95Ms: quantile(samples, 0.95),
    note: `${megabytes.toFixed(2)} MB, ${((megabytes / median) * 1000).toFixed(1)} MB/s`,
  }
}
