import { mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startBackup } from '../../../core/backup/write-backup.ts'
import { backupName, type BackupName, type Machine } from '../../../electron/backup-name.ts'
import { Backups } from '../../../electron/backups.ts'
import { chooseBackupFolder, openBackupFolder } from '../../../electron/choose-backup-folder.ts'
import { isWholeBackup } from '../../../electron/verify-backup.ts'

const AT = Date.UTC(2026, 5, 1, 12)
const HOUR = 3_600_000

const LAPTOP = { name: 'laptop', id: '7b0c1f9e' }
const DESKTOP = { name: 'desktop', id: '0a1b2c3d' }

let base = ''
let now = AT
let backups: Backups
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'notedrill-backups-'))
  now = AT
  backups = backupsOf(LAPTOP)
})
afterEach(() => rm(base, { recursive: true }))

function backupsOf(machine: Machine): Backups {
  return new Backups({
    stateFile: join(base, `${machine.name}.json`),
    defaultFolder: join(base, 'default'),
    ...{ machine, now: () => now },
  })
}

/** Write one at this time, by a clock that says so. */
function writeAt(
  at: number,
  reason: BackupName['reason'] = 'asked',
  writer = backups,
  bytes = packed(),
) {
  now = at
  return writer.write(at, reason, bytes)
}

function unpacked(rows = 3000): Buffer {
  const about = { app: '1', device: 'd', at: AT, reason: 'asked', schema: 5, counts: {} } as const
  const { head, writer } = startBackup(about)
  const some = Array.from({ length: rows }, (_, at) => ({
    id: `é${at}`,
    title: 'x'.repeat(at % 90),
  }))
  return Buffer.concat([head, writer.rows('decks', some), writer.end()])
}
const packed = (rows?: number) => gzipSync(unpacked(rows))

it('makes the folder, writes and lists, the newest first', async () => {
  expect(await backups.state()).toEqual({ folder: 'default', backups: [] })
  expect(await writeAt(AT)).toEqual({ ok: true, value: true })
  await writeAt(AT + HOUR, 'import')
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
    expect((await backups.write(AT, 'asked', bytes)).ok).toBe(false)
  }
  expect((await backups.state()).backups).toHaveLength(1)
  expect(await readdir(join(base, 'default'))).toHaveLength(1)
})

it('never takes the name of a backup that is there', async () => {
  await backups.write(AT, 'import', packed(1))
  await backups.write(AT, 'import', packed(2))
  const kept = (await backups.state()).backups
  expect(kept.map(({ at }) => at)).toEqual([AT + 1, AT])
  const older = await backups.read(kept[1]?.name ?? '')
  expect(older.ok && Buffer.from(older.value).equals(packed(1))).toBe(true)
})

it('believes the page of the last hour, and its own clock of all else', async () => {
  for (const [said, kept] of [
    [AT - 60_000, AT - 60_000],
    [AT + HOUR, AT],
    [0, AT],
    [253_402_300_799_999, AT],
  ] as const) {
    await rm(join(base, 'default'), { recursive: true, force: true })
    await backups.write(said, 'asked', packed())
    expect((await backups.state()).backups.map(({ at }) => at)).toEqual([kept])
  }
})

it('loses a week’s hours and days to a clock that is a year ahead, and none to one that is behind', async () => {
  await writeAt(AT + 474 * HOUR, 'automatic')
  for (let hour = 0; hour < 474; hour += 6) {
    const name = backupName(AT + hour * HOUR, 'automatic', LAPTOP)
    await writeFile(join(base, 'default', name), packed())
  }
  const before = (await backups.state()).backups.map(({ at }) => at)
  const newest = before[0] ?? 0
  await writeAt(newest - 9000 * HOUR, 'automatic')
  expect((await backups.state()).backups).toHaveLength(before.length + 1)

  for (const hours of [1, 2, 3]) await writeAt(newest + (8760 + hours) * HOUR, 'automatic')
  const after = (await backups.state()).backups.map(({ at }) => at)
  const lastOfDays = before.filter(
    (at) => at > newest - 7 * 24 * HOUR && (at === newest || new Date(at).getUTCHours() === 18),
  )
  expect(lastOfDays.length).toBeGreaterThan(6)
  expect(after).toEqual(expect.arrayContaining(lastOfDays))

  // By the right clock they are backups of a time to come: they stay, and prove nothing.
  await writeAt(newest + HOUR, 'automatic')
  expect((await backups.state()).backups).toHaveLength(after.length + 1)
})

it('keeps what other machines have written to the same folder, and says whose each is', async () => {
  const others = backupsOf(DESKTOP)
  const old = 'notedrill-2026-05-31T09-00-00-000Z-asked.jsonl.gz'
  await writeAt(AT, 'automatic')
  await writeFile(join(base, 'default', old), packed())
  const days = Array.from({ length: 20 }, (_, day) => AT + day * 24 * HOUR)
  for (const day of days) {
    await writeAt(day, 'automatic')
    await writeAt(day + 5 * HOUR, 'automatic', others)
  }
  const kept = (await others.state()).backups
  const daysOf = (isOwn: boolean) =>
    kept
      .filter((one) => one.isOwn === isOwn && one.machine)
      .map(({ at }) => Math.floor(at / 24 / HOUR))
  expect(daysOf(true).length).toBeGreaterThan(14)
  expect(daysOf(false)).toEqual(daysOf(true))
  expect(kept.at(-1)).toEqual({
    ...{ name: old, at: AT - 27 * HOUR, reason: 'asked', isOwn: false },
    size: packed().length,
  })
  expect(new Set(kept.map(({ machine }) => machine))).toEqual(
    new Set(['laptop', 'desktop', undefined]),
  )
})

it('lists and hands over ordinary files alone', async () => {
  await backups.write(AT, 'asked', packed())
  const [made] = (await backups.state()).backups
  const path = join(base, 'default', made?.name ?? '')
  await rm(path)
  await symlink('/dev/zero', path)
  expect((await backups.state()).backups).toEqual([])
  expect((await backups.read(made?.name ?? '')).ok).toBe(false)
})

it('says so where the folder cannot be written', async () => {
  await writeFile(join(base, 'default'), 'a file where the folder should be')
  const written = await backups.write(AT, 'asked', packed())
  expect(written).toMatchObject({ ok: false, problems: [{ file: 'default' }] })
  expect((await backups.state()).problem).toMatchObject({ file: 'default' })
})

it('thins out after writing, files of others left alone', async () => {
  await writeAt(AT, 'automatic')
  await writeFile(join(base, 'default', 'notes.txt'), 'mine')
  await writeAt(AT + 60_000, 'automatic')
  await writeAt(AT + 61_000, 'restore')
  const names = await readdir(join(base, 'default'))
  const kept = 'notedrill-2026-06-01T12-01-01-000Z-restore-laptop-7b0c1f9e.jsonl.gz'
  expect(names).toEqual([kept, 'notes.txt'])
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
  const next = backupsOf(LAPTOP)
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
  expect(await readdir(base)).toEqual(['laptop.json'])
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
