/** `npm start` without a window: the same renderer, for any browser on this machine. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { chromium, expect, test as base } from '@playwright/test'
import { findChromium } from '../../scripts/find-chromium.ts'
import { freePort, lineOf, start } from './launch/run-start.ts'
import { PageProblems } from './launch/page-problems.ts'

interface Started {
  port: number
  address: string
  process: ChildProcess
}

const test = base.extend<{ port: number; started: Started }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures used from it
  port: async ({}, use) => use(await freePort()),
  started: async ({ port }, use) => {
    const process = start(port, ['--no-window'])
    await lineOf(process, /Open http:/)
    await use({ port, address: `http://127.0.0.1:${port}/`, process })
    process.kill('SIGKILL')
  },
})

test('gives the address and serves the page under the policy', async ({ started }) => {
  const answer = await fetch(started.address)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('<title>Notedrill</title>')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
})

for (const path of ['/../package.json', '/%2e%2e/%2e%2e/package.json', '/..\\package.json']) {
  test(`does not lead to ${path}`, async ({ started }) => {
    expect(await statusOf(started.port, { path })).toBe(400)
  })
}

test('answers to its own name only', async ({ started: { port } }) => {
  expect(await statusOf(port, { headers: { host: `127.0.0.1:${port}` } })).toBe(200)
  expect(await statusOf(port, { headers: { host: `evil.example:${port}` } })).toBe(421)
  expect(await statusOf(port, { method: 'POST' })).toBe(405)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends it`, async ({ started }) => {
    const exited = once(started.process, 'exit')
    started.process.kill(signal)
    expect(await exited).toEqual([0, null])
    await expect(fetch(started.address)).rejects.toThrow()
  })
}

test('a second start says that the first one runs', async ({ started }) => {
  const second = start(started.port, ['--no-window'])
  await lineOf(second, /Notedrill is running already/)
  expect(await once(second, 'exit')).toEqual([1, null])
})

test('says so when another program has the port', async ({ port }) => {
  const other = createServer((_request, response) => response.end('hello')).listen(
    port,
    '127.0.0.1',
  )
  const late = start(port, ['--no-window'])
  await lineOf(late, /Another program uses port/)
  expect(await once(late, 'exit')).toEqual([1, null])
  other.close()
})

test('the page runs in a plain browser and can save a download', async ({ started }) => {
  const executablePath = findChromium()
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
  const page = await browser.newPage()
  const problems = new PageProblems()
  await problems.watch(page)
  await page.goto(started.address)
  const downloading = page.waitForEvent('download')
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['# Deck\n']))
    link.download = 'deck.md'
    link.click()
  })
  const download = await downloading
  expect(download.suggestedFilename()).toBe('deck.md')
  expect(await readFile(await download.path(), 'utf8')).toBe('# Deck\n')
  problems.check()
  await browser.close()
})

/** Asks with Node's own client, which sends paths and hosts as they are given. */
function statusOf(
  port: number,
  asked: { path?: string; method?: string; headers?: Record<string, string> },
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, ...asked }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .once('error', reject)
      .end()
  })
}
