import { Button, Group, NumberInput, TextInput } from '@mantine/core'
import { useLiveQuery } from 'dexie-react-hooks'
import { useState, type SyntheticEvent } from 'react'
import { Link } from 'wouter'
import { DAY_MS, dueDate, type StudyDay } from '../../../core/schedule/day.ts'
import { messageOf } from '../../../core/result.ts'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import { applySpread, previewSpread, spreadToday, undoSpread } from '../../store/spread-backlog.ts'
import { readStudySettings } from '../../store/study-settings.ts'
import { StorageProblem } from '../../ui/StorageProblem.tsx'
import { SpreadPreview } from './SpreadPreview.tsx'
import './away.css'

const A_WEEK = 7
const LONGEST = 90

/** For a time away, or after one: what waits by then comes over several days, not at once. */
export function AwayPage() {
  const { db, deviceId } = useServices()
  const [today] = useState(() => currentMoment().day)
  const [firstDay, setFirstDay] = useState(today)
  const [days, setDays] = useState(A_WEEK)
  const [report, setReport] = useState('')
  const [problem, setProblem] = useState<string>()
  const spread = useLiveQuery(
    async () => previewSpread(db, { firstDay, days }, await readStudySettings(db)),
    [db, firstDay, days],
  )
  const done = useLiveQuery(() => spreadToday(db, today), [db, today])
  if (!spread) return null

  const attempt = async (change: () => Promise<number>, tell: (cards: string) => string) => {
    try {
      const cards = await change()
      setReport(tell(cards === 1 ? '1 card' : `${cards} cards`))
      setProblem(undefined)
    } catch (cause) {
      setProblem(messageOf(cause))
    }
  }
  const apply = (event: SyntheticEvent) => {
    event.preventDefault()
    void attempt(
      () => applySpread(db, spread, currentMoment(), deviceId),
      (cards) => `${cards} moved.`,
    )
  }
  const putBack = () =>
    void attempt(
      () => undoSpread(db, currentMoment(), deviceId),
      (cards) => `${cards} put back.`,
    )
  return (
    <div className="away">
      <h1>Away</h1>
      <p className="away-dimmed">
        Whether you go away or come back: what waits on your first day is spread over the days from
        then on. The cards most likely to be forgotten come first.
      </p>
      <form onSubmit={apply}>
        <Group align="end" gap="md">
          <TextInput
            type="date"
            label="First day back"
            required
            withAsterisk={false}
            min={asDate(today)}
            value={asDate(firstDay)}
            onChange={({ currentTarget }) => setFirstDay(dayOf(currentTarget.value) ?? firstDay)}
          />
          <NumberInput
            w="9rem"
            label="Spread over"
            suffix={days === 1 ? ' day' : ' days'}
            min={1}
            max={LONGEST}
            clampBehavior="strict"
            allowDecimal={false}
            value={days}
            onChange={(value) => typeof value === 'number' && value > 0 && setDays(value)}
          />
          <Button type="submit" disabled={spread.moves.length === 0}>
            Spread them
          </Button>
          {done !== undefined && done > 0 && (
            <Button variant="default" onClick={putBack}>
              Put back what was spread today
            </Button>
          )}
        </Group>
      </form>
      <p role="status">{report}</p>
      {problem !== undefined && <StorageProblem title="Nothing was moved" message={problem} />}
      <SpreadPreview spread={spread} firstDay={firstDay} />
      <Link href="/">Back to Today</Link>
    </div>
  )
}

const asDate = (day: StudyDay) => new Date(dueDate(day)).toISOString().slice(0, 10)

/** A field that is half filled in has no day. */
function dayOf(date: string): StudyDay | undefined {
  const at = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(at) ? undefined : at / DAY_MS
}
