/** What the contract lets through, call by call; the gate that asks it is tested beside. */
import { describe, expect, it } from 'vitest'
import { calls, MAX_JOURNAL_LINE, MAX_SAVED } from '../../../electron/contract.ts'
import { helpCall } from '../../../electron/run-help.ts'
import { saveFile } from '../../../electron/save-file.ts'

const UUID = '7b0c1f9e-6a51-4a53-9d0e-0f5f1a2b3c4d'
const BACKUP = { at: 1, reason: 'asked', bytes: new Uint8Array(1) }
const PLACE = { device: UUID, month: '2026-11', from: 0 }
const lines = (...all: string[]) => ({ device: UUID, lines: all })
const takes = (name: keyof typeof calls, ...args: unknown[]) =>
  calls[name].takes.safeParse(args).success

describe('sizes', () => {
  it.each<[string, keyof typeof calls, unknown]>([
    [
      'a text beyond the limit',
      'saveFile',
      { suggestedName: 'a', content: 'x'.repeat(MAX_SAVED + 1) },
    ],
    [
      'bytes beyond the limit',
      'saveFile',
      { suggestedName: 'a', content: new Uint8Array(MAX_SAVED + 1) },
    ],
    [
      'a name of a thousand characters',
      'saveFile',
      { suggestedName: 'x'.repeat(1000), content: '' },
    ],
    ['a command beyond the limit', 'askHelp', ['x'.repeat(301)]],
    ['a hundred and one commands', 'askHelp', Array(101).fill('ls')],
    ['no command', 'askHelp', []],
    ['a million commands', 'askHelp', Array(1_000_000).fill('ls')],
    ['a count beyond all counting', 'changedFiles', Number.MAX_SAFE_INTEGER + 1],
    ['no number', 'changedFiles', Number.NaN],
    ['an infinite count', 'changedFiles', Number.POSITIVE_INFINITY],
    [
      'a backup beyond the limit',
      'writeBackup',
      { ...BACKUP, bytes: new Uint8Array(MAX_SAVED + 1) },
    ],
    ['a time that no file name can say', 'writeBackup', { ...BACKUP, at: 253_402_300_800_000 }],
    ['a time before 1970', 'writeBackup', { ...BACKUP, at: -1 }],
    ['the name of a backup without bounds', 'readBackup', 'x'.repeat(101)],
    [
      'a line of the journal without bounds',
      'appendJournal',
      lines(`{${' '.repeat(MAX_JOURNAL_LINE)}}`),
    ],
    ['more lines than go together', 'appendJournal', lines(...Array<string>(1001).fill('{}'))],
    ['no lines', 'appendJournal', lines()],
    ['a place in the journal beyond all counting', 'readJournal', { ...PLACE, from: 2 ** 53 }],
  ])('refuses %s', (_, name, arg) => {
    expect(takes(name, arg)).toBe(false)
  })

  it('takes what is just within them', () => {
    expect(takes('writeBackup', { ...BACKUP, at: 253_402_300_799_999 })).toBe(true)
    expect(takes('appendJournal', lines(...Array<string>(1000).fill('{}')))).toBe(true)
    expect(takes('readJournal', PLACE)).toBe(true)
    expect(takes('askHelp', Array(100).fill('x'.repeat(300)))).toBe(true)
    expect(takes('saveFile', { suggestedName: 'x'.repeat(200), content: '' })).toBe(true)
  })
})

describe('shapes', () => {
  const polluting: unknown = JSON.parse('{"suggestedName":"a","content":"","__proto__":{"x":1}}')
  it.each<[string, keyof typeof calls, unknown[]]>([
    ['an argument too many', 'readFile', [UUID, UUID]],
    ['an argument too many for none', 'openFiles', [{}]],
    ['an own key __proto__', 'saveFile', [polluting]],
    ['a key constructor', 'saveFile', [{ suggestedName: 'a', content: '', constructor: {} }]],
    ['a path beside the name', 'saveFile', [{ suggestedName: 'a', content: '', path: '/etc/x' }]],
    ['content that is an object', 'saveFile', [{ suggestedName: 'a', content: { length: 1 } }]],
    ['content that only looks like bytes', 'saveFile', [{ suggestedName: 'a', content: [1, 2] }]],
    ['a view of other numbers', 'saveFile', [{ suggestedName: 'a', content: new Float64Array(1) }]],
    ['a name that is none', 'saveFile', [{ suggestedName: { toString: () => 'a' }, content: '' }]],
    ['a part beyond the limit', 'savePart', [UUID, new Uint8Array(8 * 1024 * 1024 + 1)]],
    ['a part of a path', 'savePart', ['/etc/passwd', new Uint8Array()]],
    ['a part that is text', 'savePart', [UUID, 'text']],
    ['an end that is a path', 'endSaving', [UUID, '/etc/passwd']],
    ['a name and a path', 'beginSaving', ['a', '/etc']],
    ['a path for a source', 'readFile', ['/etc/passwd']],
    ['a path behind a source', 'readFile', [`${UUID}/../../etc/passwd`]],
    ['a source with a NUL', 'keepFile', [`${UUID}\u0000`]],
    ['an array for a source', 'forgetFile', [[UUID]]],
    ['a string for commands', 'askHelp', ['ls']],
    ['a list in the list of commands', 'askHelp', [[['ls']]]],
    ['null', 'saveFile', [null]],
    ['nothing', 'changedFiles', []],
    ['a backup for another reason', 'writeBackup', [{ ...BACKUP, reason: '../../x' }]],
    ['a backup that is text', 'writeBackup', [{ ...BACKUP, bytes: 'text' }]],
    ['a backup with a path', 'writeBackup', [{ ...BACKUP, path: '/etc/x' }]],
    ['a backup without a name', 'readBackup', ['']],
    ['a number for a backup', 'readBackup', [7]],
    ['a folder to keep backups in', 'chooseBackupFolder', ['/etc']],
    ['a folder to show', 'openBackupFolder', ['/etc']],
    ['a journal to show', 'revealJournal', ['/etc']],
    ['a device that is a path', 'appendJournal', [{ ...lines('{}'), device: '../../etc' }]],
    ['a line that is two', 'appendJournal', [lines('{}\n{}')]],
    ['a line that is no object', 'appendJournal', [lines('[]')]],
    ['a file beside the lines', 'appendJournal', [{ ...lines('{}'), file: '/etc/x' }]],
    ['a month that is a path', 'readJournal', [{ ...PLACE, month: '../2026-11' }]],
    ['a month with more behind it', 'readJournal', [{ ...PLACE, month: '2026-11.jsonl' }]],
    ['a place before the file', 'readJournal', [{ ...PLACE, from: -1 }]],
    ['half a byte', 'readJournal', [{ ...PLACE, from: 0.5 }]],
  ])('refuses %s', (_, name, args) => {
    expect(takes(name, ...args)).toBe(false)
    expect('x' in {}).toBe(false)
  })
})

it.each([
  ['../../etc/cron.d/x', 'x'],
  ['/etc/passwd', 'passwd'],
  ['..\\..\\Windows\\x.exe', 'x.exe'],
  ['C:\\x', 'x'],
  ['~/.ssh/authorized_keys', 'authorized_keys'],
  ['a/b/../c', 'c'],
])('suggests no folder to save in, whatever %j says', async (suggestedName, defaultPath) => {
  const suggested: unknown[] = []
  const dialog = {
    showSaveDialog: (...given: unknown[]) => {
      suggested.push(given.at(-1))
      return Promise.resolve({ canceled: true, filePath: '' })
    },
  }
  await saveFile(dialog, undefined, { suggestedName, content: '' })
  expect(suggested).toEqual([{ defaultPath }])
})

it.each([
  'git --exec-path=/tmp',
  'git -c core.pager=sh log',
  'git\n--version',
  'git\u2028log',
  'ls & calc.exe',
  'ls > /tmp/x',
  'ls\u0000-la',
  '%COMSPEC%',
  '${IFS}sh',
  'C:\\Windows\\cmd',
  'sh\tscript.sh/x',
  '"sh"',
  'ls{,}',
  'ls\u202e',
  'ĺs',
])('asks no help of %j', (command) => {
  const call = helpCall(command)
  // A line break only parts words: every word is a plain one, and --help comes last.
  if (call) expect(call.slice(0, -1).every((word) => /^[A-Za-z0-9][\w.+-]*$/.test(word))).toBe(true)
  expect(call?.some((word) => /[^\w.+-]/.test(word)) ?? false).toBe(false)
})
