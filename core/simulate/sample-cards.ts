/** Fewer cards that stand for many, so that a simulation takes no longer with a large collection. */
import type { Study } from './simulate.ts'

/**
 * Every nth card, such that there are about `most` at most; few enough stay as they
 * are. Counted through all decks, so that small ones have their part together.
 */
export function sampleCards({ decks, limits, each }: Study, most: number): Study {
  const all = decks.reduce((sum, { learnt, fresh }) => sum + learnt.length + fresh.length, 0)
  const step = Math.max(1, Math.ceil(all / most))
  const takenOfLearnt = everyNth(step)
  const takenOfFresh = everyNth(step)
  return {
    decks: decks.map((deck) => ({
      ...deck,
      learnt: deck.learnt.filter(takenOfLearnt),
      fresh: deck.fresh.filter(takenOfFresh),
    })),
    limits,
    each: each * step,
  }
}

/** True of the first thing that it is asked of, and then of every nth. */
function everyNth(step: number): () => boolean {
  let asked = 0
  return () => asked++ % step === 0
}
