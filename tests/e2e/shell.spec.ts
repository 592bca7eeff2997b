/** The desktop shell: what it serves, what it refuses, and how its window behaves. */
import type {} from '../../renderer/desktop/electron-desktop.ts'
import { expect, test } from './app-test.ts'

test('shows the page at 1280x800', async ({ page }) => {
  await expect(page).toHaveTitle(/Notedrill/)
  expect(await page.evaluate(() => window.innerWidth)).toBe(1280)
})

test('tells the page which app it is', async ({ page }) => {
  const about = await page.evaluate(() => window.notedrill?.about())
  expect(about).toEqual({ version: '0.1.0', platform: process.platform })
})
