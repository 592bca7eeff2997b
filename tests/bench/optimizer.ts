/**
 * Whether the optimizer finds a learner's memory again: weights fitted to the answers
 * of simulated learners, beside those they were made by.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { evaluate } from '../../core/optimize/evaluate.ts'
import type { CardHistory } from '../../core/optimize/histories.ts'
import { firstPolicy } from '../../core/schedule/schedule.ts'
import { rowOf, type Row } from './row.ts'
import { LEARNER_WEIGHTS, simulateLearner } from './simulated-learner.ts'

const SEEDS = [1, 2, 3, 4, 5]
const TODAY = 20_000
/** The fitted weights' log loss over the learner's own, less 1, at most. */
const GOAL = 0.02

/** @throws when fitted weights are further from the learner's than the goal */
export async function benchOptimizer(): Promise<Row[]> {
  return [await measure(10_000, SEEDS), await measure(40_000, [1]), await measure(1_000_000, [1])]
}

async function measure(answers: number, seeds: readonly number[]): Promise<Row> {
  const fit = await optimizer()
  const times: number[] = []
  const excesses: number[] = []
  const losses: string[] = []
  for (const seed of seeds) {
    const histories = simulateLearner(LEARNER_WEIGHTS, answers, seed, TODAY)
    const started = performance.now()
    const fitted = await fit(histories)
    times.push(performance.now() - started)
    const own = lossOf(histories, LEARNER_WEIGHTS)
    const found = lossOf(histories, fitted)
    excesses.push(found / own - 1)
    losses.push([own, lossOf(histories), found].map((loss) => loss.toFixed(4)).join(' / '))
  }
  const worst = Math.max(...excesses)
  if (worst > GOAL)
    throw new Error(`Fitted weights are ${percent(worst)} worse than the learner's.`)
  const note = `log loss of own / default / fitted weights: ${losses.join(', ')}; at most ${percent(worst)} above own, goal ${percent(GOAL)}`
  return rowOf(`fit weights to ${answers} answers`, times, note)
}

const lossOf = (histories: readonly CardHistory[], weights?: readonly number[]) =>
  evaluate(histories, { ...firstPolicy, ...(weights ? { weights } : {}) }).logLoss

const percent = (share: number) => `${(share * 100).toFixed(2)} %`

/** The worker's optimizer in Node, which lacks the global that its (unused) thread pool listens on. */
async function optimizer(): Promise<(histories: readonly CardHistory[]) => Promise<number[]>> {
  Object.assign(globalThis, { self: new EventTarget() })
  const { fitWeights } = await import('../../renderer/workers/fit-weights.ts')
  const wasm = createRequire(import.meta.url).resolve('fsrs-browser/fsrs_browser_bg.wasm')
  const program = await readFile(wasm)
  return (histories) => fitWeights(histories, program)
}
