/** No answer that was acknowledged is lost, whatever becomes of the database or of the journal. */
import { execFileSync } from 'node:child_process'
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import {
  answerIds,
  databaseFolder,
  deleteDatabase,
  journaledIds,
  journalFolder,
  makeUnopenable,
  truncateJournal,
} from './profile.ts'
import {
  addShippedDeck,
  answerCard,
  ratings,
  revealAnswer,
  showAnswer,
  studyFirst,
} from './reviewing.ts'

test('answers come back when the database is lost between two sessions', async ({
  launch,
  userDataDir,
}) => {
  const first = await launch()
  const answered = await studyFirst(first.page, ['1', '3', '4'])
  expect(answered).toHaveLength(3)
  await first.close()
  await deleteDatabase(userDataDir)

  const { page } = await launch()
  await expect(page.getByRole('heading', { name: 'Your data is back' })).toBeVisible()
  await expect(page.getByText(/was empty; the journal had 3 answers up to/)).toBeVisible()
  await expectNoAxeViolations(page)
  await goOn(page)
  expect(await answerIds(page)).toEqual(answered)
  await page.keyboard.press('Enter')
  await answerCard(page, '3')
  expect(await journaledIds(userDataDir)).toEqual(await answerIds(page))
})

test('a database that cannot be opened is rebuilt from the journal with one key', async ({
  launch,
  problems,
  userDataDir,
}) => {
  const first = await launch()
  const answered = await studyFirst(first.page, ['1', '3'])
  await first.close()
  await makeUnopenable(userDataDir)
  problems.expect(/Dexie: Workaround for Chrome UnknownError/)

  const { page } = await launch()
  await expect(page.getByText('Notedrill cannot open its database')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Rebuild from the journal' })).toBeFocused()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/was empty; the journal had 2 answers up to/)).toBeVisible()
  await goOn(page)
  expect(await answerIds(page)).toEqual(answered)
  // What could not be opened is kept.
  const kept = (await readdir(userDataDir)).filter((name) => name.startsWith('unreadable-'))
  expect(kept).toHaveLength(1)
})

test('an answer is in the journal as soon as the next card shows', async ({
  launch,
  userDataDir,
}) => {
  const first = await launch()
  await addShippedDeck(first.page)
  await answerCard(first.page, '3')
  await first.kill()
  expect(await journaledIds(userDataDir)).toHaveLength(1)
  await deleteDatabase(userDataDir)
  const { page } = await launch()
  await goOn(page)
  expect(await answerIds(page)).toHaveLength(1)
})

test('a database that was rolled back is brought forward', async ({ launch, userDataDir }) => {
  const first = await launch()
  await addShippedDeck(first.page)
  await answerCard(first.page, '3')
  await first.close()
  const old = join(userDataDir, 'old')
  await cp(databaseFolder(userDataDir), old, { recursive: true })
  const second = await launch()
  await study(second.page)
  for (const key of ['3', '1'] as const) await answerCard(second.page, key)
  const answered = await answerIds(second.page)
  await second.close()
  await deleteDatabase(userDataDir)
  await cp(old, databaseFolder(userDataDir), { recursive: true })

  const { page } = await launch()
  await expect(page.getByText(/lacked what the journal had: 2 answers up to/)).toBeVisible()
  await goOn(page)
  expect(await answerIds(page)).toEqual(answered)
})

for (const share of [0, 0.3, 0.9]) {
  test(`a journal cut to ${share} of its length is completed`, async ({ launch, userDataDir }) => {
    const first = await launch()
    await addShippedDeck(first.page)
    for (const key of ['3', '1'] as const) await answerCard(first.page, key)
    const answered = await answerIds(first.page)
    await first.close()
    await truncateJournal(userDataDir, share)
    const second = await launch()
    await second.page.getByRole('button', { name: /Go on|Start/ }).waitFor()
    await second.close()
    await deleteDatabase(userDataDir)
    const { page } = await launch()
    await goOn(page)
    expect((await answerIds(page)).sort()).toEqual(answered.sort())
  })
}

test('a journal that was deleted is written anew', async ({ launch, userDataDir }) => {
  const first = await launch()
  await addShippedDeck(first.page)
  await answerCard(first.page, '3')
  await first.close()
  await rm(journalFolder(userDataDir), { recursive: true })
  const second = await launch()
  await expect(second.page.getByRole('button', { name: 'Start' })).toBeVisible()
  expect(await journaledIds(userDataDir)).toEqual(await answerIds(second.page))
})

test('the folder of another device is taken in, and a backup kept first', async ({
  launch,
  userDataDir,
}) => {
  const far = await launch()
  const farAnswers = await studyFirst(far.page, ['1', '3'])
  await far.close()
  const aside = join(userDataDir, 'far')
  await rename(journalFolder(userDataDir), aside)
  await deleteDatabase(userDataDir)
  const here = await launch()
  const answers = await studyFirst(here.page, ['3'])
  await here.close()
  await rm(join(aside, 'this-device'))
  await cp(aside, journalFolder(userDataDir), { recursive: true })

  const { page } = await launch()
  await expect(page.getByRole('heading', { name: 'News from another device' })).toBeVisible()
  await expect(page.getByText(/had what this computer lacked: 2 answers up to/)).toBeVisible()
  await expectNoAxeViolations(page)
  const backups = await readdir(join(userDataDir, 'backups'))
  expect(backups.filter((name) => name.includes('-restore-'))).toHaveLength(1)
  await goOn(page)
  expect(await answerIds(page)).toEqual([...farAnswers, ...answers].sort())
})

test('a full disk is said at once, and the answer is neither lost nor doubled', async ({
  launch,
  userDataDir,
}) => {
  await mkdir(journalFolder(userDataDir))
  test.skip(!mountSmallDisk(journalFolder(userDataDir)), 'needs the right to mount a disk')
  try {
    const { page } = await launch()
    await addShippedDeck(page)
    await answerCard(page, '3')
    const ballast = join(journalFolder(userDataDir), 'ballast')
    await writeFile(ballast, Buffer.alloc(64 * 1024 * 1024)).catch(() => undefined)
    await fillUp(page)
    await expect(page.getByRole('alert')).toContainText('The disk is full.')
    await expect(page.getByRole('alert')).toContainText('Free some space')
    const alert = await page.getByRole('alert').boundingBox()
    const card = await page.getByRole('article').boundingBox()
    expect((alert?.y ?? 0) + (alert?.height ?? 0)).toBeLessThanOrEqual(card?.y ?? 0)
    await expectNoAxeViolations(page)
    const question = page.getByRole('group', { name: 'Question' })
    const asked = await question.innerText()
    await expect(showAnswer(page)).toBeHidden()
    await rm(ballast)
    await page.keyboard.press('t')
    await expect(showAnswer(page)).toBeVisible()
    await expect(page.getByRole('alert')).toBeHidden()
    expect(await question.innerText()).not.toBe(asked)
    const answered = await answerIds(page)
    expect(new Set(answered).size).toBe(answered.length)
    expect(await journaledIds(userDataDir)).toEqual(answered)
  } finally {
    execFileSync('umount', ['--lazy', journalFolder(userDataDir)])
  }
})

test('says so where answers of another device lack the settings that they were given under', async ({
  launch,
  userDataDir,
}) => {
  const first = await launch()
  await addShippedDeck(first.page)
  await answerCard(first.page, '3')
  await first.close()
  const device = '11111111-1111-4111-8111-111111111111'
  const fact = { id: 'f', kind: 'question', front: 'Why?', back: 'Because.', path: [], tags: [] }
  const answer = {
    ...{ type: 'review', id: '01970000-0000-7000-8000-000000000001', deviceId: device },
    ...{ cardId: 'f:recognise', at: 1_780_315_200_000, day: 20_605 },
    ...{ rating: 'good', durationMs: 4000, policy: 'nowhere' },
  }
  const line = {
    ...{ v: 1, id: '01970000-0000-7000-8000-000000000002', device, at: answer.at },
    changes: [
      ['decks', 'put', [{ id: 'd', title: 'D', addedAt: answer.at }]],
      ['facts', 'put', [{ ...fact, deckId: 'd', position: 0, removed: 0 }]],
      ['reviews', 'put', [answer]],
    ],
  }
  await mkdir(join(journalFolder(userDataDir), device))
  const file = join(journalFolder(userDataDir), device, '2026-06.jsonl')
  await writeFile(file, `${JSON.stringify(line)}\n`)

  const { page } = await launch()
  await expect(page.getByRole('heading', { name: 'News from another device' })).toBeVisible()
  await expect(page.getByText(/1 answer was given under settings that are missing/)).toBeVisible()
  await expectNoAxeViolations(page)
  await goOn(page)
  expect(await answerIds(page)).toHaveLength(2)
})

test('settings say where the journal is', async ({ page }) => {
  await addShippedDeck(page)
  await page.goto(new URL('#/settings', page.url()).href)
  const data = page.getByRole('region', { name: 'Data' })
  await expect(data.getByText(/The journal has [\d.]+ [kM]B since/)).toBeVisible()
  await expect(data.getByRole('button', { name: /Show the journal/ })).toBeVisible()
  await expectNoAxeViolations(page)
})

async function goOn(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible()
}

async function study(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(showAnswer(page)).toBeVisible()
}

/** Answer until the disk takes no more: the last page of the file may have had room left. */
async function fillUp(page: Page): Promise<void> {
  for (let answers = 0; answers < 15; answers += 1) {
    await revealAnswer(page)
    await page.keyboard.press('3')
    await expect(showAnswer(page).or(page.getByRole('alert'))).toBeVisible()
    if (await page.getByRole('alert').isVisible()) break
  }
  await expect(ratings(page)).toBeVisible()
}

function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
