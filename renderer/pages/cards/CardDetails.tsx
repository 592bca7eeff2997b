import { useLiveQuery } from 'dexie-react-hooks'
import { Link } from 'wouter'
import { codeSpan } from '../../../core/code-span.ts'
import { retrievabilityOf } from '../../../core/insight/studied-card.ts'
import type { Moment } from '../../../core/schedule/day.ts'
import { policyFor, type StudySettings } from '../../../core/schedule/policy.ts'
import { useServices } from '../../services.ts'
import type { CardRow, FactRow } from '../../store/database.ts'
import { lastAnswers } from '../../store/list-cards.ts'
import { Markdown } from '../../ui/Markdown.tsx'
import { notesAddress, placeName } from '../../ui/notes/notes-address.ts'
import { comingFrom } from '../../ui/notes/way-back.ts'
import { nextTime } from '../../ui/next-time.ts'
import { answeredAt } from './card-words.ts'
import { isCode } from '../../ui/front-text.ts'

interface CardDetailsProps {
  card: CardRow
  /** Missing until it was read. */
  fact: FactRow | undefined
  settings: StudySettings
  now: Moment
  /** Called before the notes are opened. */
  onOpenNotes: () => void
}

/** More are seldom looked at. */
const SHOWN = 5

/** All that is known of the card in focus. */
export function CardDetails({ card, fact, settings, now, onOpenNotes }: CardDetailsProps) {
  const { db } = useServices()
  // By the row: whatever is done with the card gives another one.
  const answers = useLiveQuery(() => lastAnswers(db, card, SHOWN), [db, card])
  return (
    <section className="card-details" aria-label="Card" tabIndex={0}>
      {fact && (
        <div className="card-details-words">
          <Markdown text={isCode(fact.kind) ? codeSpan(fact.front) : fact.front} />
          <Markdown text={fact.back} />
          <p className="card-details-place">
            {fact.path.join(' › ')}{' '}
            {fact.source && (
              <Link
                href={notesAddress(fact.deckId, fact.source.line)}
                state={comingFrom('cards')}
                aria-label={`${placeName(fact.source)}, open the notes there`}
                onClick={onOpenNotes}
              >
                {placeName(fact.source)}
              </Link>
            )}
          </p>
        </div>
      )}
      <div>
        <dl className="card-details-numbers">
          <div>
            <dt>Next</dt>
            <dd>{nextTime(card, now)}</dd>
          </div>
          {numbersOf(card, settings, now).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {answers && answers.length > 0 && (
          <table className="card-details-answers">
            <caption>Last answers</caption>
            <tbody>
              {answers.map(({ id, at, rating, durationMs }) => (
                <tr key={id}>
                  <th scope="row">{answeredAt(at)}</th>
                  <td data-rating={rating}>{RATING_NAMES[rating]}</td>
                  <td>{Math.max(1, Math.round(durationMs / 1000))} s</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {answers?.length === 0 && <p className="card-details-none">Not answered yet.</p>}
      </div>
    </section>
  )
}

const RATING_NAMES = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' } as const

function numbersOf(card: CardRow, settings: StudySettings, now: Moment): [string, string][] {
  const { schedule } = card
  if (schedule.state === 'new') return []
  const known = retrievabilityOf(card, now.day, policyFor(settings, card.deckId))
  return [
    ['Known now', `${Math.round(known * 100)} %`],
    ['Stability', daysText(schedule.stability)],
    ['Difficulty', `${schedule.difficulty.toFixed(1)} of 10`],
    ['Answers', String(schedule.reps)],
    ['Forgotten', String(schedule.lapses)],
  ]
}

const daysText = (days: number) => `${days < 10 ? days.toFixed(1) : Math.round(days)} days`
