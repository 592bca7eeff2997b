/** Whether one word is another with a slip of the finger. */

/** Words of this length may have two slips. */
const LONG = 8

/**
 * Whether words differ by a letter that is missing, doubled, swapped or wrong.
 * Never where digits differ, nor between short words: `-f` is not `-F`, `80` not `81`.
 */
export function isTypo(expected: string, given: string): boolean {
  const bare = letters(expected)
  if (bare.length < 3 || letters(given).length < 2) return false
  // What is added at either end says something: `key-` takes a label away.
  if (/\s/.test(expected + given) || core(expected) === core(given)) return false
  if (expected.replace(/\D/g, '') !== given.replace(/\D/g, '')) return false
  if (Math.abs(expected.length - given.length) > 2) return false
  return slips(expected, given) <= (bare.length >= LONG ? 2 : 1)
}

const core = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
const letters = (text: string) => text.replace(/[^\p{L}]/gu, '')

/** Damerau's distance, in the restricted form: no part is edited twice. */
function slips(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1]
      let least = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      }
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
