/** What becomes of stored rows and files on bad disks and in bad hands. */
import fc from 'fast-check'

/** More than fits on the stack at once. */
const LONG = 130_000
const long = (value: unknown) => Array<unknown>(LONG).fill(value)
const wide = (value: unknown) =>
  Object.fromEntries(long(value).map((one, at) => [`key-${at}`, one]))

/** Values that stand where another was expected. */
const ODD_JSON: readonly unknown[] = [
  ...[null, true, -1, 0.5, 1e308, -1e308, 2 ** 53, 8.64e15, -8.64e15, 1e6, 24, 101],
  ...['', '0', '__proto__', 'constructor', '\u0000', '\ud800', '\u202e', 'x'.repeat(501), 'a:produce'],
  ...['275760-09-13', '../../etc/passwd', '<img src=x onerror=alert(1)>', [], {}, [[[[]]]], [null]],
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"toString":1,"length":-1}'),
  JSON.parse('{"length":{"toString":1}}'),
  JSON.parse(`${'['.repeat(70)}${']'.repeat(70)}`),
  JSON.parse(`${'{"a":'.repeat(300)}1${'}'.repeat(300)}`),
] // prettier-ignore

/** Rarely: they take long to make. */
const LONG_JSON: readonly unknown[] = [long(-1), long({}), wide(-1)]

/** What a database can hold and JSON cannot. */
const ODD_CLONED: readonly unknown[] = [
  ...[Number.NaN, Infinity, -Infinity, -0, undefined, 10n, new Date(Number.NaN), new Date(0)],
  ...[new Map([['a', 1]]), new Set([1]), new Uint8Array(3), /a/, new Error('a')],
]

interface Place {
  holder: object
  key: string
}

const edits = (odd: readonly unknown[]) =>
  fc.array(
    fc.record({
      at: fc.nat(1000),
      act: fc.constantFrom('replace', 'replace', 'replace', 'delete', 'add', 'swap'),
      value: fc.oneof(
        { arbitrary: fc.constantFrom(...odd), weight: 50 },
        { arbitrary: fc.constantFrom(...LONG_JSON), weight: 1 },
      ),
      other: fc.nat(1000),
    }),
    { minLength: 1, maxLength: 4 },
  )
type Edits = ReturnType<typeof edits> extends fc.Arbitrary<infer Value> ? Value : never

/** One of these values with some things in it changed, as far as JSON can say them. */
export function damagedJson(values: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.tuple(fc.constantFrom(...values), edits(ODD_JSON)).map(damage)
}

/** The same for what a database can hold. */
export function damagedRow(values: readonly unknown[]): fc.Arbitrary<unknown> {
  const odd = [...ODD_JSON, ...ODD_CLONED]
  return fc.tuple(fc.constantFrom(...values), edits(odd)).map(damage)
}

function damage([value, changes]: [unknown, Edits]): unknown {
  const root = { value: structuredClone(value) }
  for (const { at, act, value: odd, other } of changes) {
    const places = placesIn(root)
    const place = places[at % places.length]
    const second = places[other % places.length]
    if (!place || !second) continue
    // Copies: what is put in must neither be changed later on nor make a circle.
    if (act === 'replace') put(place, structuredClone(odd))
    else if (act === 'delete') Reflect.deleteProperty(place.holder, place.key)
    else if (act === 'add') put({ ...place, key: `${place.key}2` }, structuredClone(odd))
    else {
      const [one, two] = [structuredClone(got(place)), structuredClone(got(second))]
      put(place, two)
      put(second, one)
    }
  }
  return root.value
}

const got = ({ holder, key }: Place): unknown => Reflect.get(holder, key)
const put = ({ holder, key }: Place, value: unknown) => {
  Object.defineProperty(holder, key, {
    ...{ value, enumerable: true, writable: true, configurable: true },
  })
}

/** Every value within, outermost first; of what is nested deeply, the beginning. */
function placesIn(root: object): Place[] {
  const places: Place[] = []
  const pending: object[] = [root]
  for (const holder of pending) {
    if (places.length > 500) break
    for (const key of Object.keys(holder)) {
      places.push({ holder, key })
      const value = got({ holder, key })
      if (isPlain(value)) pending.push(value)
    }
  }
  return places
}

const isPlain = (value: unknown): value is object =>
  Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]'

const DEEP = 20_000
const ODD_LINES = [
  ...['', '{', 'null', '[]', '["decks"]', '"x"', '1e999', '{"end":true}', '\u0000'],
  '["decks",{"id":"git","id":"git","title":"a","addedAt":1,"__proto__":{"polluted":1}}]',
  `["settings",{"key":"a","value":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}]`,
  `{"v":1,"changes":${'['.repeat(DEEP)}`,
  `["facts",{"id":"a","tags":${JSON.stringify(long(1))}}]`,
]

/** These lines with some of them moved, doubled, taken away, or replaced by what is none. */
export function damagedLines(lines: fc.Arbitrary<string[]>): fc.Arbitrary<string[]> {
  const change = fc.record({
    at: fc.nat(100),
    act: fc.constantFrom('swap', 'double', 'delete', 'insert', 'cut', 'reverse'),
    line: fc.constantFrom(...ODD_LINES),
  })
  return fc.tuple(lines, fc.array(change, { maxLength: 3 })).map(([whole, changes]) => {
    const result = [...whole]
    for (const { at: place, act, line } of changes) {
      const at = place % Math.max(1, result.length)
      const here = result[at] ?? ''
      if (act === 'swap') result.splice(at, 2, result[at + 1] ?? '', here)
      else if (act === 'double') result.splice(at, 0, here, here)
      else if (act === 'delete') result.splice(at, 1)
      else if (act === 'insert') result.splice(at, 0, line)
      else if (act === 'cut') result.splice(at, 1, here.slice(0, here.length / 2))
      else result.reverse()
    }
    return result
  })
}

/** These bytes with some of them flipped, put in and cut off. */
export function damagedBytes(bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    act: fc.constantFrom('flip', 'flip', 'insert', 'truncate', 'double'),
    byte: fc.oneof(fc.nat(255), fc.constantFrom(0, 10, 34, 123, 0xc0, 0xff)),
  })
  return fc
    .tuple(bytes, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([whole, changes]) => {
      let result = Uint8Array.from(whole)
      for (const { at: place, act, byte } of changes) {
        const at = Math.floor(place * result.length)
        if (act === 'flip') result[at] = (result[at] ?? 0) ^ byte
        else if (act === 'truncate') result = result.slice(0, at)
        else {
          const added = act === 'insert' ? [byte] : result.slice(at, at + 50)
          result = Uint8Array.from([...result.slice(0, at), ...added, ...result.slice(at)])
        }
      }
      return result
    })
}
