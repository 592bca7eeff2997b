import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { confineNavigation } from '../../../electron/navigation.ts'
import { denyPermissions } from '../../../electron/permissions.ts'

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

/** Contents that were guarded, what went to the system's browser, and how to try things on them. */
function guarded() {
  const events = new EventEmitter()
  const outside: string[] = []
  let onOpen: OpenHandler = () => ({ action: 'allow' })
  const contents = Object.assign(events, {
    setWindowOpenHandler: (handler: OpenHandler) => void (onOpen = handler),
  })
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- only these two are looked at
  confineNavigation(contents as unknown as WebContents, (address) => {
    outside.push(address)
    return Promise.reject(new Error('There is no browser.'))
  })
  return {
    outside,
    /** Whether the event was let be. */
    emit: (name: string, details: { url?: string; isMainFrame?: boolean } = {}) => {
      let isPrevented = false
      events.emit(name, { ...details, preventDefault: () => (isPrevented = true) })
      return !isPrevented
    },
    open: (url: string) =>
      onOpen({
        url,
        frameName: '',
        features: '',
        disposition: 'new-window',
        referrer: { url: '', policy: 'no-referrer' },
      }).action,
  }
}

const FOREIGN = [
  'http://evil.example/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:app://notedrill/1',
  'vscode://file/x',
  'ms-msdt:/id',
  'smb://evil.example/share',
  'app://notedrill.evil/',
  'app://user@notedrill/',
  'about:blank',
  'https://bank.example@evil.example/',
  '',
]

describe.each(FOREIGN)('the address %j', (url) => {
  it('is neither gone to nor handed on', () => {
    const { emit, outside } = guarded()
    expect(emit('will-navigate', { url, isMainFrame: true })).toBe(false)
    expect(outside).toEqual([])
  })

  it('opens no window, and no browser', () => {
    const { open, outside } = guarded()
    expect(open(url)).toBe('deny')
    expect(outside).toEqual([])
  })

  it('is not come to by a redirect', () => {
    expect(guarded().emit('will-redirect', { url })).toBe(false)
  })
})

it('goes to its own pages only', () => {
  const { emit, outside } = guarded()
  expect(emit('will-navigate', { url: 'app://notedrill/#/import' })).toBe(true)
  expect(emit('will-navigate', { url: 'https://ok.example/' })).toBe(false)
  expect(outside).toEqual(['https://ok.example/'])
})

it('lets no frame go anywhere, its own pages included', () => {
  const { emit } = guarded()
  for (const url of ['app://notedrill/', 'https://ok.example/', 'about:srcdoc']) {
    expect(emit('will-frame-navigate', { url, isMainFrame: false })).toBe(false)
  }
})

it('attaches no webview, and opens not even its own page in a window', () => {
  const { emit, open } = guarded()
  expect(emit('will-attach-webview')).toBe(false)
  expect(open('app://notedrill/')).toBe('deny')
})

it.each([
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'openExternal',
  'fileSystem',
  'hid',
  'usb',
  'serial',
  'display-capture',
  'fullscreen',
  'pointerLock',
])('denies the permission %s, asked for or looked up', (permission) => {
  type Ask = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
  type Look = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
  const handlers: { ask?: unknown; look?: unknown } = {}
  denyPermissions({
    setPermissionRequestHandler: (handler: Ask | null) => void (handlers.ask = handler),
    setPermissionCheckHandler: (handler: Look | null) => void (handlers.look = handler),
  })
  const answers: unknown[] = []
  call(handlers.ask, [null, permission, (answer: boolean) => answers.push(answer)])
  expect(answers).toEqual([false])
  expect(call(handlers.look, [null, permission, 'app://notedrill'])).toBe(false)
})

function call(handler: unknown, args: readonly unknown[]): unknown {
  if (typeof handler !== 'function') throw new Error('There is no handler.')
  const answer: unknown = Reflect.apply(handler, undefined, args)
  return answer
}
