import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { serveRenderer } from '../../../electron/app-protocol.ts'

type Handler = (request: Request) => Response | Promise<Response>

it('answers for its one host only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'app-protocol-'))
  await writeFile(join(folder, 'index.html'), 'home')
  const handlers = new Map<string, Handler>()
  serveRenderer({ handle: (scheme, handler) => void handlers.set(scheme, handler) }, folder)
  const ask = async (address: string) => handlers.get('app')?.(new Request(address))

  const home = await ask('app://notedrill/')
  expect(home?.status).toBe(200)
  expect(await home?.text()).toBe('home')
  expect((await ask('app://elsewhere/'))?.status).toBe(404)
  expect((await ask('app://notedrill.elsewhere/index.html'))?.status).toBe(404)
  expect((await ask('app://notedrill:81/index.html'))?.status).toBe(404)
  await rm(folder, { recursive: true })
})
