/**
 * What the largest database goes through, in seconds: a backup of it restored, the
 * database lost and rebuilt from the journal, and backed up. All of its events must be
 * there after each.
 *
 * `npx tsx scripts/build.ts && npx tsx tests/torture/large.ts [cards] [reviews a card]`
 */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { startBackup } from '../../core/backup/write-backup.ts'
import { studyDay } from '../../core/schedule/day.ts'
import { makeStudyData } from '../bench/study-data.ts'
import { launchApp, type LaunchedApp } from '../e2e/launch/launch-app.ts'
import { answerIds, deleteDatabase } from '../e2e/profile.ts'
import { startButton } from './driven-app.ts'
import { backupPaths, readBackupTruth } from './stored-truth.ts'

const [cards = 100_000, each = 10] = process.argv.slice(2).map(Number)
/** Nothing here may take longer, in ms. */
const PATIENCE = 30 * 60_000
const SCHEMA = 8
const PART = 2000

const userDataDir = await mkdtemp(join(tmpdir(), 'notedrill-large-'))
let lost = 0
let app: LaunchedApp | undefined
try {
  const path = join(userDataDir, 'large.jsonl.gz')
  const events = await makeBackup(path)
  console.log(`${events} events, backup of ${await megabytes(path)}`)

  app = await launchApp({ userDataDir })
  await firstPage(app)
  await restore(app, path)
  await check(app, events)
  await app.kill()
  app = undefined

  await deleteDatabase(userDataDir)
  app = await rebuild()
  await check(app, events)
  await backUp(app)
  const [newest = ''] = (await backupPaths(userDataDir)).sort().reverse()
  const backup = await readBackupTruth(newest)
  console.log(`${backup?.reviews.size ?? 0} events are in ${await megabytes(newest)}`)
  lost += Math.max(0, events - (backup?.reviews.size ?? 0))
  await app.close()
  app = undefined
  app = await startAgain()
  await check(app, events)
} finally {
  await app?.close()
  await rm(userDataDir, { recursive: true, force: true })
}
process.exitCode = lost === 0 ? 0 : 1

async function firstPage({ page }: LaunchedApp): Promise<void> {
  const today = page.getByRole('heading', { name: 'Today' })
  await today.or(startButton(page)).first().waitFor({ timeout: PATIENCE })
}

/** @returns how many events it has */
async function makeBackup(path: string): Promise<number> {
  const now = Date.now()
  const today = studyDay(now, 0, 4)
  const data = makeStudyData(today, { cards, newCards: cards / 20, reviews: cards * each })
  const { decks, facts, reviews } = data
  const tables = { decks, facts, reviews }
  const counts = { decks: decks.length, facts: facts.length, reviews: reviews.length }
  const about = { app: '0.1.0', device: '', at: now, reason: 'export', schema: SCHEMA, counts }
  const { head, writer } = startBackup(about)
  const parts = function* () {
    yield head
    for (const [table, rows] of Object.entries<readonly unknown[]>(tables)) {
      for (let at = 0; at < rows.length; at += PART) {
        yield writer.rows(table, rows.slice(at, at + PART))
      }
    }
    yield writer.end()
  }
  await pipeline(Readable.from(parts()), createGzip(), createWriteStream(path))
  return reviews.length
}

function rebuild(): Promise<LaunchedApp> {
  return timed('rebuilt from the journal', async () => {
    const rebuilt = await launchApp({ userDataDir })
    const goOn = rebuilt.page.getByRole('button', { name: 'Go on' })
    await goOn.waitFor({ timeout: PATIENCE })
    await goOn.press('Enter')
    await firstPage(rebuilt)
    return rebuilt
  })
}

function startAgain(): Promise<LaunchedApp> {
  return timed('started again', async () => {
    const started = await launchApp({ userDataDir })
    await firstPage(started)
    return started
  })
}

async function restore({ page }: LaunchedApp, path: string): Promise<void> {
  await page.goto(new URL('#/settings', page.url()).href)
  const section = page.getByRole('region', { name: 'Backups' })
  const choosing = page.waitForEvent('filechooser')
  await section.getByRole('button', { name: 'Import a backup…' }).press('Enter')
  await (await choosing).setFiles([path])
  const replace = section.getByRole('button', { name: 'Replace…' })
  await replace.waitFor({ timeout: PATIENCE })
  await replace.press('Enter')
  await timed('restored', async () => {
    await section.getByRole('button', { name: 'Replace everything', exact: true }).press('Enter')
    await section.getByText(/^Everything is as it was/).waitFor({ timeout: PATIENCE })
  })
}

async function backUp({ page }: LaunchedApp): Promise<void> {
  await page.goto(new URL('#/settings', page.url()).href)
  const section = page.getByRole('region', { name: 'Backups' })
  await timed('backed up', async () => {
    await section.getByRole('button', { name: 'Back up now' }).press('Enter')
    const made = section.getByText('The backup is made and was read back.')
    await made.waitFor({ timeout: PATIENCE })
  })
}

async function check({ page }: LaunchedApp, events: number): Promise<void> {
  const there = (await answerIds(page)).length
  lost += Math.max(0, events - there)
  console.log(`${there} of ${events} events are there`)
}

async function timed<Done>(what: string, work: () => Promise<Done>): Promise<Done> {
  const start = performance.now()
  const done = await work()
  console.log(`${what} in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return done
}

async function megabytes(path: string): Promise<string> {
  return `${((await stat(path)).size / 1e6).toFixed(1)} MB`
}
