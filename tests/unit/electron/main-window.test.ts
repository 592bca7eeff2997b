/** The window's web preferences, read from the source: a `BrowserWindow` needs Electron. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const source = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'electron', 'main-window.ts'),
  'utf8',
)
const preferences = /WEB_PREFERENCES[^=]*= \{([^}]*)\}/.exec(source)?.[1] ?? ''

it.each([
  ['contextIsolation', true],
  ['sandbox', true],
  ['webSecurity', true],
  ['nodeIntegration', false],
  ['nodeIntegrationInSubFrames', false],
  ['nodeIntegrationInWorker', false],
  ['webviewTag', false],
  ['navigateOnDragDrop', false],
])('sets %s to %s', (name, value) => {
  expect(preferences).toMatch(new RegExp(`\\b${name}: ${String(value)},`))
})

it.each([
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'disableBlinkFeatures',
  'additionalArguments',
])('does not touch %s', (name) => {
  expect(source).not.toContain(name)
})

it('gives the window these preferences and the preload script, and no others', () => {
  expect(source.match(/webPreferences: \{ \.\.\.WEB_PREFERENCES, preload \}/g)).toHaveLength(1)
})
