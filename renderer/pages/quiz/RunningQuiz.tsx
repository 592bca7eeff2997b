import { Button, Group, Kbd, Progress } from '@mantine/core'
import { useHotkeys, useInterval } from '@mantine/hooks'
import { useEffect, useReducer, useState } from 'react'
import { currentMoment } from '../../clock.ts'
import { AnswerMark } from './AnswerMark.tsx'
import { QuestionView } from './QuestionView.tsx'
import { stepQuiz, type QuizRun } from './quiz-run.ts'
import { taskName } from './type-names.ts'

interface RunningQuizProps {
  first: QuizRun
  onFinish: (run: QuizRun) => void
}

const SECOND_MS = 1000

/** One question after the other, until the last one or the end of the time. */
export function RunningQuiz({ first, onFinish }: RunningQuizProps) {
  const [run, step] = useReducer(stepQuiz, first)
  const [now, setNow] = useState(first.startedAt)
  const { setting, at, isMarked, marks, responses, startedAt, endedAt } = run
  const { questions, limitMs } = setting
  const leftMs = limitMs === undefined ? undefined : startedAt + limitMs - now
  useInterval(() => setNow(currentMoment().at), SECOND_MS, { autoInvoke: limitMs !== undefined })
  useEffect(() => {
    if (leftMs !== undefined && leftMs <= 0) step({ type: 'end', now: startedAt + (limitMs ?? 0) })
  }, [leftMs, startedAt, limitMs])
  useEffect(() => {
    if (endedAt !== undefined) onFinish(run)
  }, [endedAt, onFinish, run])
  const next = () => step({ type: 'next', now: currentMoment().at })
  useHotkeys([['escape', () => step({ type: 'end', now: currentMoment().at })]], [])
  // A button that has the focus takes Enter itself.
  useHotkeys([['enter', () => isMarked && next()]], ['INPUT', 'BUTTON', 'A'])

  const question = questions[at]
  if (!question) return null
  const response = responses[at]
  const mark = marks[at]
  const kind = setting.facts.get(question.factIds[0] ?? '')?.kind
  return (
    <section className="quiz-run" aria-label="Quiz">
      <header className="quiz-progress">
        <Progress
          value={(100 * at) / questions.length}
          color="var(--accent)"
          aria-label="Questions answered"
        />
        <span>
          {at + 1} of {questions.length}
        </span>
        {leftMs !== undefined && (
          <span role="timer" aria-label="Time left">
            {clockOf(leftMs)}
          </span>
        )}
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          rightSection={<Kbd size="xs">Esc</Kbd>}
          onClick={() => step({ type: 'end', now: currentMoment().at })}
        >
          End
        </Button>
      </header>
      <article className="quiz-card" aria-labelledby="quiz-task">
        <h1 id="quiz-task">{taskName(question.type, kind)}</h1>
        <QuestionView
          key={question.id}
          question={question}
          response={response}
          isMarked={isMarked}
          onAnswer={(given) => step({ type: 'answer', response: given, now: currentMoment().at })}
        />
        {isMarked && mark && (
          <AnswerMark question={question} mark={mark} {...(response ? { response } : {})} />
        )}
      </article>
      {isMarked && (
        <Group justify="flex-end">
          <Button autoFocus rightSection={<Kbd size="xs">Enter</Kbd>} onClick={next}>
            {at + 1 === questions.length ? 'See the result' : 'Next'}
          </Button>
        </Group>
      )}
    </section>
  )
}

function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / SECOND_MS))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
