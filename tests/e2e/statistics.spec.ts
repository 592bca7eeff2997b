/** The statistics page: what it shows, by keyboard and by eye, and what can be saved of it. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import { addShippedDeck, answerCard, ratings, revealAnswer } from './reviewing.ts'

const FIGURES = [
  'Calendar',
  'Forecast',
  'Answers a day',
  'Answer buttons',
  'Known by chapter',
  'Hour of the day',
  'Stability',
  'Difficulty',
  'Retrievability',
]

test('says what to do while there are no answers, and shows those that are given', async ({
  page,
}) => {
  await open(page, 'statistics')
  await expect(page.getByRole('heading', { name: 'No answers yet' })).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Import notes' }).press('Enter')
  await expect(page).toHaveURL(/#\/import$/)

  await studyThree(page)
  await expect(number(page, 'Answers today')).toHaveText('3')
  await expect(number(page, 'New cards today')).toHaveText('3')
  await expect(number(page, 'Forgotten today')).toHaveText('1')
  await expect(number(page, 'Retention today')).toHaveText('–')
  await expect(page.getByText('Current streak 1 day, longest 1 day')).toBeVisible()

  await open(page, 'review')
  const question = page.getByRole('group', { name: 'Question' })
  const asked = await question.innerText()
  await answerCard(page, '4')
  await expect(question).not.toHaveText(asked)
  await page.keyboard.press('u')
  await expect(question).toHaveText(asked)
  await open(page, 'statistics')
  await expect(number(page, 'Answers today')).toHaveText('3')
  await open(page, 'review')
  await answerCard(page, '4')
  await open(page, 'statistics')
  await expect(number(page, 'Answers today')).toHaveText('4')
})

test('every chart has its numbers in a table that opens by key', async ({ page }) => {
  await studyThree(page)
  for (const name of FIGURES) {
    const figure = page.getByRole('region', { name, exact: true })
    await expect(figure.getByRole('img')).toBeVisible()
    await figure.getByText('Show as table').press('Enter')
    await expect(figure.getByRole('table')).toBeVisible()
  }
  await expectNoAxeViolations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoAxeViolations(page)

  expect(await rowOf(page, 'Answer buttons', 'Again')).toEqual(['1', '0', '0'])
  expect(await rowOf(page, 'Answer buttons', 'Good')).toEqual(['1', '0', '0'])
  expect(await rowOf(page, 'Answer buttons', 'Easy')).toEqual(['1', '0', '0'])
  expect(await sumOf(page, 'Answers a day', 1)).toBe(3)
  expect(await sumOf(page, 'Calendar', 1)).toBe(3)
  expect(await sumOf(page, 'Hour of the day', 1)).toBe(3)
  expect(await sumOf(page, 'Stability', 1)).toBe(3)
  expect(await sumOf(page, 'Difficulty', 1)).toBe(3)
  expect(await sumOf(page, 'Retrievability', 1)).toBe(3)
  expect(await rowOf(page, 'Retrievability', '90–100 %')).toEqual(['3'])
  // Three cards of three facts: each is known, but where a fact has another card, by half.
  const known = await sumOf(page, 'Known by chapter', 1)
  expect(known).toBeGreaterThanOrEqual(1.5)
  expect(known).toBeLessThanOrEqual(3)
})

test('draws itself anew when light turns dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await studyThree(page)
  const chart = page.getByRole('img', { name: /^Answer buttons/ })
  const light = await chart.screenshot()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(async () => (await chart.screenshot()).equals(light)).toBe(false)
  const dark = await chart.screenshot()
  await page.reload()
  await expect.poll(async () => (await chart.screenshot()).equals(dark)).toBe(true)
})

test('is filtered by deck, chapter and period', async ({ page }) => {
  await studyThree(page)
  const chapter = page.getByRole('combobox', { name: 'Chapter' })
  const names = await chapter.getByRole('option').allInnerTexts()
  expect(names.length).toBeGreaterThan(2)
  let answers = 0
  for (const index of names.slice(1).keys()) {
    await chapter.selectOption({ index: index + 1 })
    answers += Number(await number(page, 'Answers today').innerText())
  }
  expect(answers).toBe(3)
  await page.getByRole('combobox', { name: 'Period' }).selectOption('All time')
  await page.getByRole('combobox', { name: 'Deck' }).selectOption('All decks')
  await expect(chapter).toBeDisabled()
  await expect(number(page, 'Answers today')).toHaveText('3')
  await expect(page.getByRole('region', { name: 'Known by deck' })).toBeVisible()
})

test('saves a chart as a picture and its numbers as CSV', async ({ app, page, userDataDir }) => {
  await studyThree(page)
  const figure = page.getByRole('region', { name: 'Answer buttons' })
  const picture = join(userDataDir, 'chart.png')
  await app.host.answerSaveDialog(picture)
  await figure.getByRole('button', { name: 'Save as picture' }).press('Enter')
  await expect.poll(() => sizeOfPng(picture)).toEqual({ isPng: true, isLarge: true })

  const csv = join(userDataDir, 'chart.csv')
  await app.host.answerSaveDialog(csv)
  await figure.getByRole('button', { name: 'Save as CSV' }).press('Enter')
  await expect
    .poll(() => readFile(csv, 'utf8').catch(() => ''))
    .toBe(
      'Button,Learning,Young,Mature\r\nAgain,1,0,0\r\nHard,0,0,0\r\nGood,1,0,0\r\nEasy,1,0,0\r\n',
    )
})

test('a chapter that looks like a formula is text in a spreadsheet', async ({
  app,
  page,
  userDataDir,
}) => {
  const notes = join(userDataDir, 'kube.md')
  await writeFile(notes, '# Kube\n\n## =1+1\n\n- `kubectl get pods`: all pods\n')
  await app.host.answerOpenDialog([notes])
  await open(page, 'import')
  await page.getByRole('button', { name: 'Choose notes…' }).press('Enter')
  const offer = page.getByRole('article', { name: 'kube.md' })
  await offer.getByRole('button', { name: 'Import' }).press('Enter')
  await expect(offer.getByText('Imported: 1 new')).toBeVisible()
  await open(page, 'review')
  await revealAnswer(page)
  await page.keyboard.press('3')
  await expect(ratings(page)).toHaveCount(0)
  await open(page, 'statistics')
  const csv = join(userDataDir, 'chart.csv')
  await app.host.answerSaveDialog(csv)
  const figure = page.getByRole('region', { name: 'Known by chapter' })
  await figure.getByRole('button', { name: 'Save as CSV' }).press('Enter')
  await expect.poll(() => readFile(csv, 'utf8').catch(() => '')).toContain(`"'=1+1",0.5,0.5,1`)
})

test('tells of answers that are dated in the future', async ({ page }) => {
  await page.clock.install({ time: Date.now() + 3 * 86_400_000 })
  await page.reload()
  await addShippedDeck(page)
  await answerCard(page, '3')
  await page.clock.setSystemTime(Date.now())
  await open(page, 'statistics')
  await expect(page.getByText('1 answer is dated in the future')).toBeVisible()
  await expect(number(page, 'Answers today')).toHaveText('0')
})

test('leads from what is forgotten to its place in the notes and back', async ({ page }) => {
  await page.clock.install()
  await addShippedDeck(page)
  await answerCard(page, '4')
  await page.clock.setSystemTime(Date.now() + 400 * 86_400_000)
  await open(page, 'statistics')
  const hardest = page.getByRole('region', { name: 'Hardest facts' })
  await expect(hardest).toContainText('Nothing that you had learnt has been forgotten yet.')
  await open(page, 'review')
  await answerCard(page, '1')
  await open(page, 'statistics')
  await hardest.getByRole('link', { name: /open the notes there/ }).press('Enter')
  await expect(page).toHaveURL(/#\/notes\//)
  await page.getByRole('button', { name: 'Back to the statistics' }).press('Enter')
  await expect(page.getByRole('table', { name: 'Hardest facts' })).toContainText('once')
})

/** Forget one card, know one, and find one easy; then look at the page. */
async function studyThree(page: Page) {
  await open(page, '')
  await addShippedDeck(page)
  for (const key of ['1', '3', '4'] as const) await answerCard(page, key)
  await open(page, 'statistics')
  await expect(page.getByRole('region', { name: 'Calendar' })).toBeVisible()
}

/** A number of the first section. */
function number(page: Page, name: string) {
  return page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .getByRole('definition')
}

/** The cells of a row of a figure's table, which is open. */
function rowOf(page: Page, figure: string, label: string): Promise<string[]> {
  return page
    .getByRole('table', { name: figure, exact: true })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: label, exact: true }) })
    .getByRole('cell')
    .allInnerTexts()
}

/** The sum of a column of a figure's table, counted from the first after the labels. */
async function sumOf(page: Page, figure: string, column: number): Promise<number> {
  const cells = await page
    .getByRole('table', { name: figure, exact: true })
    .locator(`tbody td:nth-child(${column + 1})`)
    .allInnerTexts()
  return cells.reduce((sum, text) => sum + Number(text), 0)
}

/** What a picture's head says of it (PNG, sections 5.2 and 11.2.1). */
async function sizeOfPng(file: string) {
  const bytes = await readFile(file).catch(() => Buffer.alloc(24))
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const isPng = bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))
  return { isPng, isLarge: width > 300 && width < 4000 && height > 200 && height < 2000 }
}

async function open(page: Page, path: string) {
  await page.goto(new URL(`#/${path}`, page.url()).href)
}
