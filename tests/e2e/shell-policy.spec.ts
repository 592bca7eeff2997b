/** What the page may load and run: its own files, and nothing else. */
import type {} from '../../renderer/desktop/electron-desktop.ts'
import type {} from '../../renderer/workers/worker-address.ts'
import type { Page } from '@playwright/test'
import { expect, test } from './app-test.ts'

test('every answer carries the policy, refusals too', async ({ page, problems }) => {
  problems.expect(/404/)
  for (const path of ['/', '/no-such-file.js']) {
    const headers = await page.evaluate(
      async (address) => Object.fromEntries((await fetch(address)).headers),
      path,
    )
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  }
})

test('a script written into the page does not run', async ({ page, problems }) => {
  problems.expect(/requires 'TrustedScript'/)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.append("document.title = 'the script ran'")
    document.body.append(script)
    return document.title
  })
  expect(ran).not.toBe('the script ran')
})

test('markup and text are not turned into code', async ({ page, problems }) => {
  problems.expect(/requires 'Trusted(HTML|Script)'/)
  const refusals = await page.evaluate(async () => {
    // What the debugger itself evaluates is exempt; what runs later is not.
    await new Promise((resolve) => setTimeout(resolve))
    const attempts = [
      () => Reflect.construct(Function, ['return 1']) as unknown,
      () => (document.createElement('div').innerHTML = '<b>bold</b>'),
      () => document.body.setAttribute('onclick', 'alert(1)'),
    ]
    return attempts.map((attempt) => {
      try {
        attempt()
        return 'allowed'
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown'
      }
    })
  })
  expect(refusals).toEqual(['EvalError', 'TypeError', 'TypeError'])
})

test('no script starts a worker but the one that the app has', async ({ page, problems }) => {
  problems.expect(/requires 'TrustedScriptURL'|Creating a TrustedTypePolicy/)
  const refusals = await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve))
    const attempts = [
      () => new Worker('/assets/anything.js'),
      () => window.trustedTypes?.createPolicy('another', { createScriptURL: (text) => text }),
      // The app has made this one as it started; a second of its name is refused.
      () =>
        window.trustedTypes?.createPolicy('notedrill-workers', { createScriptURL: (text) => text }),
    ]
    return attempts.map((attempt) => {
      try {
        attempt()
        return 'allowed'
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown'
      }
    })
  })
  expect(refusals).toEqual(['TypeError', 'TypeError', 'TypeError'])
})

test('nothing is loaded from elsewhere', async ({ page, problems }) => {
  problems.expect(/Content Security Policy/)
  expect(await violationBy(page, 'image')).toBe('img-src')
  expect(await violationBy(page, 'fetch')).toBe('connect-src')
  expect(await violationBy(page, 'frame')).toBe('frame-src')
})

test('a frame has no way to the shell', async ({ page }) => {
  const bridge = await page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    return typeof frame.contentWindow?.notedrill
  })
  expect(bridge).toBe('undefined')
})

test("the app's address leads to nothing outside of the renderer", async ({ page, problems }) => {
  problems.expect(/Failed to load resource/)
  const paths = [
    '/..%2f..%2fpackage.json',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/%252e%252e/package.json',
    '//etc/passwd',
    '/etc/passwd',
    '/index.html%00.js',
    '/.git/config',
  ]
  const statuses = await page.evaluate(
    (all) => Promise.all(all.map(async (path) => (await fetch(location.origin + path)).status)),
    paths,
  )
  expect(statuses).toEqual([400, 400, 400, 400, 404, 400, 404, 400, 400])
})

/** Try to reach somebody else's address; the directive that stood in the way. */
function violationBy(page: Page, means: 'image' | 'fetch' | 'frame'): Promise<string> {
  return page.evaluate((kind) => {
    const violation = new Promise<string>((resolve) => {
      const listen = (event: SecurityPolicyViolationEvent) => resolve(event.effectiveDirective)
      document.addEventListener('securitypolicyviolation', listen, { once: true })
    })
    const address = 'https://example.com/'
    if (kind === 'image') new Image().src = address
    if (kind === 'fetch') fetch(address).catch(() => undefined)
    if (kind === 'frame') {
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.append(frame)
    }
    return violation
  }, means)
}
