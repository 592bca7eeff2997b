/** Saving what comes in parts, from the page's side of the bridge to the disk. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { MAX_PACKED, MAX_UNPACKED } from '../../../core/backup/format.ts'
import { calls, MAX_SAVED, MAX_SAVED_IN_PARTS } from '../../../electron/contract.ts'
import { SavingInParts } from '../../../electron/save-in-parts.ts'
import { saveInParts } from '../../../renderer/desktop/save-in-parts.ts'

const MEGABYTE = 1024 * 1024

let base = ''
let path = ''
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'notedrill-parts-'))
  path = join(base, 'all.jsonl')
})
afterEach(() => rm(base, { recursive: true }))

it('saves as much as can be read back, and packs as much as can be kept', () => {
  expect(MAX_SAVED_IN_PARTS).toBe(MAX_UNPACKED)
  expect(MAX_SAVED).toBe(MAX_PACKED)
})

it('writes all parts in their order, however large each is', async () => {
  const parts = [10 * MEGABYTE, 1, 0, 3 * MEGABYTE].map((size, at) => new Uint8Array(size).fill(at))
  expect(await save(parts)).toEqual({ ok: true, value: true })
  expect((await readFile(path)).equals(Buffer.concat(parts))).toBe(true)
  expect(await readdir(base)).toEqual(['all.jsonl'])
})

it('asks for no part where the user cancels', async () => {
  let asked = 0
  const parts = async function* () {
    asked += 1
    yield await Promise.resolve(Uint8Array.of(1))
  }
  const cancelling = { showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }) }
  const bridge = bridgeTo(new SavingInParts(), cancelling)
  expect(await saveInParts(bridge, 'all.jsonl', parts())).toEqual({ ok: true, value: false })
  expect(asked).toBe(0)
})

it('leaves what was there where the parts fail, grow too large, or make room for others', async () => {
  await writeFile(path, 'as it was')
  const failing = async function* () {
    yield Uint8Array.of(1)
    await Promise.reject(new Error('The database is gone.'))
  }
  await expect(saveInParts(bridgeTo(new SavingInParts()), 'a', failing())).rejects.toThrow(
    'is gone',
  )
  const tooLarge = await save([new Uint8Array(8), new Uint8Array(3)], new SavingInParts(10))
  expect(tooLarge).toMatchObject({ ok: false, problems: [{ file: 'all.jsonl' }] })
  expect(JSON.stringify(tooLarge)).toContain('more than can be read back')
  const saving = new SavingInParts()
  const bridge = bridgeTo(saving)
  const interrupted = async function* () {
    yield Uint8Array.of(1)
    await bridge.beginSaving('another')
    yield Uint8Array.of(2)
  }
  expect((await saveInParts(bridge, 'a', interrupted())).ok).toBe(false)
  await saving.giveUp()
  expect(await readFile(path, 'utf8')).toBe('as it was')
  expect(await readdir(base)).toEqual(['all.jsonl'])
})

it('says why it cannot write', async () => {
  path = join(base, 'no', 'all.jsonl')
  expect(await save([Uint8Array.of(1)])).toMatchObject({
    ok: false,
    problems: [{ file: 'all.jsonl', message: 'This file is not there.' }],
  })
})

function save(parts: readonly Uint8Array[], saving = new SavingInParts()) {
  const all = async function* () {
    for (const part of parts) yield await Promise.resolve(part)
  }
  return saveInParts(bridgeTo(saving), 'all.jsonl', all())
}

/** The page's side; its arguments must be what the contract takes. */
function bridgeTo(
  saving: SavingInParts,
  dialog: Parameters<SavingInParts['begin']>[0] = {
    showSaveDialog: () => Promise.resolve({ canceled: false, filePath: path }),
  },
): Parameters<typeof saveInParts>[0] {
  return {
    beginSaving: (name) => saving.begin(dialog, undefined, name),
    savePart: (...args) => saving.append(...calls.savePart.takes.parse(args)),
    endSaving: (...args) => saving.end(...calls.endSaving.takes.parse(args)),
  }
}
