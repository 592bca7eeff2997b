import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { packedWithin } from '../../../renderer/backups/gzip.ts'

async function* parts() {
  for (const part of [1, 2, 3]) yield await Promise.resolve(new Uint8Array(10).fill(part))
}

it('packs what is not too large, and gives nothing of what is', async () => {
  const packed = await packedWithin(parts(), 30)
  expect(packed && [...new Set(gunzipSync(packed))]).toEqual([1, 2, 3])
  expect(await packedWithin(parts(), 29)).toBeUndefined()
})
