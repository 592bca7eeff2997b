import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { streaksOf } from '../../../core/insight/streaks.ts'
import { retrievabilityOf } from '../../../core/insight/studied-card.ts'
import type { StudyDay } from '../../../core/schedule/day.ts'
import { policyFor, type StudySettings } from '../../../core/schedule/policy.ts'
import { useServices } from '../../services.ts'
import type { CardRow, DeckRow, TallyRow } from '../../store/database.ts'
import { FigureView } from '../../ui/charts/FigureView.tsx'
import {
  answersFigure,
  calendarFigure,
  hoursFigure,
  ratingsFigure,
  retentionFigure,
} from './answer-figures.ts'
import {
  difficultyFigure,
  forecastFigure,
  intervalsFigure,
  knowledgeFigure,
  retrievabilityFigure,
  stabilityFigure,
  type SPANS,
} from './card-figures.ts'
import { HardestFacts } from './HardestFacts.tsx'
import { chapterName, firstDay, type Selection } from './selection.ts'
import { useHardFacts } from './use-hard-facts.ts'

interface FiguresProps {
  decks: readonly DeckRow[]
  /** Those that are selected. */
  cards: readonly CardRow[]
  tallies: readonly TallyRow[]
  settings: StudySettings
  selection: Selection
  today: StudyDay
}

/** All figures of what is selected. */
export function Figures({ decks, cards, tallies, settings, selection, today }: FiguresProps) {
  const { desktop } = useServices()
  const [span, setSpan] = useState<keyof typeof SPANS>('month')
  const hardFacts = useHardFacts(cards, settings)
  const { deckId, period } = selection
  const ofAnswers = useMemo(() => {
    const first = firstDay(period, tallies, today)
    const { desiredRetention } = policyFor(settings, deckId)
    return {
      calendar: calendarFigure(tallies, today),
      answers: answersFigure(tallies, first, today),
      retention: retentionFigure(tallies, first, today, desiredRetention),
      ratings: ratingsFigure(tallies, first, today),
      hours: hoursFigure(tallies, first, today),
    }
  }, [tallies, period, deckId, settings, today])
  const ofCards = useMemo(() => {
    const policies = new Map(decks.map(({ id }) => [id, policyFor(settings, id)]))
    const titles = new Map(decks.map(({ id, title }) => [id, title]))
    const known = cards.map((card) =>
      retrievabilityOf(card, today, policies.get(card.deckId) ?? settings.all),
    )
    return [
      deckId === undefined
        ? knowledgeFigure(cards, known, 'Deck', (card) => titles.get(card.deckId) ?? card.deckId)
        : knowledgeFigure(cards, known, 'Chapter', (card) => chapterName(card.chapter)),
      intervalsFigure(cards),
      stabilityFigure(cards),
      difficultyFigure(cards),
      retrievabilityFigure(cards, known),
    ] as const
  }, [cards, decks, deckId, settings, today])
  const forecast = useMemo(() => forecastFigure(cards, today, span), [cards, today, span])
  const streaks = streaksOf(
    tallies.map(({ day }) => day),
    today,
  )
  const [knowledge, ...distributions] = ofCards
  const { calendar, answers, retention, ratings, hours } = ofAnswers
  const onSave = desktop.saveFile.bind(desktop)
  return (
    <div className="statistics-figures">
      <FigureView figure={calendar} onSave={onSave} wide>
        <p className="statistics-streaks">
          Current streak <strong>{daysText(streaks.current)}</strong>, longest{' '}
          <strong>{daysText(streaks.longest)}</strong>
        </p>
      </FigureView>
      <FigureView figure={forecast} onSave={onSave}>
        <SegmentedControl
          size="xs"
          aria-label="How far to look"
          value={span}
          onChange={(value) => setSpan(value)}
          data={[
            { value: 'month', label: '30 days' },
            { value: 'year', label: '1 year' },
          ]}
        />
      </FigureView>
      <FigureView figure={answers} onSave={onSave} />
      <FigureView figure={retention} onSave={onSave} />
      <FigureView figure={ratings} onSave={onSave} />
      <FigureView figure={knowledge} onSave={onSave} wide />
      <FigureView figure={hours} onSave={onSave} wide />
      {distributions.map((figure) => (
        <FigureView key={figure.id} figure={figure} onSave={onSave} />
      ))}
      <HardestFacts facts={hardFacts ?? []} />
    </div>
  )
}

const daysText = (days: number) => (days === 1 ? '1 day' : `${days} days`)
