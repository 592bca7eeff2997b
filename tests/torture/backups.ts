/**
 * The power-cut model of backups: `npx tsx tests/torture/backups.ts [rounds]`.
 *
 * Each round writes a backup into a folder with earlier ones and then does to the
 * newest file what a power cut can do: cuts it anywhere, drops it, fills its end with
 * zeros, or leaves a draft behind. The one before must be readable, and hold what was
 * written; the damaged one must be refused.
 */
import { randomInt } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { readBackup } from '../../core/backup/read-backup.ts'
import { startBackup } from '../../core/backup/write-backup.ts'
import { Backups } from '../../electron/backups.ts'

const HOUR = 3_600_000
const rounds = Number(process.argv[2] ?? 500)
const base = await mkdtemp(join(tmpdir(), 'notedrill-power-'))
const folder = join(base, 'backups')
const backups = new Backups({
  stateFile: join(base, 'state.json'),
  defaultFolder: folder,
  machine: { name: 'tortured', id: '0a1b2c3d' },
  now: () => at,
})
const failures: string[] = []
const counts = { cut: 0, dropped: 0, zeroed: 0, draft: 0 }
let at = Date.UTC(2026, 0, 1)
let before: number | undefined

for (let round = 1; round <= rounds; round += 1) {
  at += HOUR
  const written = await backups.write(at, 'automatic', backupOf(round))
  if (!written.ok) failures.push(`round ${round}: ${written.problems[0].message}`)
  const [newest] = (await backups.state()).backups
  if (!newest) throw new Error('There is no backup after one was written.')
  const path = join(folder, newest.name)
  const how = await damage(path)
  if (how !== 'draft' && how !== 'dropped' && (await titleIn(newest.name)) !== undefined) {
    failures.push(`round ${round}: a backup that was ${how} is taken for whole`)
  }
  const usable = await newestUsable()
  const expected = how === 'draft' ? round : before
  if (usable !== expected) failures.push(`round ${round}: ${how}, found ${usable ?? 'nothing'}`)
  // What was damaged goes, as if the next start had not seen it; a whole one stays.
  if (how === 'draft') before = round
  else {
    await rm(path, { force: true })
    at += 1
    await backups.write(at, 'automatic', backupOf(round))
    before = round
  }
}
const left = (await readdir(folder)).filter((name) => name.endsWith('.gz')).length
await rm(base, { recursive: true })
process.stdout.write(`${JSON.stringify({ rounds, ...counts, left, failures: failures.length })}\n`)
for (const failure of failures.slice(0, 20)) process.stderr.write(`${failure}\n`)
process.exitCode = failures.length === 0 ? 0 : 1

async function damage(path: string): Promise<keyof typeof counts> {
  const bytes = await readFile(path)
  const how = (['cut', 'dropped', 'zeroed', 'draft'] as const)[randomInt(4)] ?? 'cut'
  counts[how] += 1
  const size = randomInt(bytes.length)
  if (how === 'cut') await truncate(path, size)
  else if (how === 'dropped') await rm(path)
  else if (how === 'zeroed') await writeFile(path, Buffer.from(bytes).fill(0, size))
  else await writeFile(join(folder, `.notedrill-${size}.tmp`), bytes.subarray(0, size))
  return how
}

/** The number in the newest backup that can be read. */
async function newestUsable(): Promise<number | undefined> {
  for (const { name } of (await backups.state()).backups) {
    const title = await titleIn(name)
    if (title !== undefined) return title
  }
  return undefined
}

async function titleIn(name: string): Promise<number | undefined> {
  const read = await backups.read(name)
  if (!read.ok) return undefined
  const reader = readBackup(1)
  try {
    reader.add(gunzipSync(read.value))
  } catch {
    return undefined
  }
  const backup = reader.end()
  return backup.ok ? Number(backup.value.truth.decks[0]?.title) : undefined
}

function backupOf(round: number): Uint8Array {
  const { head, writer } = startBackup({
    ...{ schema: 1, app: '1', device: 'd', at: round, reason: 'automatic', counts: {} },
  })
  const decks = Array.from({ length: 200 }, (_, number) => ({
    ...{ id: `deck-${number}`, title: String(round), addedAt: randomInt(1e9) },
  }))
  return gzipSync(Buffer.concat([head, writer.rows('decks', decks), writer.end()]))
}
