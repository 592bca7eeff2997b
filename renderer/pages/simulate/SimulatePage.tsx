import { useLiveQuery } from 'dexie-react-hooks'
import { decksByTitle } from '../../store/decks-by-title.ts'
import { IconChartLine } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useServices } from '../../services.ts'
import { decksToStudy } from '../../store/learnt-cards.ts'
import { readStudySettings } from '../../store/study-settings.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useReadOnce } from '../../ui/use-read-once.ts'
import { Simulation } from './Simulation.tsx'
import './simulate.css'

/** What the next year would be like under other settings. */
export default function SimulatePage() {
  const { db } = useServices()
  const settings = useLiveQuery(() => readStudySettings(db), [db])
  const decks = useLiveQuery(() => decksByTitle(db), [db])
  const toStudy = useReadOnce(() => decksToStudy(db))
  if (!settings || !decks || !toStudy) return null
  return (
    <div className="simulate">
      <header>
        <h1>What would it cost?</h1>
        <p>
          Your next year, lived ahead with your own cards, memory and pace. Nothing is changed by
          trying.
        </p>
      </header>
      {decks.length === 0 ? (
        <EmptyState Icon={IconChartLine} title="No cards yet">
          <p>
            <Link href="/import">Import your notes</Link> first; then this page shows what learning
            them takes, day by day.
          </p>
        </EmptyState>
      ) : (
        <Simulation settings={settings} decks={decks} toStudy={toStudy} />
      )}
    </div>
  )
}
