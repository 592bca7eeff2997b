import { expect, it } from 'vitest'
import { isAppUrl } from '../../../electron/app-address.ts'
import { isSafeExternalLink } from '../../../electron/external-link.ts'

it.each(['app://notedrill/', 'app://notedrill/index.html#/review', 'app://notedrill'])(
  'takes %s for its own',
  (address) => expect(isAppUrl(address)).toBe(true),
)

it.each([
  'https://notedrill/',
  'app://notedrill.example/',
  'app://notedrill@example/',
  'app://user@notedrill/',
  'app://notedrill:80/',
  'file:///app://notedrill/',
  'about:blank',
  '',
])('takes %j for foreign', (address) => expect(isAppUrl(address)).toBe(false))

it.each(['https://example.com/', 'https://example.com:8443/path?query#part'])(
  'lets %s go to the browser',
  (address) => expect(isSafeExternalLink(address)).toBe(true),
)

it.each([
  'http://example.com/',
  'https://bank.example@evil.example/',
  'https://:secret@example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'smb://server/share',
  'notepad.exe',
])('keeps %s in', (address) => expect(isSafeExternalLink(address)).toBe(false))
