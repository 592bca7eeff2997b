/** The policy of every answer, taken apart: what is not named here may not be in it. */
import { expect, it } from 'vitest'
import { SECURITY_HEADERS } from '../../../electron/security-headers.ts'

const directives = new Map(
  SECURITY_HEADERS['Content-Security-Policy'].split(';').map((directive) => {
    const [name = '', ...values] = directive.trim().split(/\s+/)
    return [name, values] as const
  }),
)

it('names every directive once', () => {
  const count = SECURITY_HEADERS['Content-Security-Policy'].split(';').length
  expect(directives.size).toBe(count)
})

it.each(['default-src', 'base-uri', 'form-action', 'frame-ancestors', 'object-src'])(
  'allows nothing as %s',
  (name) => expect(directives.get(name)).toEqual(["'none'"]),
)

it.each(['frame-src', 'child-src', 'media-src', 'manifest-src', 'prefetch-src'])(
  'leaves %s to the default, which is nothing',
  (name) => expect(directives.has(name)).toBe(false),
)

it('allows the app itself and nothing else to run, but for WebAssembly', () => {
  expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"])
  expect(directives.get('worker-src')).toEqual(["'self'"])
})

it.each(['style-src', 'img-src', 'font-src', 'connect-src'])(
  'loads %s from the app alone',
  (name) => expect(directives.get(name)).toEqual(["'self'"]),
)

it('allows no inline code, no evaluation of text, no host and no scheme anywhere', () => {
  const values = new Set([...directives.values()].flat())
  expect([...values].sort()).toEqual([
    "'none'",
    "'script'",
    "'self'",
    "'wasm-unsafe-eval'",
    'notedrill-workers',
  ])
})

it('asks for Trusted Types, of which one policy makes some', () => {
  expect(directives.get('require-trusted-types-for')).toEqual(["'script'"])
  expect(directives.get('trusted-types')).toEqual(['notedrill-workers'])
})

it('keeps other pages out, and says what no page needs', () => {
  const { 'Content-Security-Policy': _, ...others } = SECURITY_HEADERS
  expect(others).toMatchObject({
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  })
  for (const feature of ['camera', 'geolocation', 'microphone', 'usb', 'serial', 'hid']) {
    expect(others['Permissions-Policy']).toContain(`${feature}=()`)
  }
})
