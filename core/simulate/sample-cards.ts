/** Fewer cards that stand for many, so that a simulation takes no longer with a large collection. */
import type { Cards } from './simulate.ts'

/** Every nth card, such that there are about `most` at most; few enough stay as they are. */
export function sampleCards({ learnt, fresh, each }: Cards, most: number): Cards {
  const step = Math.max(1, Math.ceil((learnt.length + fresh.length) / most))
  const isTaken = (_: unknown, index: number) => index % step === 0
  return { learnt: learnt.filter(isTaken), fresh: fresh.filter(isTaken), each: each * step }
}
