import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startBackup } from '../../../core/backup/write-backup.ts'
import { Backups } from '../../../electron/backups.ts'
import { chooseBackupFolder, openBackupFolder } from '../../../electron/choose-backup-folder.ts'
import { isWholeBackup } from '../../../electron/verify-backup.ts'

const AT = Date.UTC(2026, 5, 1, 12)
const HOUR = 3_600_000

let base = ''
let backups: Backups
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'notedrill-backups-'))
  backups = new Backups(join(base, 'state.json'), join(base, 'default'))
})
afterEach(() => rm(base, { recursive: true }))

function unpacked(rows = 3000): Buffer {
  const about = { app: '1', device: 'd', at: AT, reason: 'asked', schema: 5, counts: {} } as const
  const { head, writer } = startBackup(about)
  const some = Array.from({ length: rows }, (_, at) => ({
    id: `é${at}`,
    title: 'x'.repeat(at % 90),
  }))
  return Buffer.concat([head, writer.rows('decks', some), writer.end()])
}
const packed = () => gzipSync(unpacked())

it('makes the folder, writes and lists, the newest first', async () => {
  expect(await backups.state()).toEqual({ folder: 'default', backups: [] })
  expect(await backups.write(AT, 'asked', packed())).toEqual({ ok: true, value: true })
  await backups.write(AT + HOUR, 'import', packed())
  const state = await backups.state()
  expect(state.backups.map(({ at, reason }) => [at, reason])).toEqual([
    [AT + HOUR, 'import'],
    [AT, 'asked'],
  ])
  const [newest] = state.backups
  const read = await backups.read(newest?.name ?? '')
  expect(read.ok && Buffer.from(read.value).equals(packed())).toBe(true)
})

it('refuses to keep what is not whole, and keeps what was there', async () => {
  await backups.write(AT, 'asked', packed())
  for (const bytes of [
    packed().subarray(0, -9),
    gzipSync(unpacked().subarray(0, -1)),
    Buffer.of(),
  ]) {
    expect((await backups.write(AT + 1, 'asked', bytes)).ok).toBe(false)
  }
  expect((await backups.state()).backups).toHaveLength(1)
})

it('says so where the folder cannot be written', async () => {
  await writeFile(join(base, 'default'), 'a file where the folder should be')
  const written = await backups.write(AT, 'asked', packed())
  expect(written).toMatchObject({ ok: false, problems: [{ file: 'default' }] })
  expect((await backups.state()).problem).toMatchObject({ file: 'default' })
})

it('thins out after writing, files of others left alone', async () => {
  await backups.write(AT, 'automatic', packed())
  await writeFile(join(base, 'default', 'notes.txt'), 'mine')
  await backups.write(AT + 60_000, 'automatic', packed())
  await backups.write(AT + 61_000, 'restore', packed())
  const names = await readdir(join(base, 'default'))
  expect(names).toEqual(['notedrill-2026-06-01T12-01-01-000Z-restore.jsonl.gz', 'notes.txt'])
})

it.each(['../state.json', 'notes.txt', '/etc/passwd', '..'])('hands over no %j', async (name) => {
  expect((await backups.read(name)).ok).toBe(false)
})

it('follows the user to another folder, also at the next start', async () => {
  const folder = join(base, 'elsewhere')
  const dialog = {
    showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [folder] }),
  }
  expect(await chooseBackupFolder(dialog, undefined, backups)).toEqual({ ok: true, value: true })
  await backups.write(AT, 'asked', packed())
  expect(await readdir(folder)).toHaveLength(1)
  const next = new Backups(join(base, 'state.json'), join(base, 'default'))
  expect(await next.state()).toMatchObject({ folder: 'elsewhere', backups: [{ at: AT }] })
})

it('makes no chosen folder anew: its disk may not be connected', async () => {
  const folder = join(base, 'disk', 'backups')
  await backups.moveTo(folder)
  await rm(join(base, 'disk'), { recursive: true })
  const problem = { file: 'backups', message: 'This folder is not there.' }
  const gone = { ok: false, problems: [problem] }
  expect(await backups.write(AT, 'asked', packed())).toMatchObject(gone)
  const shell = { openPath: () => Promise.resolve('') }
  expect(await openBackupFolder(shell, backups)).toMatchObject(gone)
  expect(await readdir(base)).toEqual(['state.json'])
  expect(await backups.state()).toMatchObject({ folder: 'backups', backups: [], problem })

  await mkdir(folder, { recursive: true })
  expect((await backups.write(AT, 'asked', packed())).ok).toBe(true)
})

it('shows the folder in the file manager, and says why it cannot', async () => {
  const opened: string[] = []
  const shell = { openPath: (path: string) => Promise.resolve(opened.push(path) ? '' : '') }
  expect(await openBackupFolder(shell, backups)).toEqual({ ok: true, value: true })
  expect(opened).toEqual([join(base, 'default')])
  const broken = { openPath: () => Promise.resolve('No program opens folders.') }
  expect((await openBackupFolder(broken, backups)).ok).toBe(false)
})

it('knows a whole backup from any that was cut off', async () => {
  const path = join(base, 'one.gz')
  const bytes = packed()
  await writeFile(path, bytes)
  expect(await isWholeBackup(path)).toBe(true)
  for (let size = bytes.length - 1; size > 0; size = Math.floor(size * 0.9)) {
    await truncate(path, size)
    expect(await isWholeBackup(path)).toBe(false)
  }
  await expect(isWholeBackup(join(base, 'none.gz'))).rejects.toThrow('ENOENT')
})
