import { Button, Group, Text } from '@mantine/core'
import { IconFileText, IconFolder } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import type { Result } from '../../../core/result.ts'
import type { OpenedFile } from '../../desktop/desktop.ts'
import { readDropped } from '../../desktop/read-files.ts'
import { readNotes, type NotesRead, type Offer } from '../../notes-files/read-notes.ts'
import { useServices } from '../../services.ts'
import type { DeckId } from '../../store/database.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import './import.css'
import { EveryLine } from './EveryLine.tsx'
import { ImportHistory } from './ImportHistory.tsx'
import { LearnCommand } from './LearnCommand.tsx'
import { NotesOffer } from './NotesOffer.tsx'
import { ShippedDecks } from './ShippedDecks.tsx'
import { WatchedFiles } from './WatchedFiles.tsx'

interface Chosen extends NotesRead {
  /** Counts the choices: choosing the same file again is a new offer. */
  round: number
}

const NOTHING_CHOSEN: Chosen = { round: 0, offers: [], bare: [], problems: [] }

interface ImportPageProps {
  /** Show first what the changed file of this deck would do. */
  changedDeck?: DeckId
}

/** Where notes and decks come in: chosen, shown as what they would change, then imported. */
export function ImportPage({ changedDeck }: ImportPageProps) {
  const { db, desktop, watched } = useServices()
  const [{ round, offers, bare, problems }, setChosen] = useState<Chosen>(() => {
    const read = watched?.files().find(({ deck }) => deck.id === changedDeck)?.read
    return read?.ok ? { ...NOTHING_CHOSEN, offers: [read.value] } : NOTHING_CHOSEN
  })
  const [isReading, setIsReading] = useState(false)
  const [isOver, setIsOver] = useState(false)

  const take = async (opening: Promise<Result<OpenedFile[]>>) => {
    const opened = await opening
    if (opened.ok && opened.value.length === 0) return
    setIsReading(true)
    await untilDrawn()
    const read = opened.ok
      ? await readNotes(db, opened.value)
      : { ...NOTHING_CHOSEN, problems: [...opened.problems] }
    setChosen({ ...read, round: round + 1 })
    setIsReading(false)
  }
  const show = (offer: Offer) => setChosen({ ...NOTHING_CHOSEN, offers: [offer], round: round + 1 })
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    void take(readDropped(event.dataTransfer))
  }
  return (
    <div
      className="drop-place"
      data-over={isOver || undefined}
      role="presentation"
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
          setIsOver(false)
      }}
      onDrop={drop}
    >
      <h1 className="import-title">Import</h1>
      <section className="import-section" aria-labelledby="own-notes">
        <h2 id="own-notes">Your notes</h2>
        <p>
          Commands with their descriptions and questions with their answers become flashcards. Your
          files are only read. Import them again whenever they have grown: your progress stays.
        </p>
        <Group gap="sm">
          <Button
            leftSection={<IconFileText size={18} aria-hidden />}
            onClick={() => void take(desktop.openFiles())}
          >
            Choose notes…
          </Button>
          <Button
            variant="default"
            leftSection={<IconFolder size={18} aria-hidden />}
            onClick={() => void take(desktop.openFolder())}
          >
            Choose a folder…
          </Button>
          <Text c="dimmed">or drop them here</Text>
        </Group>
        {isReading && <p role="status">Reading…</p>}
        {problems.length > 0 && <ProblemList title="Not everything was read" problems={problems} />}
        {bare.map((notes) => (
          <article key={`${round} ${notes.file}`} className="offer" aria-label={notes.file}>
            <h3>{notes.file}</h3>
            <EveryLine {...notes} />
          </article>
        ))}
        {offers.map((offer) => (
          <NotesOffer key={`${round} ${offer.incoming.deck.id}`} offer={offer} />
        ))}
      </section>
      <LearnCommand />
      <WatchedFiles onShow={show} />
      <ShippedDecks />
      <ImportHistory />
    </div>
  )
}

/** Large notes take a while, in one step: what says so must be on the screen before. */
const untilDrawn = () =>
  new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 200 })
  })
