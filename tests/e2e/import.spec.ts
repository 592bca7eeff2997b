/** Notes chosen in the open dialog: extracted, offered, imported; and what cannot be read. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, expectNoAxeViolations, test } from './app-test.ts'
import { addShippedDeck, revealAnswer, showAnswer } from './reviewing.ts'

const GIT_NOTES = `# Pro Git notes

## Commands

- \`git commit --amend\`: change the last commit
- \`git stash\`: put changes aside

## Questions

### What does HEAD point to?

To the commit that is checked out.
`

test('extracts chosen notes, offers what they hold, and imports it once', async ({
  app,
  page,
  userDataDir,
}) => {
  const file = join(userDataDir, 'git.md')
  await writeFile(file, GIT_NOTES)
  await app.host.answerOpenDialog([file])
  await page.getByRole('link', { name: 'import your own notes' }).click()
  await page.getByRole('button', { name: 'Choose notes…' }).click()

  const offer = page.getByRole('article', { name: 'git.md' })
  await expect(offer.getByRole('status').getByText('3 new')).toBeVisible()
  await expect(offer).toContainText('git commit --amend')
  await expect(offer).toContainText('To the commit that is checked out.')
  await expectNoAxeViolations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoAxeViolations(page)
  await expect(offer.getByRole('button', { name: 'Import' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(offer.getByText('Imported: 3 new')).toBeVisible()

  await page.getByRole('button', { name: 'Choose notes…' }).click()
  await expect(offer.getByText('Everything in it is imported already')).toBeVisible()
  await offer.getByRole('button', { name: 'Study' }).click()
  await expect(showAnswer(page)).toBeVisible()
  await expect(page.getByText('0 of 3')).toBeVisible()
})

test('cancelling the dialog changes nothing', async ({ app, page }) => {
  await app.host.answerOpenDialog(null)
  await page.getByRole('link', { name: 'Import', exact: true }).click()
  await page.getByRole('button', { name: 'Choose notes…' }).click()
  await expect(page.getByRole('button', { name: 'Choose notes…' })).toBeFocused()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('says what is wrong with a file, where, and what to do', async ({
  app,
  page,
  userDataDir,
}) => {
  const binary = join(userDataDir, 'picture.md')
  await writeFile(binary, Uint8Array.of(0x23, 0x20, 0x0a, 0x00, 0x01))
  const latin1 = join(userDataDir, 'latin.rst')
  await writeFile(latin1, Uint8Array.of(0x61, 0x0a, 0xe9, 0x0a))
  const empty = join(userDataDir, 'empty.md')
  await writeFile(empty, '')
  const good = join(userDataDir, 'git.md')
  await writeFile(good, GIT_NOTES)
  await app.host.answerOpenDialog([binary, latin1, empty, good])
  await page.getByRole('link', { name: 'Import', exact: true }).click()
  await page.getByRole('button', { name: 'Choose notes…' }).click()

  const alert = page.getByRole('alert')
  await expect(alert).toContainText('picture.md:2: The file is not text')
  await expect(alert).toContainText('latin.rst:2: The file is not UTF-8 text. Save it as UTF-8')
  await expect(alert).toContainText('empty.md: The file is empty.')
  await expect(page.getByRole('article', { name: 'git.md' })).toBeVisible()
  await expectNoAxeViolations(page)
})

test('hostile notes are shown as text and run nothing', async ({ app, page, userDataDir }) => {
  const file = join(userDataDir, 'hostile.md')
  await writeFile(
    file,
    [
      '# Hostile notes',
      '## Commands',
      '- `<img src=x onerror=alert(1)>`: <script>window.hacked = true</script> an image',
      '- `curl evil`: [click](javascript:window.hacked=true) and <iframe src="https://evil.example"></iframe>',
      '- `ls`: ![pic](https://evil.example/track.png) lists \u0007\u001b[31mfiles',
      '## Questions',
      '### Is `</code><script>window.hacked=true</script>` safe?',
      'Yes <b onmouseover="window.hacked=true">bold</b>.',
    ].join('\n\n'),
  )
  await app.host.answerOpenDialog([file])
  await page.getByRole('link', { name: 'Import', exact: true }).click()
  await page.getByRole('button', { name: 'Choose notes…' }).click()
  const offer = page.getByRole('article', { name: 'hostile.md' })
  await expect(offer.getByRole('button', { name: 'Import' })).toBeFocused()
  await expect(offer).toContainText('<script>window.hacked = true</script>')
  await expect(offer.locator('script, iframe, img, b, a[href^="javascript"]')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await offer.getByRole('button', { name: 'Study' }).click()
  await expect(showAnswer(page)).toBeVisible()
  await revealAnswer(page)
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})

test('the deck that was added at the first start is known on the import page', async ({ page }) => {
  await addShippedDeck(page)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Import', exact: true }).click()
  const shipped = page.getByRole('article', { name: 'Kubernetes Up and running' })
  await expect(shipped.getByText('Everything in it is imported already')).toBeVisible()
  await expect(shipped.getByRole('button')).toHaveText(['Study'])
})

test('long commands wrap and long answers scroll inside the card', async ({
  app,
  page,
  userDataDir,
}) => {
  const file = join(userDataDir, 'long.md')
  const command = `kubectl run ${'--option=a-rather-long-value '.repeat(12).trim()}`
  const answer = Array.from({ length: 60 }, (_, line) => `Paragraph ${line}.`).join('\n\n  ')
  await writeFile(file, `# Long\n\n## Questions\n\n- What does \`${command}\` do?\n\n  ${answer}\n`)
  await page.setViewportSize({ width: 900, height: 600 })
  await app.host.answerOpenDialog([file])
  await page.getByRole('link', { name: 'Import', exact: true }).click()
  await page.getByRole('button', { name: 'Choose notes…' }).click()
  const offer = page.getByRole('article', { name: 'long.md' })
  await offer.getByRole('button', { name: 'Import' }).click()
  await offer.getByRole('button', { name: 'Study' }).click()
  await expect(showAnswer(page)).toBeVisible()
  await revealAnswer(page)

  const question = page.getByRole('group', { name: 'Question' })
  expect(await question.evaluate((part) => part.scrollWidth - part.clientWidth)).toBe(0)
  const answerGroup = page.getByRole('group', { name: 'Answer' })
  expect(
    await answerGroup.evaluate((part) => part.scrollHeight / part.clientHeight),
  ).toBeGreaterThan(2)
  await answerGroup.focus()
  await page.keyboard.press('End')
  await expect(page.getByText('Paragraph 59.')).toBeInViewport()
  await expect(page.getByRole('button', { name: /Good/ })).toBeInViewport({ ratio: 1 })
})

test('reads the notes of a folder, and those that are dropped on the page', async ({
  app,
  page,
  userDataDir,
}) => {
  const folder = join(userDataDir, 'my-notes')
  await mkdir(join(folder, 'deep'), { recursive: true })
  await mkdir(join(folder, '.git'))
  const notes = (title: string) => `# ${title}\n\n## Commands\n\n- \`ls -${title}\`: lists files\n`
  await writeFile(join(folder, 'a.md'), notes('One'))
  await writeFile(join(folder, 'deep', 'b.md'), notes('Two'))
  await writeFile(join(folder, 'picture.png'), 'no notes')
  await writeFile(join(folder, '.git', 'c.md'), notes('Hidden'))

  await page.goto(new URL('#/import', page.url()).href)
  await app.host.answerOpenDialog([folder])
  await page.getByRole('button', { name: 'Choose a folder…' }).press('Enter')
  await expect(page.getByRole('article', { name: 'a.md' })).toBeVisible()
  await expect(page.getByRole('article', { name: 'b.md' })).toBeVisible()
  await expect(page.getByRole('article', { name: 'c.md' })).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)

  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'dropped.md'))
    return transfer
  }, notes('Three'))
  const place = page.getByRole('heading', { name: 'Your notes' })
  await place.dispatchEvent('dragover', { dataTransfer: dropped })
  await place.dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByRole('article', { name: 'dropped.md' })).toBeVisible()
  await expect(page.getByRole('article', { name: 'a.md' })).toHaveCount(0)
})
