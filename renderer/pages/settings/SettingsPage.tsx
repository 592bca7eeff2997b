import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { NativeSelect } from '@mantine/core'
import { Link } from 'wouter'
import { useServices } from '../../services.ts'
import { readStudySettings } from '../../store/study-settings.ts'
import { AllDecks } from './AllDecks.tsx'
import { BackupSection } from './backups/BackupSection.tsx'
import { DeckPolicy } from './DeckPolicy.tsx'
import { JournalSection } from './JournalSection.tsx'
import { MemoryModel } from './MemoryModel.tsx'
import { RepairSection } from './RepairSection.tsx'
import { SectionIndex } from './SectionIndex.tsx'
import './settings.css'

const ALL = ''

interface SettingsPageProps {
  /** Begin with what restoring the newest backup would change. */
  restoresNewest: boolean
}

/** How the learner wants to study, in all decks and in single ones. */
export function SettingsPage({ restoresNewest }: SettingsPageProps) {
  const { db } = useServices()
  const settings = useLiveQuery(() => readStudySettings(db), [db])
  const decks = useLiveQuery(() => db.decks.toArray(), [db])
  const [deckId, setDeckId] = useState(ALL)
  if (!settings || !decks) return null
  const titles = decks
    .map(({ id, title }) => ({ value: id, label: title }))
    .sort((a, b) => a.label.localeCompare(b.label))
  const choices = [{ value: ALL, label: 'All decks' }, ...titles]
  return (
    <div className="settings">
      <h1>Settings</h1>
      <SectionIndex />
      <section aria-labelledby="day">
        <h2 id="day">The day</h2>
        <AllDecks settings={settings} />
      </section>
      <section aria-labelledby="scheduling">
        <h2 id="scheduling">Scheduling</h2>
        <NativeSelect
          label="For"
          value={deckId}
          onChange={({ currentTarget }) => setDeckId(currentTarget.value)}
          data={choices}
        />
        <DeckPolicy key={deckId} settings={settings} {...(deckId === ALL ? {} : { deckId })} />
        <Link href="/simulate" className="settings-link">
          What would it cost? Try other settings
        </Link>
      </section>
      <MemoryModel settings={settings} choices={choices} />
      <BackupSection restoresNewest={restoresNewest} />
      <JournalSection />
      <RepairSection />
    </div>
  )
}
