/**
 * Every hostile file of tests/fixtures/hostile through the whole app: chosen in the
 * dialog, previewed, imported, reviewed, looked at as notes and in the inbox, asked
 * in a quiz. A page that logs an error, as for a broken policy, fails its spec too.
 */
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app-test.ts'
import { watchForHarm, type Watch } from './harmless.ts'
import type { LaunchedApp } from './launch/launch-app.ts'
import { ratings, revealAnswer, showAnswer } from './reviewing.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'hostile')
const filesOf = (folder: string) =>
  readdirSync(join(FIXTURES, folder))
    .sort()
    .map((name) => join(FIXTURES, folder, name))

/** Files of one start of the app: starting it takes as long as three files. */
const AT_ONCE = 11
const notes = filesOf('notes')
for (let from = 0; from < notes.length; from += AT_ONCE) {
  const some = notes.slice(from, from + AT_ONCE)
  const names = `${basename(some.at(0) ?? '')} to ${basename(some.at(-1) ?? '')}`
  test(`notes run nothing and load nothing: ${names}`, async ({ app }) => {
    test.setTimeout(180_000)
    const watch = watchForHarm(app)
    for (const file of some) {
      await test.step(basename(file), () => meetNotes(app, watch, file))
    }
    await test.step('a quiz about all of them', () => answerQuiz(app.page, watch))
  })
}

test('decks run nothing and load nothing', async ({ app }) => {
  test.setTimeout(180_000)
  const watch = watchForHarm(app)
  for (const file of filesOf('decks')) {
    await test.step(basename(file), async () => {
      await choose(app, file)
      const offer = app.page.getByRole('article', { name: basename(file) })
      await expect(offer.or(app.page.getByRole('alert')).first()).toBeVisible()
      await watch.expectHarmless()
      if (!(await offer.isVisible())) return
      await offer.getByRole('button', { name: 'Import' }).press('Enter')
      await expect(offer.getByText('Imported:')).toBeVisible()
      await study(app.page, watch)
    })
  }
})

test('help texts run nothing and load nothing', async ({ app, page }) => {
  const watch = watchForHarm(app)
  for (const file of filesOf('help')) {
    await test.step(basename(file), async () => {
      const command = basename(file, '.txt')
      await open(page, '#/')
      await open(page, '#/import')
      await page.getByRole('textbox', { name: 'Command' }).fill(command)
      await page.getByRole('textbox', { name: 'Its help text' }).fill(await readFile(file, 'utf8'))
      await page.getByRole('button', { name: 'Read the text' }).press('Enter')
      const offer = page.getByRole('article', { name: `${command} --help` })
      await offer.getByRole('button', { name: 'Import' }).press('Enter')
      await expect(offer.getByText('Imported:')).toBeVisible()
      await watch.expectHarmless()
      await study(page, watch)
    })
  }
})

/** One file of notes on every page that shows some of it. */
async function meetNotes(app: LaunchedApp, watch: Watch, file: string): Promise<void> {
  const { page } = app
  await choose(app, file)
  const offer = page.getByRole('article', { name: basename(file) })
  await expect(offer.getByRole('button', { name: 'Import' })).toBeVisible()
  await watch.expectHarmless()
  await offer.getByRole('button', { name: 'Import' }).press('Enter')
  await expect(offer.getByText('Imported:')).toBeVisible()
  await study(page, watch)
  await open(page, '#/inbox')
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible()
  await watch.expectHarmless()
  await open(page, '#/')
  await page.getByRole('link', { name: /notes/i }).last().press('Enter')
  await expect(page.getByRole('listbox')).toBeVisible()
  await watch.expectHarmless()
}

async function choose(app: LaunchedApp, file: string): Promise<void> {
  await open(app.page, '#/')
  await open(app.page, '#/import')
  await app.host.answerOpenDialog([file])
  await app.page.getByRole('button', { name: 'Choose notes…' }).press('Enter')
}

/** Ask for all cards that are due and look at their answers. */
async function study(page: Page, watch: Watch): Promise<void> {
  await open(page, '#/review')
  for (;;) {
    const over = page.getByRole('heading', { name: /done|today/i })
    await expect(showAnswer(page).or(over).first()).toBeVisible()
    if (!(await showAnswer(page).isVisible())) return
    await watch.expectHarmless()
    await revealAnswer(page)
    await watch.expectHarmless()
    await page.keyboard.press('4')
    await expect(ratings(page)).toBeHidden()
  }
}

/** Answer a quiz somehow, and look at its results. */
async function answerQuiz(page: Page, watch: Watch): Promise<void> {
  await open(page, '#/quiz')
  await page.getByRole('button', { name: 'Start the quiz' }).press('Enter')
  const over = page.getByRole('heading', { name: /of \d+ right/ })
  const isOwn = page.getByRole('heading', { name: 'Question and answer' })
  for (let turns = 0; turns < MOST_TURNS && !(await over.isVisible()); turns += 1) {
    await watch.expectHarmless()
    const keys = (await isOwn.isVisible()) ? ['Space', '2'] : ['1', '2', '3', '4', '5', 'Enter']
    for (const key of keys) await page.keyboard.press(key)
  }
  await expect(over).toBeVisible()
  await watch.expectHarmless()
}

/** Two for each question, to answer and to go on, and more where keys come before the page is there. */
const MOST_TURNS = 300

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address
  }, hash)
}
