/** How fast the app is after years of study, and how that grows with what was studied. */
import { withFilledApp } from './filled-app.ts'
import { measureReviewing, measureSittings } from './reviewing.ts'
import type { Row } from './row.ts'
import { measureStatistics } from './statistics.ts'

/** Each ten times the one before. */
const CARDS = [1000, 10_000, 100_000]
const REVIEWS_A_CARD = 10
const DECKS = 20

/** Needs `dist/renderer`, built. The largest takes minutes to fill. */
export async function benchYears(): Promise<Row[]> {
  const rows: Row[] = []
  for (const cards of CARDS) {
    const reviews = cards * REVIEWS_A_CARD
    const size = `${cards} cards, ${reviews} log rows`
    rows.push(
      ...(await withFilledApp({ cards, newCards: cards / 20, reviews }, async (app) => [
        ...(await measureStatistics(app, size)),
        ...(await measureReviewing(app, size)),
      ])),
    )
  }
  const decks = { cards: 1000, newCards: 50, reviews: 10_000, decks: DECKS }
  rows.push(
    ...(await withFilledApp(decks, ({ page }) =>
      measureSittings(page, `1000 cards in ${DECKS} decks`),
    )),
  )
  return rows.map((row) => ({ ...row, name: `${row.name}, ${row.note.split(',')[0] ?? ''}` }))
}
