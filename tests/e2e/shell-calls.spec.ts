/** What the page may ask of the shell, and what it gets. */
import { open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type {} from '../../renderer/desktop/electron-desktop.ts'
import packageFile from '../../package.json' with { type: 'json' }
import { expect, test } from './app-test.ts'

test('tells which app and machine this is', async ({ page }) => {
  const about = await page.evaluate(() => window.notedrill?.about())
  expect(about).toEqual({ version: packageFile.version, platform: process.platform })
})

test('offers nothing but the contract', async ({ page }) => {
  const offered = await page.evaluate(() => Object.keys(window.notedrill ?? {}).sort())
  expect(offered).toEqual([
    'about',
    'appendJournal',
    'askHelp',
    'backupState',
    'beginSaving',
    'changedFiles',
    'chooseBackupFolder',
    'endSaving',
    'forgetFile',
    'keepFile',
    'listJournal',
    'openBackupFolder',
    'openFiles',
    'openFolder',
    'readBackup',
    'readFile',
    'readJournal',
    'revealJournal',
    'saveFile',
    'savePart',
    'setDatabaseAside',
    'writeBackup',
  ])
})

test('reads the files that the user chose, byte for byte', async ({ app, userDataDir }) => {
  const path = join(userDataDir, 'Übung.rst')
  await writeFile(path, Uint8Array.of(0, 255, 10, 128))
  await app.host.answerOpenDialog([path])
  const opened = await app.page.evaluate(async () => {
    const result = await window.notedrill?.openFiles()
    return result?.ok ? result.value.map(({ name, bytes }) => [name, ...bytes]) : result
  })
  expect(opened).toEqual([['Übung.rst', 0, 255, 10, 128]])
})

test('a cancelled dialog opens and saves nothing', async ({ app }) => {
  await app.host.answerOpenDialog(null)
  await app.host.answerSaveDialog(null)
  const answers = await app.page.evaluate(async () => [
    await window.notedrill?.openFiles(),
    await window.notedrill?.saveFile({ suggestedName: 'deck.md', content: '' }),
  ])
  expect(answers).toEqual([
    { ok: true, value: [] },
    { ok: true, value: false },
  ])
})

test('says which of the chosen files cannot be read, and why', async ({ app, userDataDir }) => {
  const big = join(userDataDir, 'big.rst')
  await using file = await open(big, 'w')
  await file.truncate(50 * 1024 * 1024)
  await app.host.answerOpenDialog([join(userDataDir, 'gone.rst'), userDataDir, big])
  const result = await app.page.evaluate(() => window.notedrill?.openFiles())
  expect(result).toMatchObject({
    ok: false,
    problems: [
      { file: 'gone.rst', message: 'This file is not there.' },
      { message: 'This is a folder.' },
      { file: 'big.rst', message: 'This file is larger than 20 MB.' },
    ],
  })
})

test('saves a text where the user chose', async ({ app, userDataDir }) => {
  const path = join(userDataDir, 'deck.md')
  await app.host.answerSaveDialog(path)
  const saved = await app.page.evaluate(() =>
    window.notedrill?.saveFile({ suggestedName: 'deck.md', content: '# Prüfung\n' }),
  )
  expect(saved).toEqual({ ok: true, value: true })
  expect(await readFile(path, 'utf8')).toBe('# Prüfung\n')
})

test('saves bytes as they are', async ({ app, userDataDir }) => {
  const path = join(userDataDir, 'chart.png')
  await app.host.answerSaveDialog(path)
  await app.page.evaluate(() =>
    window.notedrill?.saveFile({ suggestedName: 'chart.png', content: Uint8Array.of(0, 255, 10) }),
  )
  expect([...(await readFile(path))]).toEqual([0, 255, 10])
})

test('says why a text could not be saved', async ({ app, userDataDir }) => {
  await app.host.answerSaveDialog(join(userDataDir, 'no', 'such', 'folder', 'deck.md'))
  const saved = await app.page.evaluate(() =>
    window.notedrill?.saveFile({ suggestedName: 'deck.md', content: '' }),
  )
  expect(saved).toMatchObject({ ok: false, problems: [{ file: 'deck.md' }] })
})

test('refuses wrong arguments', async ({ page }) => {
  for (const [name, args] of [
    ['saveFile', []],
    ['saveFile', [{ suggestedName: 'deck.md' }]],
    ['saveFile', [{ suggestedName: '', content: '' }]],
    ['saveFile', [{ suggestedName: 'deck.md', content: '', folder: '/etc' }]],
    ['beginSaving', ['']],
    ['savePart', ['../x', new Uint8Array()]],
    ['endSaving', ['../x', 'keep']],
    ['openFiles', ['/etc/passwd']],
    ['openFolder', ['/etc']],
    ['readFile', ['/etc/passwd']],
    ['keepFile', ['/etc/passwd']],
    ['changedFiles', [-1]],
    ['about', [null]],
    ['writeBackup', [{ at: 1, reason: 'asked', bytes: 'text' }]],
    ['writeBackup', [{ at: 1, reason: '../asked', bytes: new Uint8Array() }]],
    ['readBackup', ['']],
    ['chooseBackupFolder', ['/etc']],
    ['openBackupFolder', ['/etc']],
    ['appendJournal', [{ device: '../../etc', lines: ['{}'] }]],
    ['readJournal', [{ device: '../../etc', month: '2026-11', from: 0 }]],
    ['listJournal', ['/etc']],
    ['revealJournal', ['/etc']],
  ] as const) {
    const call = page.evaluate(
      ([method, given]) => {
        const implementation: unknown = window.notedrill?.[method]
        if (typeof implementation !== 'function') throw new Error('There is no such call.')
        const answer: unknown = Reflect.apply(implementation, undefined, given)
        return answer
      },
      [name, args] as const,
    )
    await expect(call).rejects.toThrow(`Notedrill refused ${name}: its arguments are wrong.`)
  }
})

test('refuses a foreign page, even in its own window', async ({ app }) => {
  await app.host.showForeignPage('data:text/html,<title>foreign</title>')
  await expect(app.page).toHaveTitle('foreign')
  for (const name of ['openFiles', 'backupState', 'listJournal', 'revealJournal'] as const) {
    const call = app.page.evaluate(async (method) => {
      await window.notedrill?.[method]()
    }, name)
    await expect(call).rejects.toThrow(`Notedrill refused ${name}: the caller is not Notedrill's`)
  }
})

test('hands over no file that is not a backup, whatever its name says', async ({
  app,
  userDataDir,
}) => {
  await writeFile(join(userDataDir, 'secret.txt'), 'secret')
  const answers = await app.page.evaluate(async () => {
    const names = ['../secret.txt', 'secret.txt', '/etc/passwd', '..', 'C:\\Windows\\win.ini']
    return Promise.all(names.map(async (name) => window.notedrill?.readBackup(name)))
  })
  expect(answers.map((answer) => answer?.ok)).toEqual([false, false, false, false, false])
  expect(JSON.stringify(answers)).not.toContain(userDataDir)
})
