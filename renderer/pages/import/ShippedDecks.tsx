import { useEffect, useState } from 'react'
import { readShippedDecks } from '../../shipped-decks.ts'
import type { Incoming } from '../../store/import-deck.ts'
import { ImportStep } from './ImportStep.tsx'

/** The decks that come with Notedrill, for whoever did not take them at the first start. */
export function ShippedDecks() {
  const [decks, setDecks] = useState<Incoming[]>([])
  useEffect(() => {
    void readShippedDecks().then(setDecks)
  }, [])
  return (
    <section className="import-section" aria-labelledby="shipped-decks">
      <h2 id="shipped-decks">Decks that come with Notedrill</h2>
      {decks.map((incoming) => (
        <article key={incoming.deck.id} className="offer" aria-label={incoming.deck.title}>
          <h3>{incoming.deck.title}</h3>
          <ImportStep incoming={incoming} />
        </article>
      ))}
    </section>
  )
}
