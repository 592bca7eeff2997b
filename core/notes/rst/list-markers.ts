/** What begins the items of bullet and enumerated lists. */

/** A marker at the beginning of an item. */
export interface Marker {
  /** The bullet, or the punctuation around an ordinal. Items of one list share it. */
  style: string
  /** Columns up to the item's text. */
  width: number
  /** Of an enumerated item; none for `#`, which counts by itself. */
  ordinal?: number
  sequence?: Sequence
}

type Sequence = 'arabic' | 'lower' | 'upper' | 'roman-lower' | 'roman-upper' | 'auto'

const BULLET = /^([*+\-•‣⁃])( +|$)/
const ENUMERATOR = /^(\(?)([0-9]{1,9}|[a-zA-Z]|[ivxlcdmIVXLCDM]{2,12}|#)([.)])( +|$)/

/** The bullet that a line begins with. */
export function bulletOf(text: string): Marker | undefined {
  const match = BULLET.exec(text)
  return match ? { style: match[1] ?? '', width: Math.max(2, match[0].length) } : undefined
}

/**
 * The enumerator that a line begins with.
 *
 * @param before of the item before, which tells whether `i` is a letter or a Roman one
 */
export function enumeratorOf(text: string, before?: Marker): Marker | undefined {
  const match = ENUMERATOR.exec(text)
  if (!match) return undefined
  const [all, open = '', ordinal = '', close = ''] = match
  if (open === '(' && close !== ')') return undefined
  const marker = { style: open + close, width: Math.max(2, all.length) }
  if (ordinal === '#') return { ...marker, sequence: 'auto' }
  if (/^\d/.test(ordinal)) return { ...marker, sequence: 'arabic', ordinal: Number(ordinal) }
  const isLower = ordinal === ordinal.toLowerCase()
  const roman = romanValue(ordinal.toUpperCase())
  const isRoman =
    roman !== undefined &&
    (ordinal.length > 1 || (before ? before.sequence?.startsWith('roman') : /^i$/i.test(ordinal)))
  if (isRoman)
    return { ...marker, sequence: isLower ? 'roman-lower' : 'roman-upper', ordinal: roman }
  if (ordinal.length > 1) return undefined
  const letter = ordinal.toLowerCase().charCodeAt(0) - 96
  return { ...marker, sequence: isLower ? 'lower' : 'upper', ordinal: letter }
}

/** Whether an item goes on with the list of the item before. */
export function continuesEnumeration(before: Marker, marker: Marker): boolean {
  if (before.style !== marker.style) return false
  if (marker.sequence === 'auto') return true
  return before.sequence === marker.sequence && marker.ordinal === (before.ordinal ?? 0) + 1
}

const ROMAN_DIGITS = new Map(Object.entries({ I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }))
const ROMAN = /^M{0,4}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/

function romanValue(text: string): number | undefined {
  if (!ROMAN.test(text)) return undefined
  const digits = text.split('').map((digit) => ROMAN_DIGITS.get(digit) ?? 0)
  return digits.reduce(
    (sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit),
    0,
  )
}
