import { Button, Kbd } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import { readShippedDecks } from '../../shipped-decks.ts'
import { applyImport, type Incoming } from '../../store/import-deck.ts'
import { StorageProblem } from '../../ui/StorageProblem.tsx'

/** The very first page: a deck to begin with, one key away, or one's own notes. */
export function FirstStart() {
  const { db, deviceId } = useServices()
  const [, goTo] = useLocation()
  const [decks, setDecks] = useState<Incoming[]>()
  const [problem, setProblem] = useState<string>()
  const begin = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    void readShippedDecks().then(setDecks)
  }, [])
  useEffect(() => begin.current?.focus(), [decks])
  if (!decks) return null

  const add = async () => {
    try {
      for (const deck of decks) await applyImport(db, deck, currentMoment(), deviceId)
      goTo('/review')
    } catch (cause) {
      setProblem(cause instanceof Error ? cause.message : String(cause))
    }
  }
  return (
    <section className="first-start">
      <h1>Learn a command line from your own notes</h1>
      <p>
        Notedrill turns study notes into flashcards and asks them again just before you would forget
        them. A few minutes a day are enough.
      </p>
      <ul className="offered-decks">
        {decks.map(({ deck, facts }) => (
          <li key={deck.id}>
            <strong>{deck.title}</strong> <span>{facts.length} facts</span>
          </li>
        ))}
      </ul>
      <Button
        ref={begin}
        size="md"
        rightSection={<Kbd size="xs">Enter</Kbd>}
        onClick={() => void add()}
      >
        Add and start
      </Button>
      {problem !== undefined && <StorageProblem title="The deck was not added" message={problem} />}
      <p>
        Or <Link href="/import">import your own notes</Link>, in reStructuredText or Markdown.
      </p>
    </section>
  )
}
