import { Button, Kbd } from '@mantine/core'
import { useHotkeys, useWindowEvent } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState } from 'react'
import { hideAnswer } from '../../../core/hide-answer.ts'
import { RATINGS, type Rating } from '../../../core/schedule/schedule.ts'
import type { GrammarOf } from '../../../core/shell/index.ts'
import { currentMoment } from '../../clock.ts'
import { Markdown } from '../../ui/Markdown.tsx'
import { TypedComparison } from '../../ui/TypedComparison.tsx'
import { CardMenu } from './CardMenu.tsx'
import { CardSource } from './CardSource.tsx'
import { EditFact } from './EditFact.tsx'
import { AnswerButton, RatingButtons } from './RatingButtons.tsx'
import type { ReviewSession, ReviewState } from './review-state.ts'
import { TypedInput } from './TypedInput.tsx'
import { gradeTyped, suggestedRating } from './typed-answer.ts'

interface AskedCardProps {
  asked: Extract<ReviewState, { phase: 'asking' | 'answered' }>
  session: ReviewSession
  /** What tools understand; the shipped ones alone until it is known. */
  grammarOf: GrammarOf | undefined
  /** Called before the notes are opened. */
  onOpenNotes: () => void
}

/** The card on screen and what can be done with it, by key or by button. */
export function AskedCard({ asked, session, grammarOf, onOpenNotes }: AskedCardProps) {
  const { prompt, fact } = asked
  // Coming back from the notes finds the answer as it was left, and the focus on a rating.
  const [isBack] = useState(asked.phase === 'answered')
  const [isEditing, setIsEditing] = useState(false)
  const [typed, setTyped] = useState(asked.phase === 'answered' ? asked.typed : '')
  const card = useRef<HTMLElement>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!isBack) card.current?.focus()
  }, [isBack])

  const grade = useMemo(
    () =>
      asked.phase === 'answered' ? gradeTyped(prompt, fact, asked.typed, grammarOf) : undefined,
    [asked, prompt, fact, grammarOf],
  )
  const suggested = suggestedRating(grade)
  const canAccept = grade?.verdict === 'close' || grade?.verdict === 'wrong'
  const reveal = () => session.reveal(typed)
  const rate = (rating: Rating) => void session.rate(rating)
  const goOn = () => (asked.phase === 'asking' ? reveal() : rate(suggested))
  const typeOrGoOn = () =>
    asked.phase === 'asking' && input.current ? input.current.focus() : goOn()

  useHotkeys([
    ['space', (event) => unlessOnControl(event, goOn), { preventDefault: false }],
    ['enter', (event) => unlessOnControl(event, typeOrGoOn), { preventDefault: false }],
    ['e', () => asked.phase === 'answered' && setIsEditing(true)],
    ['a', () => canAccept && void session.accept()],
    ...RATINGS.map((rating, index): [string, () => void] => [
      String(index + 1),
      () => rate(rating),
    ]),
  ])
  // Typing goes to the field wherever the focus is; the field is not focused from the
  // start because Space shows the answer.
  useWindowEvent('keydown', (event) => {
    if (isText(event) && !(event.target instanceof HTMLInputElement)) input.current?.focus()
  })

  return (
    <>
      <main className="review-stage">
        <article className="review-card" ref={card} tabIndex={-1} aria-labelledby="task">
          <header className="review-head">
            <h1 id="task">{prompt.task}</h1>
            {asked.leechLapses !== undefined && (
              <span className="leech">
                Forgotten {asked.leechLapses} times: better words in the notes may help
              </span>
            )}
            <CardMenu
              card={asked.card}
              today={currentMoment().day}
              hasKeys={asked.phase === 'answered' || prompt.typed === undefined}
              onAct={(action) => void session.act(action)}
            />
          </header>
          <div className="review-question" tabIndex={0} role="group" aria-label="Question">
            <Markdown text={prompt.question} />
          </div>
          <div
            className="review-answer"
            tabIndex={0}
            role="group"
            aria-label="Answer"
            aria-live="polite"
          >
            {asked.phase === 'asking' && prompt.typed !== undefined && (
              <TypedInput
                ref={input}
                text={typed}
                onChange={setTyped}
                onReveal={reveal}
                onLeave={() => card.current?.focus()}
              />
            )}
            {asked.phase === 'answered' &&
              (grade ? (
                <TypedComparison grade={grade} given={asked.typed} />
              ) : (
                <Markdown text={prompt.answer} />
              ))}
          </div>
          <footer className="review-source">
            <span>{sectionOf(asked)}</span>
            {asked.phase === 'answered' && (
              <span className="card-origin">
                {canAccept && (
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-xs"
                    rightSection={<Kbd size="xs">A</Kbd>}
                    aria-keyshortcuts="A"
                    onClick={() => void session.accept()}
                  >
                    Accept this too
                  </Button>
                )}
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-xs"
                  rightSection={<Kbd size="xs">E</Kbd>}
                  aria-keyshortcuts="E"
                  onClick={() => setIsEditing(true)}
                >
                  {fact.edited ? 'In your words' : 'Edit'}
                </Button>
                {fact.source && (
                  <CardSource deckId={fact.deckId} source={fact.source} onOpen={onOpenNotes} />
                )}
              </span>
            )}
          </footer>
        </article>
        {isEditing && (
          <EditFact
            fact={fact}
            onClose={() => setIsEditing(false)}
            onSave={(edit) => {
              setIsEditing(false)
              void session.edit(edit)
            }}
          />
        )}
      </main>
      <footer className="review-actions">
        {asked.phase === 'asking' ? (
          <AnswerButton onReveal={reveal} />
        ) : (
          <RatingButtons intervals={asked.intervals} suggested={suggested} onRate={rate} />
        )}
      </footer>
    </>
  )
}

/** The section that the fact stands in; a title that is the answer waits for it. */
function sectionOf({ phase, card, fact }: AskedCardProps['asked']): string {
  const isGiven = phase === 'answered' || card.side === 'recognise'
  const titles = isGiven ? fact.path : fact.path.map((title) => hideAnswer(title, fact.front))
  return titles.join(' › ')
}

/** A key that writes something, as opposed to one that commands: Space, U and the ratings. */
function isText({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey && !/^[ uU1-4]$/.test(key)
}

/**
 * Buttons and links under the focus answer Space and Enter themselves. A key held
 * down counts once: it must not rate an answer that nobody has read.
 */
function unlessOnControl(event: KeyboardEvent, act: () => void): void {
  const onControl = event.target instanceof Element && event.target.closest('button, a') !== null
  if (!onControl || event.repeat) event.preventDefault()
  if (!onControl && !event.repeat) act()
}
