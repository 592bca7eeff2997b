import { useMemo, useState } from 'react'
import { futureAnswers } from '../../../core/insight/periods.ts'
import type { DeckRow } from '../../store/database.ts'
import { Figures } from './Figures.tsx'
import { Filters } from './Filters.tsx'
import { NoAnswers } from './NoAnswers.tsx'
import { select, type Selection } from './selection.ts'
import './statistics.css'
import { TodayNumbers } from './TodayNumbers.tsx'
import { useStudyRecord, type Loaded } from './use-study-record.ts'

/** How much was studied, how well it is remembered, and what is to come. */
export default function StatisticsPage() {
  const loaded = useStudyRecord()
  return (
    <div className="statistics" aria-busy={!loaded}>
      <h1>Statistics</h1>
      {loaded && <Statistics {...loaded} />}
    </div>
  )
}

function Statistics({ record, settings, moment }: Loaded) {
  const [selection, setSelection] = useState<Selection>(() => firstSelection(record.decks))
  const cards = useMemo(() => select(record.cards, selection), [record, selection])
  const tallies = useMemo(() => select(record.tallies, selection), [record, selection])
  if (record.tallies.length === 0) return <NoAnswers hasCards={record.cards.length > 0} />
  const future = futureAnswers(record.tallies, moment.day)
  return (
    <>
      <Filters record={record} selection={selection} onChange={setSelection} />
      {future > 0 && (
        <p role="status" className="statistics-future">
          {future === 1 ? '1 answer is' : `${future} answers are`} dated in the future, by a clock
          that was wrong. {future === 1 ? 'It is' : 'They are'} shown once that day has come.
        </p>
      )}
      <TodayNumbers tallies={tallies} today={moment.day} />
      <Figures
        {...{ cards, tallies, settings, selection }}
        decks={record.decks}
        today={moment.day}
      />
    </>
  )
}

/** With a single deck, its chapters are what there is to tell apart. */
function firstSelection(decks: readonly DeckRow[]): Selection {
  const [deck, ...others] = decks
  return { period: '30', ...(deck && others.length === 0 ? { deckId: deck.id } : {}) }
}
