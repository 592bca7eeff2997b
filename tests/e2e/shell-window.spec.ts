/** The window: where it may go, what it remembers, and that there is only one. */
import { expect, test } from './app-test.ts'
import { startAgain } from './launch/launch-app.ts'

test('opens at a comfortable size', async ({ app }) => {
  expect(await app.host.bounds()).toMatchObject({ width: 1280, height: 800 })
})

test('opens where it was closed', async ({ launch }) => {
  const bounds = { x: 120, y: 80, width: 900, height: 700 }
  const first = await launch()
  await first.host.setBounds(bounds)
  // A page that is closed before it has loaded says so as an error.
  await expect(first.page.getByRole('button', { name: 'Add and start' })).toBeVisible()
  await first.close()
  const second = await launch()
  expect(await second.host.bounds()).toEqual(bounds)
})

test('a second start brings the first window to the front instead', async ({
  app,
  userDataDir,
}) => {
  await app.host.minimize()
  expect(await startAgain({ userDataDir })).toBe(0)
  await expect.poll(() => app.host.isMinimized()).toBe(false)
  expect(await app.host.windowCount()).toBe(1)
})

test('the page cannot take the window elsewhere', async ({ app }) => {
  const { page, host } = app
  const home = page.url()
  for (const address of [
    'http://example.com/',
    'https://me:pw@example.com/',
    'https://ok.example/',
  ]) {
    await page.evaluate((elsewhere) => {
      location.assign(elsewhere)
    }, address)
  }
  // The last one's arrival at the system's browser tells that the others have been judged.
  await expect.poll(() => host.openedLinks()).toEqual(['https://ok.example/'])
  expect(page.url()).toBe(home)
})

test('links and window.open lead to the browser when https, else nowhere', async ({ app }) => {
  const { page, host } = app
  const home = page.url()
  await page.evaluate(() => void window.open('http://example.com/'))
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://link.example/'
    link.target = '_blank'
    link.rel = 'noopener'
    link.click()
  })
  await expect.poll(() => host.openedLinks()).toEqual(['https://link.example/'])
  await page.evaluate(() => void window.open('https://opened.example/path?query'))
  await expect
    .poll(() => host.openedLinks())
    .toEqual(['https://link.example/', 'https://opened.example/path?query'])
  expect(await host.windowCount()).toBe(1)
  expect(page.url()).toBe(home)
})

test('the menu has the ordinary roles', async ({ app }) => {
  const roles = (await app.host.menuRoles()).map(({ role }) => role)
  const editing = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectall']
  const viewing = ['resetzoom', 'zoomin', 'zoomout', 'togglefullscreen']
  const leaving = process.platform === 'darwin' ? 'close' : 'quit'
  expect(roles).toEqual(expect.arrayContaining([...editing, ...viewing, leaving]))
})

test('follows the colour scheme of the system', async ({ page }) => {
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  expect(await isDark()).toBe(false)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await isDark()).toBe(true)
})
