/** The loopback server, asked by raw requests that no browser and many attackers would send. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveRenderer, type RendererServer } from '../../../scripts/serve-renderer.ts'

let folder: string
let server: RendererServer
let host: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'))
  await writeFile(join(folder, 'index.html'), 'home')
  for (let port = 42_000 + (process.pid % 10_000); ; port += 1) {
    const started = await serveRenderer(folder, port)
    if (typeof started === 'string') continue
    server = started
    break
  }
  host = new URL(server.address).host
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

it('serves its page to its own address', async () => {
  expect(await ask(`GET / HTTP/1.1\r\nHost: ${host}`)).toMatch(/^HTTP\/1\.1 200 [\s\S]*home$/)
})

describe('who asks under another name', () => {
  it.each([
    'evil.example',
    'localhost',
    'notedrill.localhost',
    '127.0.0.1',
    '127.0.0.1:1',
    '[::1]',
    '2130706433',
    '0x7f.1',
  ])('gets nothing as %s', async (name) => {
    expect(await ask(`GET / HTTP/1.1\r\nHost: ${name}`)).toMatch(/^HTTP\/1\.1 421 /)
  })

  it('gets nothing without a name, or with two', async () => {
    expect(await ask('GET / HTTP/1.0')).toMatch(/^HTTP\/1\.1 421 /)
    expect(await ask(`GET / HTTP/1.1\r\nHost: evil.example\r\nHost: ${host}`)).toMatch(
      /^HTTP\/1\.1 4/,
    )
  })

  it('gets nothing by an address in the request line', async () => {
    for (const address of [`http://evil.example/`, `http://${host}/`, 'file:///etc/passwd']) {
      expect(await ask(`GET ${address} HTTP/1.1\r\nHost: ${host}`)).toMatch(/^HTTP\/1\.1 400 /)
    }
  })
})

it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
  'answers no %s',
  async (method) => {
    const request = `${method} / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 0`
    expect(await ask(request)).toMatch(/^HTTP\/1\.1 405 /)
  },
)

it.each([
  '/../../etc/passwd',
  '/..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%5c..%5cetc/passwd',
  '/index.html%00',
  '//etc/passwd',
  `/${'a/'.repeat(1000)}x.js`,
  '/%c0%ae%c0%ae/etc/passwd',
])('serves nothing at %s', async (path) => {
  expect(await ask(`GET ${path} HTTP/1.1\r\nHost: ${host}`)).toMatch(/^HTTP\/1\.1 40[04] /)
})

it('tells other origins nothing, and lets none of them in', async () => {
  const answer = await ask(`GET / HTTP/1.1\r\nHost: ${host}\r\nOrigin: https://evil.example`)
  expect(answer).not.toMatch(/access-control-allow/i)
  expect(answer).toMatch(/cross-origin-resource-policy: same-origin/i)
})

/** Send a request's head as it is; the whole answer. */
function ask(head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address)
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${head}\r\nConnection: close\r\n\r\n`)
    })
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (part: string) => (answer += part))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
