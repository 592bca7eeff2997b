/** An app that a torture starts again and again, on whatever the last life left. */
import type { Page } from '@playwright/test'
import { launchApp, type LaunchedApp } from '../e2e/launch/launch-app.ts'
import { ratings, showAnswer } from '../e2e/reviewing.ts'

/** How an app came to its first page, if it did. */
export interface Started {
  app: LaunchedApp
  /** `restored` where it said what came out of the journal, `unopened` where it stands at an error. */
  how: 'as it was' | 'restored' | 'unopened'
}

/** Start the app, and go on from what it says about the journal. */
export async function startApp(userDataDir: string): Promise<Started> {
  const app = await launchApp({ userDataDir })
  const { page } = app
  const today = page.getByRole('heading', { name: 'Today' }).or(startButton(page))
  const goOn = page.getByRole('button', { name: 'Go on' })
  const failed = page.getByRole('heading', { name: /cannot/ }).or(page.getByRole('alert'))
  await today.or(goOn).or(failed).first().waitFor({ timeout: 60_000 })
  if (await goOn.isVisible()) {
    await goOn.press('Enter')
    await today.first().waitFor()
    return { app, how: 'restored' }
  }
  return { app, how: (await today.first().isVisible()) ? 'as it was' : 'unopened' }
}

/** The button that begins a sitting, also that of the first start. */
export function startButton(page: Page) {
  return page.getByRole('button', { name: /^(Start|Add and start)/ })
}

/** Answer a card. @returns whether the next one was shown, which acknowledges it */
export async function giveAnswer(page: Page, key: '1' | '2'): Promise<boolean> {
  await showAnswer(page).waitFor()
  await page.keyboard.press('Space')
  await ratings(page).waitFor()
  await page.keyboard.press(key)
  const alert = page.getByRole('alert').first()
  await showAnswer(page).or(alert).first().waitFor({ timeout: 15_000 })
  return showAnswer(page).isVisible()
}
