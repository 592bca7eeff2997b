/** Learning a command from its help text: pasted, or asked of the tool once its user has confirmed that. */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type {} from '../../renderer/desktop/electron-desktop.ts'
import { expect, expectNoAxeViolations, test } from './app-test.ts'

const HELP = `Usage:
  drillbit spin [flags]

Flags:
  -f, --fast           Spin at full speed.
      --depth string   How deep to drill. (default "2mm")
  -h, --help           help for spin
`

test('makes cards of a pasted help text, and judges answers by it', async ({ page }) => {
  await page.goto(new URL('#/import', page.url()).href)
  await page.getByRole('textbox', { name: 'Command' }).fill('drillbit spin')
  await page.getByRole('textbox', { name: 'Its help text' }).fill(HELP)
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Read the text' }).press('Enter')
  const offer = page.getByRole('article', { name: 'drillbit spin --help' })
  await expect(offer.getByRole('heading', { name: '2 new' })).toBeVisible()
  await expectNoAxeViolations(page)
  await offer.getByRole('button', { name: 'Import' }).press('Enter')
  await expect(offer.getByText('Imported: 2 new')).toBeVisible()

  await page.goto(new URL('#/quiz', page.url()).href)
  await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeFocused()
  const types = page.getByRole('group', { name: 'Questions' })
  for (const chip of await types.getByRole('checkbox').all()) {
    if (!(await chip.isChecked())) continue
    const isTyping = (await chip.getAttribute('value')) === 'type-command'
    if (!isTyping) await chip.press('Space')
  }
  await page.getByRole('button', { name: 'Start the quiz' }).press('Enter')
  for (let at = 1; at <= 2; at += 1) {
    await expect(page.getByText(`${at} of 2`)).toBeVisible()
    const card = page.getByRole('article')
    const isSpeed = (await card.innerText()).includes('full speed')
    await page.keyboard.type(isSpeed ? 'drillbit spin -f' : 'drillbit spin --depth 5mm')
    await page.keyboard.press('Enter')
    // Only the help text says that these are the same.
    await expect(card.getByRole('status')).toContainText('Right: it does the same')
    await page.keyboard.press('Enter')
  }
})

test('says when a text is no help', async ({ page }) => {
  await page.goto(new URL('#/import', page.url()).href)
  await page.getByRole('textbox', { name: 'Command' }).fill('drillbit')
  await page.getByRole('textbox', { name: 'Its help text' }).fill('command not found: drillbit')
  await page.getByRole('button', { name: 'Read the text' }).press('Enter')
  await expect(page.getByRole('alert')).toContainText('perhaps it is no help text')
})

test('asks the tool itself, and its subcommands, each time after its user has agreed', async ({
  app,
  page,
  userDataDir,
}) => {
  const log = join(userDataDir, 'calls')
  const bin = await makeTool(userDataDir, log)
  await app.host.prependPath(bin)
  await page.goto(new URL('#/import', page.url()).href)
  await page.getByRole('textbox', { name: 'Command' }).fill('drillbit')
  const ask = page.getByRole('button', { name: 'Ask the tool…' })

  let detail = await app.host.answerMessageBox('Cancel')
  await ask.press('Enter')
  await expect.poll(detail).toContain('drillbit --help\n')
  await expect(page.getByRole('article', { name: 'drillbit --help' })).toHaveCount(0)
  await expect(readFile(log, 'utf8')).rejects.toThrow('ENOENT')

  detail = await app.host.answerMessageBox('Run')
  await ask.press('Enter')
  const offer = page.getByRole('article', { name: 'drillbit --help' })
  await expect(offer.getByText('It has 2 subcommands.')).toBeVisible()
  await offer.getByRole('button', { name: 'Ask them, too…' }).press('Enter')
  await expect.poll(detail).toContain('drillbit spin --help\ndrillbit stop --help\n')
  await expect(offer.getByRole('heading', { name: '3 new' })).toBeVisible()
  expect(await readFile(log, 'utf8')).toBe('--help\nspin --help\nstop --help\n')
})

test('runs nothing that is no plain command', async ({ app, page }) => {
  await app.host.answerMessageBox('Run')
  const answers = await page.evaluate(async () => {
    const commands = ['sh -c ls', '/bin/ls', 'ls; id', '../ls', '-x', '$(id)', '']
    const given: unknown[] = []
    for (const command of commands) given.push(await window.notedrill?.askHelp([command]))
    return given
  })
  expect(answers).toHaveLength(7)
  for (const answer of answers) expect(answer).toMatchObject({ ok: false })
})

/** A program that says how it was called, and prints a help text. */
async function makeTool(folder: string, log: string): Promise<string> {
  const bin = join(folder, 'bin')
  await mkdir(bin)
  const script = `#!/bin/sh
echo "$*" >> '${log}'
case "$1" in
  spin) printf 'Usage: drillbit spin [flags]\\n\\nFlags:\\n  -f, --fast   Spin at full speed.\\n' ;;
  stop) printf 'Usage: drillbit stop [flags]\\n\\nFlags:\\n  --now   Do not wait.\\n' ;;
  *) printf 'Usage: drillbit COMMAND\\n\\nCommands:\\n  spin   Turn it.\\n  stop   End it.\\n\\nFlags:\\n  --quiet   Say nothing.\\n' ;;
esac
`
  await writeFile(join(bin, 'drillbit'), script)
  await chmod(join(bin, 'drillbit'), 0o755)
  return bin
}
