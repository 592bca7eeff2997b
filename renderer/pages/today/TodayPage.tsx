import { useInterval, useWindowEvent } from '@mantine/hooks'
import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import { summariseDay } from '../../store/summarise-day.ts'
import { readStudySettings } from '../../store/study-settings.ts'
import { loadToday } from '../../store/today.ts'
import { BackupNotice } from './BackupNotice.tsx'
import { ChangedNotes } from './ChangedNotes.tsx'
import { DeckTable } from './DeckTable.tsx'
import { FirstStart } from './FirstStart.tsx'
import { StudyCall } from './StudyCall.tsx'
import './today.css'

const MINUTE_MS = 60_000

/** What is due and new today, and the one key that starts it. */
export function TodayPage() {
  const { db } = useServices()
  const moment = useMoment()
  const today = useLiveQuery(async () => {
    const settings = await readStudySettings(db)
    const { decks, total } = await loadToday(db, moment.day, settings)
    const ids = decks.map(({ deck }) => deck.id)
    return { decks, total, summary: await summariseDay(db, ids, moment, settings) }
  }, [db, moment])
  if (!today) return null
  if (today.decks.length === 0) return <FirstStart />
  return (
    <>
      <header className="today-head">
        <h1>Today</h1>
        <p>{dateOf.format(moment.at)}</p>
      </header>
      <ChangedNotes />
      <BackupNotice />
      <StudyCall cards={today.total} summary={today.summary} />
      <DeckTable decks={today.decks} />
    </>
  )
}

const dateOf = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' })

/** The present, kept current while the window stays open over minutes and midnights. */
function useMoment() {
  const [moment, setMoment] = useState(currentMoment)
  const refresh = () => setMoment(currentMoment())
  useInterval(refresh, MINUTE_MS, { autoInvoke: true })
  useWindowEvent('focus', refresh)
  return moment
}
