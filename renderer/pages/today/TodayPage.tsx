import { useInterval, useWindowEvent } from '@mantine/hooks'
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { dueDate } from '../../../core/schedule/day.ts'
import { currentMoment, onDayStart } from '../../clock.ts'
import { useServices } from '../../services.ts'
import { futureAnswers } from '../../store/future-answers.ts'
import { answersOf, nextCards } from '../../store/summarise-day.ts'
import { readStudySettings } from '../../store/study-settings.ts'
import { loadToday } from '../../store/today.ts'
import { BackupNotice } from './BackupNotice.tsx'
import { ChangedNotes } from './ChangedNotes.tsx'
import { ClockNotice } from './ClockNotice.tsx'
import { DeckTable } from './DeckTable.tsx'
import { FirstStart } from './FirstStart.tsx'
import { OtherStudy } from './OtherStudy.tsx'
import { StudyCall } from './StudyCall.tsx'
import './today.css'

const MINUTE_MS = 60_000

/** What is due and new today, and the one key that starts it. */
export function TodayPage() {
  const { db } = useServices()
  const moment = useMoment()
  const today = useLiveQuery(async () => {
    const settings = await readStudySettings(db)
    const { decks, total, isReady } = await loadToday(db, moment, settings)
    const { answers } = await answersOf(db, moment)
    const ids = decks.map(({ deck }) => deck.id)
    // What comes next is told when nothing can be asked now.
    const next = isReady ? undefined : await nextCards(db, ids, moment, settings)
    return { decks, total, answers, next, future: await futureAnswers(db, moment.day) }
  }, [db, moment])
  if (!today) return null
  if (today.decks.length === 0) return <FirstStart />
  return (
    <>
      <header className="today-head">
        <h1>Today</h1>
        <p>{dateOf.format(dueDate(moment.day))}</p>
      </header>
      <ClockNotice answers={today.future} />
      <ChangedNotes />
      <BackupNotice />
      <StudyCall cards={today.total} answers={today.answers} next={today.next} />
      <DeckTable decks={today.decks} />
      <OtherStudy />
    </>
  )
}

/** Of the study day: after midnight it is still yesterday's until the next one begins. */
const dateOf = new Intl.DateTimeFormat('en', {
  ...{ weekday: 'long', day: 'numeric', month: 'long' },
  timeZone: 'UTC',
})

/** The present, kept current while the window stays open over minutes and midnights. */
function useMoment() {
  const [moment, setMoment] = useState(currentMoment)
  const refresh = () => setMoment(currentMoment())
  useInterval(refresh, MINUTE_MS, { autoInvoke: true })
  useWindowEvent('focus', refresh)
  useEffect(() => onDayStart(() => setMoment(currentMoment())), [])
  return moment
}
