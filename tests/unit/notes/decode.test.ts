import { expect, it } from 'vitest'
import { decodeNotes, MAX_NOTES_BYTES } from '../../../core/notes/decode.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

it('reads UTF-8, without a byte order mark', () => {
  expect(decodeNotes(bytesOf('\ufeffgrün → 緑\n'), 'a.rst')).toEqual({
    ok: true,
    value: 'grün → 緑\n',
  })
})

it.each([
  ['empty', new Uint8Array(), undefined, 'empty'],
  ['blank', bytesOf(' \n\t\n'), undefined, 'empty'],
  ['binary', bytesOf('a\nb\0c'), 2, 'NUL'],
  ['Latin-1', Uint8Array.of(0x61, 0x0a, 0x0a, 0xe4, 0x0a), 3, 'UTF-8'],
  ['cut off', Uint8Array.of(0x61, 0x0a, 0xe2, 0x86), 2, 'UTF-8'],
  ['too large', new Uint8Array(MAX_NOTES_BYTES + 1), undefined, '21 MB'],
])('refuses a file that is %s, with place and remedy', (_, bytes, line, message) => {
  const result = decodeNotes(bytes, 'a.rst')
  const problem = result.ok ? undefined : result.problems[0]
  expect(problem?.file).toBe('a.rst')
  expect(problem?.line).toBe(line)
  expect(problem?.message).toContain(message)
  expect(problem?.remedy).toMatch(/\w/)
})

it('reads a file of the largest size', () => {
  expect(decodeNotes(new Uint8Array(MAX_NOTES_BYTES).fill(0x61), 'a.rst').ok).toBe(true)
})
