/**
 * Loses, damages and fills the profile again and again, between and during sessions,
 * and counts the acknowledged answers that are gone afterwards: there must be none.
 *
 * `npx tsx scripts/build.ts && npx tsx tests/torture/profile.ts [rounds] [minutes]`, as
 * root on Linux: the profile lies on a small disk of its own.
 */
import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { LaunchedApp } from '../e2e/launch/launch-app.ts'
import { answerIds, databaseFolder, loseAllButBackups } from '../e2e/profile.ts'
import { showAnswer } from '../e2e/reviewing.ts'
import { giveAnswer, startApp, startButton } from './driven-app.ts'

const HARMS = [
  ...(['deleted', 'truncated', 'rolled back', 'deleted while running', 'disk full'] as const),
  'all but backups',
] as const
type Harm = (typeof HARMS)[number]

const [rounds = 50, minutes = 25] = process.argv.slice(2).map(Number)
const end = Date.now() + minutes * 60_000
const userDataDir = await mkdtemp(join(tmpdir(), 'notedrill-torture-'))
const old = await mkdtemp(join(tmpdir(), 'notedrill-old-'))
const ballast = join(userDataDir, 'ballast')
execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', userDataDir])

/** Ids of all answers after which the next card was shown. */
const acknowledged = new Set<string>()
const seen = { rounds: 0, lost: 0, doubled: 0, refused: 0, restored: 0, unopened: 0 }
const harmed = new Map<Harm, number>()

try {
  for (let round = 0; round < rounds && Date.now() < end; round += 1) {
    const harm = HARMS[round % HARMS.length] ?? 'deleted'
    const app = await open()
    await check(app.page)
    await study(app.page)
    for (let answers = 0; answers < 2; answers += 1) await answer(app.page)
    await harmDuring(harm, app.page)
    if (round % 3 === 0) await app.close()
    else await app.kill()
    await rm(ballast, { force: true })
    await harmAfter(harm)
    seen.rounds += 1
    harmed.set(harm, (harmed.get(harm) ?? 0) + 1)
    console.log(round, harm, JSON.stringify({ acknowledged: acknowledged.size, ...seen }))
  }
  const app = await open()
  await check(app.page)
  await app.close()
} finally {
  execFileSync('umount', ['--lazy', userDataDir])
  await rm(userDataDir, { recursive: true, force: true })
  await rm(old, { recursive: true, force: true })
}
console.log({ acknowledged: acknowledged.size, ...seen, ...Object.fromEntries(harmed) })
process.exitCode = seen.lost + seen.doubled === 0 ? 0 : 1

/** A database that cannot be opened is given up. */
async function open(): Promise<LaunchedApp> {
  const { app, how } = await startApp(userDataDir)
  if (how === 'restored') seen.restored += 1
  await restoreNewest(app.page)
  if (how !== 'unopened') return app
  seen.unopened += 1
  await app.kill()
  await rm(databaseFolder(userDataDir), { recursive: true, force: true })
  return open()
}

/** Where the first page says that a backup has what the database lacks. */
async function restoreNewest(page: Page): Promise<void> {
  const restore = page.getByRole('button', { name: 'Restore the newest…' })
  if (!(await restore.isVisible())) return
  seen.restored += 1
  await restore.press('Enter')
  await page.getByRole('button', { name: 'Merge' }).press('Enter')
  await page.getByText(/is here, too/).waitFor()
  await page.getByRole('link', { name: 'Today' }).press('Enter')
  await startButton(page).waitFor()
}

async function backUp(page: Page): Promise<void> {
  await page.goto(new URL('#/settings', page.url()).href)
  await page.getByRole('button', { name: 'Back up now' }).press('Enter')
  await page.getByText('The backup is made and was read back.').waitFor()
}

async function check(page: Page): Promise<void> {
  const ids = await answerIds(page)
  const there = new Set(ids)
  seen.doubled += ids.length - there.size
  const lost = [...acknowledged].filter((id) => !there.has(id))
  seen.lost += lost.length
  if (lost.length > 0) console.log('LOST', lost)
}

async function study(page: Page): Promise<void> {
  await startButton(page).press('Enter')
  await showAnswer(page).waitFor()
}

/** Answer a card. @returns whether that was acknowledged */
async function answer(page: Page): Promise<boolean> {
  if (!(await giveAnswer(page, '1'))) return false
  for (const id of await answerIds(page)) acknowledged.add(id)
  return true
}

async function harmDuring(harm: Harm, page: Page): Promise<void> {
  if (harm === 'rolled back') {
    await rm(old, { recursive: true })
    await cp(databaseFolder(userDataDir), old, { recursive: true })
  }
  if (harm === 'deleted while running') await rm(databaseFolder(userDataDir), { recursive: true })
  if (harm === 'disk full') await writeFile(ballast, Buffer.alloc(512 * 1024 * 1024)).catch(() => 0)
  for (let answers = 0; answers < 3; answers += 1) {
    const isStored = await answer(page).catch(() => false)
    if (isStored) continue
    seen.refused += 1
    return
  }
  if (harm === 'all but backups') await backUp(page)
}

async function harmAfter(harm: Harm): Promise<void> {
  if (harm === 'all but backups') await loseAllButBackups(userDataDir)
  const folder = databaseFolder(userDataDir)
  if (harm === 'deleted') await rm(folder, { recursive: true })
  if (harm === 'rolled back') {
    await rm(folder, { recursive: true })
    await cp(old, folder, { recursive: true })
  }
  if (harm === 'truncated') {
    const names = await readdir(folder, { recursive: true })
    const logs = names.filter((name) => /\.(log|ldb)$|MANIFEST/.test(name)).sort()
    const name = logs[seen.rounds % Math.max(1, logs.length)]
    if (name === undefined) return
    const { size } = await stat(join(folder, name))
    await truncate(join(folder, name), Math.floor(size * Math.random()))
  }
}
