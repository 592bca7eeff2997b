/** Chance that can be had again: the same seed gives the same numbers. */

/** Numbers from 0 up to 1, without 1. */
export type Random = () => number

/** The generator “mulberry32” by Tommy Ettinger. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** The items in another order (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const all = [...items]
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [all[last], all[other]]
    if (a === undefined || b === undefined) continue
    all[last] = b
    all[other] = a
  }
  return all
}

/** So many items, each at most once, without looking at the others. */
export function sample<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  if (items.length <= count) return shuffled(items, random)
  const places = new Set<number>()
  while (places.size < count) places.add(Math.floor(random() * items.length))
  return [...places].flatMap((at) => items[at] ?? [])
}
