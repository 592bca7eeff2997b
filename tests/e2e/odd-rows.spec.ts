/** Rows that no version has written, in a real database: every page says so or does without them. */
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import { changeDatabase } from './changed-database.ts'
import { addShippedDeck, answerCard, showAnswer } from './reviewing.ts'

const ID = '01970000-0000-7000-8000-000000000000'
const DECK = 'kubernetes-up-and-running'
const PAGES = [
  ...['#/', '#/review', '#/ahead/3', '#/away', '#/statistics', '#/inbox', '#/quiz'],
  ...['#/settings', '#/simulate', '#/import', `#/notes/${DECK}`],
]
/** One of each table that a page reads, under keys that no page can mistake for its own. */
const ODD = [
  ['facts', { id: 'odd', deckId: DECK, position: 0, front: 7, back: null, removed: 0 }],
  ['cards', { id: 'odd:recognise', factId: 'odd', deckId: DECK, schedule: { state: 'review' } }],
  ['cards', { id: 'bare:recognise', deckId: DECK, chapter: 'a', queue: 'review' }],
  ['reviews', { id: ID, type: 'delete-all', cardId: 'odd:recognise', at: 8.64e15, day: 1e9 }],
  ['tallies', { deckId: DECK, chapter: 'a', day: 20_000, answers: Number.NaN }],
  ['notes', { deckId: DECK, file: 7, text: 7, importedAt: 1 }],
  ['imports', { id: ID, deckId: DECK, at: 'noon', file: 3, before: 7 }],
  ['quizzes', { id: ID, at: 5, answers: 7 }],
  ['grammars', { name: 'git', learntAt: Number.NaN, grammar: 7 }],
] as const

test.beforeEach(async ({ page }) => {
  await addShippedDeck(page)
  await answerCard(page, '3')
})

test('no page stays blank, and the check names every odd row and takes it out', async ({
  page,
  problems,
}) => {
  test.setTimeout(180_000)
  problems.expect(/./)
  await changeDatabase(page, { put: ODD })
  for (const hash of PAGES) {
    await test.step(hash, async () => {
      await open(page, hash)
      await expect(somethingSaid(page).first()).toBeVisible()
    })
  }
  await open(page, '#/statistics')
  await expect(page.getByRole('alert')).toContainText('Notedrill cannot go on')
  await page.getByRole('button', { name: 'Check the database' }).press('Enter')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('9 rows of the database are damaged')
  for (const [table] of ODD) await expect(alert).toContainText(`${table}, `)
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Take out these rows' }).press('Enter')
  await expect(page.getByText('These rows are out.')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  // The journal is compared with what is left, and says what that has found.
  await page.getByRole('button', { name: 'Go on' }).press('Enter')
  await expect(page.getByText('1 answer given today.')).toBeVisible()
  for (const hash of PAGES) {
    await test.step(`${hash}, mended`, async () => {
      await open(page, hash)
      await expect(somethingSaid(page).first()).toBeVisible()
      await expect(page.getByText('Notedrill cannot go on')).toBeHidden()
    })
  }
})

test('odd settings and policies are named at the start, and no answer is lost', async ({
  page,
}) => {
  await changeDatabase(page, {
    put: [
      ['settings', { key: 'study', value: { dayStartsAt: 99, all: { desiredRetention: 7 } } }],
      ['policies', { id: 'odd', policy: 'none' }],
    ],
  })
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('2 rows of the database are damaged')
  await expect(alert).toContainText('settings, study')
  await expect(alert).toContainText('count as given under the default one')
  await page.getByRole('button', { name: 'Take out these rows' }).press('Enter')
  await expect(page.getByText('These rows are out.')).toBeVisible()
  // The journal never had these rows, so there is nothing to be told of it.
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(page.getByText('1 answer given today.')).toBeVisible()
})

/** What a page that is not blank shows in its place: a heading, a question, or what is wrong. */
function somethingSaid(page: Page) {
  const main = page.getByRole('main')
  return main
    .getByRole('heading')
    .or(main.getByRole('alert'))
    .or(main.getByRole('listbox'))
    .or(main.getByRole('button', { name: 'Start the quiz' }))
    .or(showAnswer(page))
}

/** Start the app at this address. */
async function open(page: Page, hash: string): Promise<void> {
  const address = new URL(hash, page.url()).href
  await page.goto(new URL('/icon.svg', address).href)
  await page.goto(address)
}
