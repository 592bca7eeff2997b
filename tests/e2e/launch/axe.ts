/** Checks a page's accessibility with axe-core. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const require = createRequire(import.meta.url)
const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** Fail with the rules broken and the elements that break them. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Evaluated through the debugger, so the page's own policy stays as it is.
  await page.evaluate(SOURCE)
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  const readable = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    elements: nodes.map(({ html }) => html),
  }))
  expect(readable).toEqual([])
}
