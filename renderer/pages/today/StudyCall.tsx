import { Button, Kbd } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import type { NextCards } from '../../store/summarise-day.ts'
import { describeNext } from '../../ui/next-cards.ts'

interface StudyCallProps {
  /** How many are left today. */
  cards: number
  /** Given today already. */
  answers: number
  /** When cards come back, where none can be asked now. */
  next: NextCards | undefined
}

/** How much there is to do in all, and the button that has the focus: Enter starts. */
export function StudyCall({ cards, answers, next }: StudyCallProps) {
  const [, goTo] = useLocation()
  const start = useRef<HTMLButtonElement>(null)
  const isReady = !next
  useEffect(() => start.current?.focus(), [])
  useEffect(() => {
    // Whoever waits for a card may press Enter when it comes; who is elsewhere stays there.
    if (isReady && document.activeElement === document.body) start.current?.focus()
  }, [isReady])
  return (
    <section className="study-call" aria-label="Study">
      <p className="study-count">
        {cards === 0
          ? 'All done for today'
          : `${cards === 1 ? '1 card' : `${cards} cards`} ${isReady ? 'to study' : 'later today'}`}
      </p>
      <p className="study-detail">
        {next ? describeNext(next) : `${answersGiven(answers)}About ${minutesFor(cards)}.`}
      </p>
      {isReady && (
        <Button
          ref={start}
          size="md"
          rightSection={<Kbd size="xs">Enter</Kbd>}
          onClick={() => goTo('/review')}
        >
          Start
        </Button>
      )}
    </section>
  )
}

/** A first guess, in seconds, until a learner's own pace is known. */
const SECONDS_PER_CARD = 12

function minutesFor(cards: number): string {
  const minutes = Math.max(1, Math.round((cards * SECONDS_PER_CARD) / 60))
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}

const answersGiven = (answers: number) =>
  answers === 0 ? '' : answers === 1 ? '1 answer given today. ' : `${answers} answers given today. `
