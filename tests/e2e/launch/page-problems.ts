/** Collects what a page complains of, and what a spec said it would. */
import type { ConsoleMessage, Page } from '@playwright/test'

export class PageProblems {
  readonly #seen = new Set<string>()
  readonly #expected: RegExp[] = []

  /** Say that a matching error or warning must be logged or thrown during this spec. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  /** Collect from now on, and what the page said before anyone could listen. */
  async watch(page: Page): Promise<void> {
    page.on('console', (message) => this.#note(message))
    page.on('pageerror', (error) => this.#seen.add(`thrown: ${error.message}`))
    for (const message of await page.consoleMessages()) this.#note(message)
    for (const error of await page.pageErrors()) this.#seen.add(`thrown: ${error.message}`)
  }

  /** @throws when something unexpected was seen, or something expected was not */
  check(): void {
    const seen = [...this.#seen]
    const surprises = seen.filter((text) => !this.#expected.some((pattern) => pattern.test(text)))
    if (surprises.length > 0) {
      throw new Error(
        `The page had problems that the spec does not expect:\n${surprises.join('\n')}`,
      )
    }
    const missing = this.#expected.filter((pattern) => !seen.some((text) => pattern.test(text)))
    if (missing.length > 0) {
      throw new Error(`Problems the spec expects did not occur: ${missing.join(', ')}`)
    }
  }

  /** Policy violations are logged as errors by the browser itself. */
  #note(message: ConsoleMessage): void {
    const type = message.type()
    if (type === 'error' || type === 'warning') this.#seen.add(`${type}: ${message.text()}`)
  }
}
