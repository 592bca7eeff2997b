/** What an app can be killed in the middle of, and what may be found afterwards. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Random } from '../../core/random.ts'
import type { LaunchedApp } from '../e2e/launch/launch-app.ts'
import { showAnswer } from '../e2e/reviewing.ts'
import { giveAnswer } from './driven-app.ts'
import {
  COMPARED,
  backupPaths,
  differences,
  readBackupTruth,
  type StoredTruth,
} from './stored-truth.ts'

export const ACTIVITIES = ['reviewing', 'importing', 'replacing', 'merging', 'backing up'] as const
export type Activity = (typeof ACTIVITIES)[number]

/** What the kill left. */
export interface Verdict {
  /** Whether it finds the database as before or after the change; half of it would be a defect. */
  moment: 'before' | 'after' | 'half'
  /** Answers that were acknowledged and are gone. */
  lost: number
  /** Answers that are there and were never given. */
  doubled: number
}

/** An activity that is about to begin. */
export interface Begun {
  /** Do it; resolves when the app says that it is done, and never where it is endless. */
  go: () => Promise<void>
  /** Compare what there was with what is found after the kill. */
  judge: (before: StoredTruth, found: StoredTruth) => Promise<Verdict>
  /** Answers acknowledged so far. */
  acknowledged: () => number
}

interface Surroundings {
  app: LaunchedApp
  userDataDir: string
  random: Random
  /** The version of the notes to import. */
  version: number
}

const FACTS = 600

/** Bring the app to the moment before it begins. */
export function begin(activity: Activity, surroundings: Surroundings): Promise<Begun> {
  switch (activity) {
    case 'reviewing':
      return beginReviewing(surroundings)
    case 'importing':
      return beginImporting(surroundings)
    case 'replacing':
    case 'merging':
      return beginRestoring(activity, surroundings)
    case 'backing up':
      return beginBackingUp(surroundings)
  }
}

async function beginReviewing({ app: { page }, random }: Surroundings): Promise<Begun> {
  await open(page, 'review')
  await showAnswer(page).waitFor()
  const given: ('1' | '2')[] = []
  let acknowledged = 0
  return {
    acknowledged: () => acknowledged,
    go: async () => {
      for (;;) {
        const key = random() < 0.5 ? '1' : '2'
        given.push(key)
        if (!(await giveAnswer(page, key))) throw new Error('The app did not take an answer.')
        acknowledged += 1
      }
    },
    judge: (before, found) => {
      const added = [...found.reviews].filter(([id]) => !before.reviews.has(id)).sort()
      const ratings = added.map(([, text]) => (text.includes('"rating":"again"') ? '1' : '2'))
      // Answers are known by their ratings: those given, in their order, and no more.
      const wrong = ratings.findIndex((rating, at) => rating !== given[at])
      const right = wrong === -1 ? ratings.length : wrong
      const others = differences(before, found).filter(
        (table) => table !== 'reviews' && table !== 'policies',
      )
      return Promise.resolve({
        moment: others.length > 0 ? 'half' : right > acknowledged ? 'after' : 'before',
        lost: lostOf(before, found) + Math.max(0, acknowledged - right),
        doubled: Math.max(0, ratings.length - Math.min(right, given.length)),
      })
    },
  }
}

async function beginImporting(surroundings: Surroundings): Promise<Begun> {
  const { app, userDataDir, version } = surroundings
  const file = join(userDataDir, 'long.md')
  await writeFile(file, notesOf(version))
  await app.host.answerOpenDialog([file])
  const { page } = app
  await open(page, 'import')
  await page.getByRole('button', { name: 'Choose notes…' }).press('Enter')
  const offer = page.getByRole('article', { name: 'long.md' })
  const importing = offer.getByRole('button', { name: 'Import' })
  await importing.waitFor()
  let isDone = false
  return {
    acknowledged: () => 0,
    go: async () => {
      await importing.press('Enter')
      await offer.getByText('Imported: ').waitFor()
      isDone = true
    },
    judge: (before, found) => {
      const facts = [...found.facts.values()].filter((text) => text.includes('"removed":0'))
      const isNew = (text: string) => text.includes(`in version ${version}.`)
      const isAfter =
        facts.length === factsOf(version) &&
        facts.every(isNew) &&
        [...found.notes.values()].every(isNew) &&
        found.imports.size === before.imports.size + 1
      return Promise.resolve({
        ...verdictOf(before, found, isAfter, isDone),
        lost: lostOf(before, found),
      })
    },
  }
}

async function beginRestoring(
  how: 'replacing' | 'merging',
  { app: { page }, userDataDir, random }: Surroundings,
): Promise<Begun> {
  const paths = await backupPaths(userDataDir)
  const path = paths[Math.floor(random() * paths.length)]
  const backup = path === undefined ? undefined : await readBackupTruth(path)
  if (path === undefined || !backup) throw new Error('There is no backup to restore.')
  const section = await openBackups(page)
  const choosing = page.waitForEvent('filechooser')
  await section.getByRole('button', { name: 'Import a backup…' }).press('Enter')
  await (await choosing).setFiles([path])
  if (how === 'replacing') await section.getByRole('button', { name: 'Replace…' }).press('Enter')
  const name = how === 'replacing' ? 'Replace everything' : 'Merge'
  const button = section.getByRole('button', { name, exact: true })
  await button.waitFor()
  let isDone = false
  return {
    acknowledged: () => 0,
    go: async () => {
      await button.press('Enter')
      await section.getByText(/^Everything is as it was|is here, too\.$/).waitFor()
      isDone = true
    },
    judge: (before, found) => {
      if (how === 'replacing') {
        const isAfter = differences(backup, found).length === 0
        return Promise.resolve(verdictOf(before, found, isAfter, isDone))
      }
      const verdict = verdictOf(before, found, isMerged(before, backup, found), isDone)
      return Promise.resolve({ ...verdict, lost: lostOf(before, found) })
    },
  }
}

async function beginBackingUp({ app: { page }, userDataDir }: Surroundings): Promise<Begun> {
  const section = await openBackups(page)
  const known = new Set(await backupPaths(userDataDir))
  let isDone = false
  return {
    acknowledged: () => 0,
    go: async () => {
      await section.getByRole('button', { name: 'Back up now' }).press('Enter')
      await section.getByText('The backup is made and was read back.').waitFor()
      isDone = true
    },
    judge: async (before, found) => {
      const [made] = (await backupPaths(userDataDir)).filter((path) => !known.has(path))
      const backup = made === undefined ? undefined : await readBackupTruth(made)
      const isWhole = backup ? differences(before, backup).length === 0 : !isDone
      const isSame = differences(before, found).length === 0
      const moment = backup ? 'after' : 'before'
      return {
        moment: isWhole && isSame ? moment : 'half',
        lost: lostOf(before, found),
        doubled: 0,
      }
    },
  }
}

/** What was said to be done must be; else all of it or nothing. */
function verdictOf(
  before: StoredTruth,
  found: StoredTruth,
  isAfter: boolean,
  isDone: boolean,
): Verdict {
  const isBefore = differences(before, found).length === 0 && !isDone
  return { moment: isAfter ? 'after' : isBefore ? 'before' : 'half', lost: 0, doubled: 0 }
}

/** Every row of both, and none of anywhere else. */
function isMerged(before: StoredTruth, backup: StoredTruth, found: StoredTruth): boolean {
  return COMPARED.every((table) => {
    const [here, there, now] = [before[table], backup[table], found[table]]
    const keys = new Set([...here.keys(), ...there.keys()])
    const isEither = ([key, row]: [string, string]) =>
      row === here.get(key) || row === there.get(key)
    return now.size === keys.size && [...now].every(isEither)
  })
}

function lostOf(before: StoredTruth, found: StoredTruth): number {
  return [...before.reviews].filter(([id, row]) => found.reviews.get(id) !== row).length
}

async function openBackups(page: Page) {
  await open(page, 'settings')
  return page.getByRole('region', { name: 'Backups' })
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(new URL(`#/${path}`, page.url()).href)
}

/** Every second version has more facts, which come and go. */
const factsOf = (version: number) => FACTS + (version % 2) * 50

const notesOf = (version: number) =>
  `# Long notes\n\nNotes in version ${version}.\n\n## Commands\n\n${Array.from(
    { length: factsOf(version) },
    (_, index) => `- \`tool${index} --run\`: does thing ${index} in version ${version}.\n`,
  ).join('')}`
