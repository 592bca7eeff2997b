/** Everything on every page without a mouse. */
import { expect, test } from './app-test.ts'
import { addShippedDeck } from './reviewing.ts'

const CONTROLS = 'a[href], button, input, textarea, select'

for (const [name, path, ready] of [
  ['Today', '#/', 'Start'],
  ['Import', '#/import', 'Study'],
  ['Review', '#/review', 'Show answer'],
  ['Quiz', '#/quiz', 'Start the quiz'],
  ['Cards', '#/cards', 'Undo'],
  ['Settings', '#/settings', 'Back to the defaults'],
  ['Notes', '#/notes/kubernetes-up-and-running', 'Next card'],
] as const) {
  test(`every control of ${name} can be reached with Tab, and the focus is seen`, async ({
    page,
  }) => {
    await addShippedDeck(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Start' })).toBeFocused()
    await page.goto(new URL(path, page.url()).href)
    await expect(page.getByRole('button', { name: ready })).toBeVisible()
    const controls = await page.evaluate((selector) => {
      const all = document.querySelectorAll<HTMLElement>(selector)
      // What is closed away has no focus, nor have the arrows of a number's field: its keys do the same.
      return [...all].filter((one) => one.checkVisibility() && one.tabIndex >= 0).length
    }, `:is(${CONTROLS}):not([type=hidden], :disabled)`)
    const reached = new Set<number>()
    for (let press = 0; press < controls * 4; press += 1) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate((selector) => {
        const element = document.activeElement
        const index = [...document.querySelectorAll(selector)].findIndex((one) => one === element)
        if (!element || index < 0) return undefined
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return { index, isSeen: outlineStyle === 'solid' && outlineWidth !== '0px' }
      }, CONTROLS)
      if (!focused) continue
      expect(focused).toMatchObject({ isSeen: true })
      reached.add(focused.index)
    }
    expect(reached.size).toBe(controls)
  })
}
