import { Button, Group, Text } from '@mantine/core'
import { IconFileText, IconFolder } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import type { Problem, Result } from '../../../core/result.ts'
import type { OpenedFile } from '../../desktop/desktop.ts'
import { chooseInPage, notesAmong, readDropped, readFiles } from '../../desktop/read-files.ts'
import { useServices } from '../../services.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import './import.css'
import { EveryLine } from './EveryLine.tsx'
import { ImportHistory } from './ImportHistory.tsx'
import { NotesOffer } from './NotesOffer.tsx'
import { readNotes, type BareNotes, type Offer } from './read-notes.ts'
import { ShippedDecks } from './ShippedDecks.tsx'

interface Chosen {
  /** Counts the choices: choosing the same file again is a new offer. */
  round: number
  offers: readonly Offer[]
  bare: readonly BareNotes[]
  problems: readonly Problem[]
}

const NOTHING_CHOSEN: Chosen = { round: 0, offers: [], bare: [], problems: [] }

/** Where notes and decks come in: chosen, shown as what they would change, then imported. */
export function ImportPage() {
  const { desktop } = useServices()
  const [{ round, offers, bare, problems }, setChosen] = useState(NOTHING_CHOSEN)
  const [isReading, setIsReading] = useState(false)

  const [isOver, setIsOver] = useState(false)

  const take = async (opening: Promise<Result<OpenedFile[]>>) => {
    const opened = await opening
    if (opened.ok && opened.value.length === 0) return
    setIsReading(true)
    await untilDrawn()
    const read = opened.ok
      ? readNotes(opened.value)
      : { ...NOTHING_CHOSEN, problems: opened.problems }
    setChosen({ ...read, round: round + 1 })
    setIsReading(false)
  }
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
            onClick={() => void take(chooseInPage('folder').then(notesAmong).then(readFiles))}
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
