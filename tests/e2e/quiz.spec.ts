/** Quizzes: set up, answered by keyboard, their results, and what they change. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import type { LaunchedApp } from './launch/launch-app.ts'

const NOTES = `# Kube notes

## Commands

- \`kubectl get pods -A\`: all pods of all namespaces
- \`kubectl logs -f <pod>\`: follow what a pod writes
- \`kubectl describe node <node>\`: everything about a node
- \`kubectl delete pod <pod>\`: remove a pod
- \`kubectl apply -f <file>\`: bring about what a file describes

## Questions

### What does a service do?

It gives pods one lasting address.
`

test('is answered by keyboard, graded like a shell, and summed up', async ({
  app,
  page,
  userDataDir,
}) => {
  await setUp(app, page, userDataDir)
  await only(page, ['Type the command'])
  await page.getByRole('textbox', { name: 'How many' }).fill('5')
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Start the quiz' }).press('Enter')

  for (let at = 1; at <= 5; at += 1) {
    const card = page.getByRole('article')
    await expect(page.getByText(`${at} of 5`)).toBeVisible()
    const input = page.getByRole('textbox', { name: 'The command' })
    await expect(input).toBeFocused()
    const asked = await card.innerText()
    await input.fill(asked.includes('all pods') ? 'kubectl get po --all-namespaces' : 'kubectl x')
    await page.keyboard.press('Enter')
    const mark = card.getByRole('status')
    await expect(mark).toContainText(asked.includes('all pods') ? 'Right: it does the same' : 'Not')
    if (asked.includes('all pods')) await expect(mark).toContainText('po is another name of pods.')
    if (at === 1) await expectNoAxeViolations(page)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { name: '1 of 5 right' })).toBeVisible()
  await expectNoAxeViolations(page)
  const missed = page.getByRole('listitem').filter({ hasText: 'remove a pod' })
  await expect(missed).toContainText('kube.md:8')
  await expect(missed).toContainText('kubectl x')
  await expect(missed).toContainText('kubectl delete pod <pod>')
  await expect(page.getByRole('button', { name: 'Practise the missed' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 4')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'New quiz' }).press('Enter')
  const weak = page.getByRole('table', { name: 'Weak spots' })
  await expect(weak).toContainText('delete')
  await expect(weak).not.toContainText('--all-namespaces')
  await page.getByRole('button', { name: 'Quiz me on these' }).press('Enter')
  await expect(page.getByText('1 of 5')).toBeVisible()
})

test('puts pairs together by number keys', async ({ app, page, userDataDir }) => {
  await setUp(app, page, userDataDir)
  await only(page, ['Match pairs'])
  await page.getByRole('button', { name: 'Start the quiz' }).press('Enter')
  const left = page.getByRole('list', { name: 'Left' }).getByRole('button')
  await expect(left).toHaveCount(5)
  for (const key of ['1', '2', '3', '4', '5']) await page.keyboard.press(key)
  await expectNoAxeViolations(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /Right|Not right/ })).toBeVisible()
  await expectNoAxeViolations(page)
})

test('chooses by number keys, and leaves schedules alone unless it is told to count', async ({
  app,
  page,
  userDataDir,
}) => {
  await setUp(app, page, userDataDir)
  await only(page, ['Question and answer', 'Which command does this?'])
  await page.getByRole('button', { name: 'Start the quiz' }).press('Enter')
  await answerAll(page, 6)
  await expect(page.getByRole('heading', { name: /of 6 right/ })).toBeVisible()
  expect(await reviewCount(page)).toBe(0)
  await page.getByRole('button', { name: 'New quiz' }).press('Enter')

  await only(page, ['Question and answer'])
  await page.getByRole('checkbox', { name: 'Count as review' }).check()
  await page.getByRole('button', { name: 'Start the quiz' }).press('Enter')
  await answerAll(page, 1)
  await expect(page.getByText('1 answer counted as review.')).toBeVisible()
  expect(await reviewCount(page)).toBe(1)
})

test('ends when its time is over', async ({ app, page, userDataDir }) => {
  await page.clock.install()
  await setUp(app, page, userDataDir)
  await page.getByRole('combobox', { name: 'Time limit' }).click()
  await page.getByRole('option', { name: '1 minute' }).click()
  await page.getByRole('button', { name: 'Start the quiz' }).press('Enter')
  await expect(page.getByRole('timer')).toContainText(/^(1:00|0:5\d)$/)
  await page.clock.fastForward(61_000)
  await expect(page.getByRole('heading', { name: /^0 of \d+ right/ })).toBeVisible()
})

/** Import the notes and open the quiz page. */
async function setUp(app: LaunchedApp, page: Page, folder: string) {
  const file = join(folder, 'kube.md')
  await writeFile(file, NOTES)
  await app.host.answerOpenDialog([file])
  await page.goto(new URL('#/import', page.url()).href)
  await page.getByRole('button', { name: 'Choose notes…' }).press('Enter')
  const offer = page.getByRole('article', { name: 'kube.md' })
  await offer.getByRole('button', { name: 'Import' }).press('Enter')
  await expect(offer.getByText('Imported: 6 new')).toBeVisible()
  await page.getByRole('link', { name: 'Quiz' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Quiz' })).toBeVisible()
}

/** Leave only these types of questions. */
async function only(page: Page, types: readonly string[]) {
  const group = page.getByRole('group', { name: 'Questions' })
  for (const name of TYPES) {
    const chip = group.getByRole('checkbox', { name, exact: true })
    if ((await chip.isChecked()) !== types.includes(name)) await chip.press('Space')
  }
}

const TYPES = [
  'Type the command',
  'Fill in the word',
  'Which command does this?',
  'What does this do?',
  'Match pairs',
  'Question and answer',
]

/** Answer every question somehow, by keys. */
async function answerAll(page: Page, total: number) {
  for (let at = 1; at <= total; at += 1) {
    await expect(page.getByText(`${at} of ${total}`, { exact: true })).toBeVisible()
    const isOwn = await page.getByRole('heading', { name: 'Question and answer' }).isVisible()
    await page.keyboard.press(isOwn ? 'Space' : '1')
    await page.keyboard.press(isOwn ? '2' : 'Enter')
  }
}

/** How many events the log has. */
function reviewCount(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('notedrill')
        opening.onerror = () => reject(new Error('The database cannot be opened.'))
        opening.onsuccess = () => {
          const counting = opening.result.transaction('reviews').objectStore('reviews').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )
}
