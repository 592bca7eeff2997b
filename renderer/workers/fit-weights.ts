/** Fits FSRS weights, by the optimizer of fsrs-rs in WebAssembly: the only module that knows it. */
import init, { Fsrs, Progress, type InitInput } from 'fsrs-browser'
import type { CardHistory } from '../../core/optimize/histories.ts'
import { trainingItems } from '../../core/optimize/training-items.ts'

/** Where to see how far it is while it runs, from another thread: two 32-bit numbers, done and total. */
export interface ProgressPlace {
  memory: ArrayBufferLike
  /** Bytes from the start of that memory. */
  offset: number
}

const DECIMALS = 4

/**
 * The 21 weights of FSRS-6 that foretell these answers best. Blocks until it is done.
 *
 * It runs on one thread: its thread pool gains little here and would need workers of its own.
 *
 * @param wasm the program `fsrs_browser_bg.wasm`, or its address
 */
export async function fitWeights(
  histories: readonly CardHistory[],
  wasm: InitInput,
  onStart: (place: ProgressPlace) => void = () => undefined,
): Promise<number[]> {
  const { memory } = await init({ module_or_path: wasm })
  const progress = Progress.new()
  onStart({ memory: memory.buffer, offset: progress.pointer() })
  const { ratings, elapsedDays, lengths } = trainingItems(histories)
  const weights = new Fsrs().computeParameters(ratings, elapsedDays, lengths, progress, false)
  return Array.from(weights, (weight) => Number(weight.toFixed(DECIMALS)))
}
