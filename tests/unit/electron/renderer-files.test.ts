import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerFile } from '../../../electron/renderer-files.ts'
import { SECURITY_HEADERS } from '../../../electron/security-headers.ts'

let base: string
let folder: string

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'renderer-files-'))
  folder = join(base, 'renderer')
  await mkdir(join(folder, 'assets', 'folder.js'), { recursive: true })
  await mkdir(join(base, 'renderer-next-door'))
  await writeFile(join(folder, 'index.html'), '<title>home</title>')
  await writeFile(join(folder, 'assets', 'übung 1.js'), 'run()')
  await writeFile(join(folder, 'secret.key'), 'a type that is not served')
  await writeFile(join(base, 'package.json'), '{}')
  await writeFile(join(base, 'renderer-next-door', 'a.js'), 'outside')
  await symlink(join(base, 'package.json'), join(folder, 'linked.json'))
  await symlink(join(base, 'renderer-next-door'), join(folder, 'next'))
  await symlink(join(folder, 'index.html'), join(folder, 'inside.html'))
})
afterAll(() => rm(base, { recursive: true }))

const get = (path: string) => answerFile(folder, { method: 'GET', path })
const textOf = async (path: string) => new TextDecoder().decode((await get(path)).body)

it('serves the start page for the root, query or not', async () => {
  expect(await textOf('/')).toBe('<title>home</title>')
  expect(await textOf('/?x=/../y')).toBe('<title>home</title>')
  expect((await get('/')).headers).toMatchObject({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': '19',
    'Cache-Control': 'no-cache',
  })
})

it('serves built assets by their encoded names, to be kept for good', async () => {
  const answer = await get('/assets/%C3%BCbung%201.js')
  expect(answer.status).toBe(200)
  expect(answer.headers['Content-Type']).toBe('text/javascript; charset=utf-8')
  expect(answer.headers['Cache-Control']).toContain('immutable')
})

it('answers HEAD like GET, without the body', async () => {
  const { headers } = await get('/index.html')
  expect(await answerFile(folder, { method: 'HEAD', path: '/index.html' })).toEqual({
    status: 200,
    headers,
  })
})

it('follows links that stay inside', async () => {
  expect(await textOf('/inside.html')).toBe('<title>home</title>')
})

it.each([
  '/no-such-file.js',
  '/assets',
  '/assets/folder.js',
  '/secret.key',
  '/index.html/x.js',
  '/linked.json',
  '/next/a.js',
  '/%252e%252e/package.json',
  '/today',
])('has nothing at %s', async (path) => {
  expect((await get(path)).status).toBe(404)
})

it.each([
  '',
  'index.html',
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/assets/../../package.json',
  '/..\\package.json',
  '/..%5cpackage.json',
  '//package.json',
  '/assets//x.js',
  '/C:/x.js',
  '/index.html:stream.js',
  '/index.html%00.js',
  '/x%0d%0a.js',
  '/.git/config.json',
  '/%',
  '/%ff.js',
])('calls %j malformed', async (path) => {
  expect((await get(path)).status).toBe(400)
})

it('answers no other method', async () => {
  const answer = await answerFile(folder, { method: 'POST', path: '/' })
  expect(answer).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD' } })
})

it('sends the policy with every answer', async () => {
  for (const path of ['/', '/no-such-file.js', '/../x']) {
    // What the policy says is tested beside, in security-headers.test.ts.
    expect((await get(path)).headers).toMatchObject(SECURITY_HEADERS)
  }
})
