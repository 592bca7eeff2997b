import { Button, Group, NumberInput, TextInput } from '@mantine/core'
import { useLiveQuery } from 'dexie-react-hooks'
import { useState, type SyntheticEvent } from 'react'
import { Link } from 'wouter'
import { dayOfDate, isoDate, type StudyDay } from '../../../core/schedule/day.ts'
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

/** For a time away, or after one: what waits at its end comes over several days, not at once. */
export function AwayPage() {
  const { db, deviceId } = useServices()
  const [today] = useState(() => currentMoment().day)
  const [{ awayFrom, firstDay }, setAway] = useState({ awayFrom: today, firstDay: today })
  const [days, setDays] = useState(A_WEEK)
  const [report, setReport] = useState('')
  const [problem, setProblem] = useState<string>()
  const spread = useLiveQuery(
    async () => previewSpread(db, { today, awayFrom, firstDay, days }, await readStudySettings(db)),
    [db, today, awayFrom, firstDay, days],
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
        For a time away or after one: what would wait on your first day back is spread over the days
        from then on, the cards most likely to be forgotten first. What is due before you leave
        stays.
      </p>
      <form onSubmit={apply}>
        <Group align="end" gap="md">
          <DayInput
            label="First day away"
            earliest={today}
            day={awayFrom}
            onChange={(day) => setAway({ awayFrom: day, firstDay: Math.max(day, firstDay) })}
          />
          <DayInput
            label="First day back"
            earliest={awayFrom}
            day={firstDay}
            onChange={(day) => setAway({ awayFrom, firstDay: day })}
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
      <SpreadPreview spread={spread} isAway={firstDay > awayFrom} firstDay={firstDay} />
      <Link href="/">Back to Today</Link>
    </div>
  )
}

interface DayInputProps {
  label: string
  earliest: StudyDay
  day: StudyDay
  onChange: (day: StudyDay) => void
}

/** A date; while what is typed is none, or too early, the one before counts. */
function DayInput({ label, earliest, day, onChange }: DayInputProps) {
  const [typed, setTyped] = useState<string>()
  const take = (text: string) => {
    const chosen = dayOfDate(text)
    const isRight = chosen !== undefined && chosen >= earliest
    setTyped(isRight ? undefined : text)
    if (isRight) onChange(chosen)
  }
  return (
    <TextInput
      type="date"
      label={label}
      required
      withAsterisk={false}
      min={isoDate(earliest)}
      value={typed ?? isoDate(day)}
      onChange={({ currentTarget }) => take(currentTarget.value)}
    />
  )
}
