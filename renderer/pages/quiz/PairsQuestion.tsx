import { Button, Kbd } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import type { Question, Response } from '../../../core/quiz/index.ts'
import { Markdown } from '../../ui/Markdown.tsx'

interface PairsQuestionProps {
  question: Extract<Question, { type: 'match-pairs' }>
  isMarked: boolean
  onAnswer: (response: Response) => void
}

/** Two columns: the number of a right one goes to the left one that is chosen. */
export function PairsQuestion({ question, isMarked, onAnswer }: PairsQuestionProps) {
  const { left, right } = question
  const [pairs, setPairs] = useState<readonly (number | undefined)[]>(() =>
    left.map(() => undefined),
  )
  const [chosen, setChosen] = useState(0)
  const isComplete = pairs.every((pair) => pair !== undefined)

  const give = (to: number) => {
    if (isMarked || right[to] === undefined) return
    // What is given to one is taken from another.
    const next = pairs.map((pair, at) => (at === chosen ? to : pair === to ? undefined : pair))
    setPairs(next)
    const open = next.findIndex((pair) => pair === undefined)
    if (open >= 0) setChosen(open)
  }
  const move = (by: number) => setChosen((chosen + by + left.length) % left.length)
  useHotkeys([
    ['ArrowDown', () => move(1)],
    ['ArrowUp', () => move(-1)],
    ...right.map((_, at): [string, () => void] => [String(at + 1), () => give(at)]),
  ])
  return (
    <>
      <p className="quiz-dimmed">
        Choose on the left, then its number on the right. By keys: arrows and numbers.
      </p>
      <div className="quiz-pairs">
        <ol aria-label="Left">
          {left.map((text, at) => {
            const pair = pairs[at]
            return (
              <li key={text}>
                <button
                  type="button"
                  className="quiz-option"
                  aria-pressed={at === chosen}
                  aria-disabled={isMarked}
                  data-state={
                    isMarked ? (pair === question.answer[at] ? 'right' : 'wrong') : undefined
                  }
                  onClick={() => setChosen(at)}
                >
                  <Kbd size="xs">{pair === undefined ? '?' : pair + 1}</Kbd>
                  <Markdown text={text} />
                </button>
              </li>
            )
          })}
        </ol>
        <ol aria-label="Right">
          {right.map((text, at) => (
            <li key={text}>
              <button
                type="button"
                className="quiz-option"
                aria-disabled={isMarked}
                aria-keyshortcuts={String(at + 1)}
                data-given={pairs.includes(at) || undefined}
                onClick={() => give(at)}
              >
                <Kbd size="xs">{at + 1}</Kbd>
                <Markdown text={text} />
              </button>
            </li>
          ))}
        </ol>
      </div>
      {!isMarked && isComplete && (
        <Button
          autoFocus
          rightSection={<Kbd size="xs">Enter</Kbd>}
          onClick={() => onAnswer({ type: 'matched', pairs })}
        >
          Check
        </Button>
      )}
    </>
  )
}
