/**
 * `npm run fuzz -- [--count N] [--minutes M] [--seed S] [--only PART-OF-A-NAME]`: gives
 * every parser of outside data inputs that nobody writes, and counts what throws and
 * what takes longer than a second. The same seed gives the same inputs.
 */
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { readCorpus } from './corpus.ts'
import type { Target } from './target.ts'
import { targetsOn } from './targets.ts'

/** Longer is a hang, in ms of processor time: other programs must not make one. */
const PATIENCE_MS = 1000
/** Inputs of one seed, over all parsers. */
const ROUND = 1000

/** What took too long. */
class Hang extends Error {}

interface Tally {
  inputs: number
  crashes: number
  hangs: number
  slowestMs: number
  totalMs: number
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
})
const count = Number(values.count)
const end = performance.now() + Number(values.minutes) * 60_000
const targets = targetsOn(readCorpus()).filter(({ name }) => name.includes(values.only))
const whole = targets.reduce((sum, { share }) => sum + share, 0)
const tallies = new Map(
  targets.map(({ name }): [string, Tally] => [
    name,
    { inputs: 0, crashes: 0, hangs: 0, slowestMs: 0, totalMs: 0 },
  ]),
)

let given = 0
for (let seed = Number(values.seed); given < count && performance.now() < end; seed += 1) {
  for (const target of targets) {
    given += runRound(target, seed, Math.ceil((target.share * ROUND) / whole))
  }
}
report()

/** Give one parser the inputs of one seed. @returns how many it got */
function runRound(target: Target, seed: number, numRuns: number): number {
  const tally = tallies.get(target.name)
  if (!tally) return 0
  const property = fc.property(target.inputs, (input) => {
    tally.inputs += 1
    const ms = timeOf(() => target.read(input))
    tally.totalMs += ms
    tally.slowestMs = Math.max(tally.slowestMs, ms)
    if (ms > PATIENCE_MS) throw new Hang(`took ${Math.round(ms)} ms`)
  })
  const before = tally.inputs
  const failed = fc.check(property, { seed, numRuns, interruptAfterTimeLimit: 120_000 })
  if (failed.failed && failed.counterexample) {
    const isHang = failed.errorInstance instanceof Hang
    tally[isHang ? 'hangs' : 'crashes'] += 1
    console.log(`${target.name}, seed ${seed}, path ${failed.counterexamplePath}`)
    console.log(`  ${String(failed.errorInstance)}`)
    console.log(`  ${JSON.stringify(failed.counterexample, readable)?.slice(0, 2000)}`)
  }
  return tally.inputs - before
}

/** Bytes are texts more often than not. */
function readable(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value
}

/** Processor time of a step, in ms. */
function timeOf(step: () => void): number {
  const start = process.cpuUsage()
  step()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function report(): void {
  const rows = Object.fromEntries(
    [...tallies].map(([name, { inputs, crashes, hangs, slowestMs, totalMs }]) => [
      name,
      {
        inputs,
        crashes,
        hangs,
        'mean ms': Number((totalMs / inputs).toPrecision(3)),
        'slowest ms': Math.round(slowestMs),
      },
    ]),
  )
  console.table(rows)
  const all = [...tallies.values()]
  const crashes = all.reduce((sum, tally) => sum + tally.crashes, 0)
  const hangs = all.reduce((sum, tally) => sum + tally.hangs, 0)
  console.log(`${given} inputs, ${crashes} crashes, ${hangs} hangs`)
  if (crashes + hangs > 0) process.exitCode = 1
}
