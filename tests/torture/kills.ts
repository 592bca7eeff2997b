/**
 * Kills the app, browser and main process at once, at random moments of reviewing,
 * importing, restoring and backing up, starts it again on what is left, and compares
 * that with what the learner was told: nothing acknowledged may be gone, nothing half done.
 *
 * `npx tsx scripts/build.ts && npx tsx tests/torture/kills.ts [kills] [minutes] [seed]`
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { randomFrom } from '../../core/random.ts'
import { launchApp, type LaunchedApp } from '../e2e/launch/launch-app.ts'
import { deleteDatabase } from '../e2e/profile.ts'
import { ACTIVITIES, begin, type Activity, type Verdict } from './activities.ts'
import { startApp } from './driven-app.ts'
import {
  backupPaths,
  differences,
  readBackupTruth,
  readStoredTruth,
  type StoredTruth,
} from './stored-truth.ts'

const [kills = 200, minutes = 30, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
/** After so many kills all cards are derived anew, and the database is made anew from the journal. */
const WHOLE_CHECK = 40
/** The longest wait before a kill, in ms; moved so that as many hit before a change as after it. */
const reach: Record<Activity, number> = {
  ...{ reviewing: 2000, importing: 600, replacing: 600, merging: 600, 'backing up': 150 },
}
/** A start after a kill is killed itself this often, within so many ms. */
const KILLED_STARTS = { share: 0.25, within: 400 }

const random = randomFrom(seed)
const end = Date.now() + minutes * 60_000
const userDataDir = await mkdtemp(join(tmpdir(), 'notedrill-kills-'))
const failures: string[] = []
const counts = () => ({ kills: 0, before: 0, after: 0, half: 0, answers: 0, lost: 0, doubled: 0 })
const table = new Map(ACTIVITIES.map((activity) => [activity, counts()]))
const seen = {
  killedStarts: 0,
  restored: 0,
  unopened: 0,
  unreadable: 0,
  wrongCards: 0,
  notRebuilt: 0,
}
/** A whole backup stays whole, so each is read once. */
const wholeBackups = new Set<string>()
let round = 0

try {
  let app = await settle()
  while (round < kills && Date.now() < end) {
    round += 1
    app = await live(app, activityOf(round))
    if (round % WHOLE_CHECK === 0 || round === kills) app = await checkWhole(app)
  }
  await app.kill()
} catch (cause) {
  fail(cause instanceof Error ? cause.message : String(cause))
} finally {
  if (failures.length === 0) await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 })
  else console.log(`The profile is kept: ${userDataDir}`)
}
console.table(Object.fromEntries(table))
console.log(JSON.stringify({ seed, kills: round, backups: wholeBackups.size, ...seen }))
for (const failure of failures) console.error(failure)
process.exitCode = failures.length === 0 ? 0 : 1

/** Notes to review, and a backup to restore. */
async function settle(): Promise<LaunchedApp> {
  const app = await start()
  const surroundings = { app, userDataDir, random, version: 0 }
  await (await begin('importing', surroundings)).go()
  await (await begin('backing up', surroundings)).go()
  return app
}

/** One life: what there is, an activity, its end in the middle of it, and what the next one finds. */
async function live(app: LaunchedApp, activity: Activity): Promise<LaunchedApp> {
  const before = await readStoredTruth(app.page)
  const begun = await begin(activity, { app, userDataDir, random, version: round })
  const going = begun.go().catch(() => undefined)
  await wait(random() * reach[activity])
  await app.kill()
  await going
  if (random() < KILLED_STARTS.share) await killStart()
  const next = await start()
  const found = await readStoredTruth(next.page)
  const verdict = await begun.judge(before, found)
  note(activity, begun.acknowledged(), verdict)
  reach[activity] *= verdict.moment === 'after' && activity !== 'reviewing' ? 0.85 : 1.15
  reach[activity] = Math.min(4000, reach[activity])
  await checkBackups()
  return next
}

/** A start that does not come far. */
async function killStart(): Promise<void> {
  const app = await launchApp({ userDataDir })
  await wait(random() * KILLED_STARTS.within)
  await app.kill()
  seen.killedStarts += 1
}

/** The moment of a kill is chance; there is no condition to wait for. */
function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}

/** Each activity as often as any other, and reviewing before what could take its answers along. */
function activityOf(number: number): Activity {
  return ACTIVITIES[(number - 1) % ACTIVITIES.length] ?? 'reviewing'
}

function note(activity: Activity, answers: number, { moment, lost, doubled }: Verdict): void {
  const row = table.get(activity)
  if (!row) return
  row.kills += 1
  row[moment] += 1
  row.answers += answers
  row.lost += lost
  row.doubled += doubled
  if (moment === 'half' || lost + doubled > 0)
    fail(JSON.stringify({ activity, moment, lost, doubled }))
  console.log(round, activity, moment, answers)
}

async function start(): Promise<LaunchedApp> {
  const { app, how } = await startApp(userDataDir)
  if (how === 'restored') seen.restored += 1
  if (how === 'unopened') {
    seen.unopened += 1
    await app.kill()
    throw new Error('The database did not open.')
  }
  return app
}

async function checkBackups(): Promise<void> {
  for (const path of await backupPaths(userDataDir)) {
    if (wholeBackups.has(path)) continue
    wholeBackups.add(path)
    if (await readBackupTruth(path)) continue
    seen.unreadable += 1
    fail(`The backup ${path} cannot be read.`)
  }
}

/** The cards are what the answers say, and the journal alone gives the same database again. */
async function checkWhole(app: LaunchedApp): Promise<LaunchedApp> {
  const report = await checkCards(app.page)
  if (!report.startsWith('All ')) {
    seen.wrongCards += 1
    fail(report)
  }
  const before = await readStoredTruth(app.page)
  await app.close()
  await deleteDatabase(userDataDir)
  const rebuilt = await start()
  expectSame(before, await readStoredTruth(rebuilt.page))
  return rebuilt
}

async function checkCards(page: Page): Promise<string> {
  await page.goto(new URL('#/settings', page.url()).href)
  await page.getByRole('button', { name: 'Check all cards' }).press('Enter')
  return page.getByText(/ cards? (are|was|were) .*as (their|its) answers say/).innerText()
}

function expectSame(before: StoredTruth, after: StoredTruth): void {
  const tables = differences(before, after)
  if (tables.length === 0) return
  seen.notRebuilt += 1
  fail(`The journal does not give the same ${tables.join(', ')}.`)
}

function fail(what: string): void {
  failures.push(`seed ${seed}, round ${round}: ${what}`)
  console.error(failures.at(-1))
}
