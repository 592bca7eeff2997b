/**
 * A long list of JSON texts as one JSON array, dealt out in slices, and put together
 * again: never as one text, which could be longer than a text can be.
 */

/**
 * The JSON of an array, slice by slice; all but the last are of this many characters.
 *
 * @param items the JSON of each of its elements
 */
export function* slicesOf(
  items: readonly string[],
  size: number,
): Generator<string, void, undefined> {
  let slice = ''
  for (const piece of piecesOf(items)) {
    for (let at = 0; at < piece.length;) {
      const taken = piece.slice(at, at + size - slice.length)
      slice += taken
      at += taken.length
      if (slice.length < size) continue
      yield slice
      slice = ''
    }
  }
  if (slice !== '') yield slice
}

/** How long the JSON of the array is, in characters. */
export function jsonLength(items: readonly string[]): number {
  // A comma before each but the first, and two brackets.
  return items.reduce((sum, item) => sum + item.length + 1, items.length === 0 ? 2 : 1)
}

function* piecesOf(items: readonly string[]) {
  yield '['
  for (const [at, item] of items.entries()) {
    if (at > 0) yield ','
    yield item
  }
  yield ']'
}

/**
 * The JSON of each element of an array that comes in slices. Where they are not those
 * of one array, something of what it gives is no JSON.
 */
export function* itemsIn(slices: Iterable<string>): Generator<string, void, undefined> {
  let [depth, isText, isEscaped, isOver, hasItems] = [0, false, false, false, false]
  let item = ''
  for (const slice of slices) {
    let from = 0
    for (let at = 0; at < slice.length; at += 1) {
      const character = slice[at]
      if (isOver) return yield NO_JSON
      if (isText) {
        if (isEscaped) isEscaped = false
        else if (character === '\\') isEscaped = true
        else if (character === '"') isText = false
        continue
      }
      const before = depth
      if (character === '"') isText = true
      else if (character === '[' || character === '{') depth += 1
      else if (character === ']' || character === '}') depth -= 1
      if (before === 0) {
        if (character !== '[') return yield NO_JSON
        from = at + 1
        continue
      }
      isOver = depth === 0
      if (isOver && character !== ']') return yield NO_JSON
      if (!isOver && !(before === 1 && character === ',')) continue
      item += slice.slice(from, at)
      from = at + 1
      // Between the brackets of an empty array there is nothing.
      if (item !== '' || !isOver || hasItems) yield item
      hasItems = true
      item = ''
    }
    if (!isOver) item += slice.slice(from)
  }
  if (!isOver) yield NO_JSON
}

const NO_JSON = ''
