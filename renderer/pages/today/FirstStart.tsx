import { Button, Checkbox, Kbd } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { messageOf } from '../../../core/result.ts'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import type { BackupPlace } from '../../desktop/desktop.ts'
import { readShippedDecks } from '../../shipped-decks.ts'
import { applyImport, type Incoming } from '../../store/import-deck.ts'
import { KeptBackups } from './KeptBackups.tsx'
import { StorageProblem } from '../../ui/StorageProblem.tsx'

type Kept = Awaited<ReturnType<BackupPlace['state']>>

const ENTER = <Kbd size="xs">Enter</Kbd>

/** The very first page: a deck to begin with, one key away, or one's own notes. */
export function FirstStart() {
  const { db, deviceId, desktop } = useServices()
  const [, goTo] = useLocation()
  const [decks, setDecks] = useState<Incoming[]>()
  const [kept, setKept] = useState<Kept>()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string>()
  const begin = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // Where they cannot be looked for, Settings say so.
    const looking = desktop.backups?.state().catch(() => undefined)
    void Promise.all([readShippedDecks(), looking]).then(([shipped, found]) => {
      setKept(found)
      // One deck is enough to begin with: the one that shows how notes become cards.
      const fromNotes = shipped.filter(({ notes }) => notes)
      setDecks([...fromNotes, ...shipped.filter(({ notes }) => !notes)])
      setChosen(fromNotes.map(({ deck }) => deck.id))
    })
  }, [desktop])
  useEffect(() => begin.current?.focus(), [decks])
  if (!decks) return null

  const add = async () => {
    try {
      for (const incoming of decks.filter(({ deck }) => chosen.includes(deck.id))) {
        await applyImport(db, incoming, currentMoment(), deviceId)
      }
      goTo('/review')
    } catch (cause) {
      setProblem(messageOf(cause))
    }
  }
  const [newest] = kept?.backups ?? []
  return (
    <section className="first-start">
      <h1>Learn a command line from your own notes</h1>
      {kept && newest ? (
        <KeptBackups {...kept} newest={newest} restore={begin} />
      ) : (
        <p>
          Notedrill turns study notes into flashcards and asks them again just before you would
          forget them. A few minutes a day are enough.
        </p>
      )}
      <Checkbox.Group
        w="100%"
        value={[...chosen]}
        onChange={setChosen}
        aria-label="Decks to begin with"
      >
        <ul className="offered-decks">
          {decks.map(({ deck, facts }) => (
            <li key={deck.id}>
              <Checkbox
                value={deck.id}
                color="var(--accent)"
                label={
                  <>
                    <strong>{deck.title}</strong> <span>{facts.length} facts</span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      </Checkbox.Group>
      <Button
        {...(newest ? { variant: 'default' } : { ref: begin, rightSection: ENTER })}
        size="md"
        disabled={chosen.length === 0}
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
