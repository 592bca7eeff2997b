import { Button, Kbd } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { RATINGS, type Rating } from '../../../core/schedule/schedule.ts'

const NAMES: Record<Rating, string> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' }

/** Stands where the ratings will be. */
export function AnswerButton({ onReveal }: { onReveal: () => void }) {
  return (
    <Button
      fullWidth
      className="answer-button"
      rightSection={<Kbd size="xs">Space</Kbd>}
      aria-keyshortcuts="Space"
      onClick={onReveal}
    >
      Show answer
    </Button>
  )
}

interface RatingButtonsProps {
  /** When the card would come back: `10m`, `3d`. */
  intervals: Record<Rating, string>
  /** Takes the focus, so that Space or Enter confirm it. */
  suggested: Rating
  onRate: (rating: Rating) => void
}

/** The four ratings, worst first, each with its key and the interval it leads to. */
export function RatingButtons({ intervals, suggested, onRate }: RatingButtonsProps) {
  const focused = useRef<HTMLButtonElement>(null)
  // Another one once an answer was accepted: else Enter would rate as before it.
  useEffect(() => focused.current?.focus(), [suggested])
  return (
    <div className="ratings" role="group" aria-label="How well did you know it?">
      {RATINGS.map((rating, index) => (
        <button
          key={rating}
          type="button"
          ref={rating === suggested ? focused : null}
          className={`rating rating-${rating}`}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onRate(rating)}
        >
          <span className="rating-name">
            {NAMES[rating]} <Kbd size="xs">{index + 1}</Kbd>
          </span>
          <span className="rating-interval">{intervals[rating]}</span>
        </button>
      ))}
    </div>
  )
}
