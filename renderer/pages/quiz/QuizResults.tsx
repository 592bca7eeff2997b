import { Button, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Question } from '../../../core/quiz/index.ts'
import { messageOf } from '../../../core/result.ts'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import { recordQuiz } from '../../store/quizzes.ts'
import { Markdown } from '../../ui/Markdown.tsx'
import { notesAddress, placeName } from '../../ui/notes/notes-address.ts'
import { StorageProblem } from '../../ui/StorageProblem.tsx'
import { RightAnswer, TypedAnswer } from './AnswerMark.tsx'
import { resultOf, type QuizRun, type QuizSetting } from './quiz-run.ts'
import { taskName } from './type-names.ts'

interface QuizResultsProps {
  run: QuizRun
  onStart: (setting: QuizSetting) => void
  onSetUp: () => void
}

/** How a quiz went, what was missed and where it stands, and the ways on. */
export function QuizResults({ run, onStart, onSetUp }: QuizResultsProps) {
  const result = resultOf(run)
  const { counted, problem } = useRecorded(run)
  const { setting } = run
  const missed = setting.questions.filter((_, at) => run.marks[at]?.right !== true)
  const hasParts = run.marks.some((mark) => mark && mark.score > 0 && mark.score < 1)
  const again = useRef<HTMLButtonElement>(null)
  useEffect(() => again.current?.focus(), [])
  return (
    <>
      <h1 className="quiz-title">
        {result.right} of {result.total} right
      </h1>
      <p className="quiz-summary">
        In {describeTime(result.durationMs)}.
        {hasParts && ` ${Math.round(result.score * 100)} % with every pair counted.`}
        {counted > 0 && ` ${counted === 1 ? '1 answer' : `${counted} answers`} counted as review.`}
      </p>
      {problem !== undefined && (
        <StorageProblem title="The result was not stored" message={problem} />
      )}
      <Group gap="sm" mb="xl">
        {missed.length > 0 && (
          <Button
            ref={again}
            onClick={() => onStart({ ...setting, questions: missed, isCounted: false })}
          >
            Practise the missed
          </Button>
        )}
        <Button
          ref={missed.length === 0 ? again : undefined}
          variant={missed.length === 0 ? 'filled' : 'default'}
          onClick={onSetUp}
        >
          New quiz
        </Button>
        <Button variant="default" onClick={() => onStart({ ...setting, isCounted: false })}>
          The same again
        </Button>
      </Group>
      {missed.length > 0 && (
        <section aria-labelledby="missed">
          <h2 id="missed" className="quiz-subtitle">
            Missed
          </h2>
          <ul className="quiz-missed">
            {missed.map((question) => (
              <li key={question.id}>
                <MissedQuestion question={question} run={run} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Stores the quiz once, when its result is first shown. */
function useRecorded(run: QuizRun) {
  const { db, deviceId } = useServices()
  const recorded = useRef<QuizRun>(undefined)
  const [outcome, setOutcome] = useState<{ counted: number; problem?: string }>({ counted: 0 })
  useEffect(() => {
    if (recorded.current === run) return
    recorded.current = run
    const counting = run.setting.isCounted ? { deviceId } : undefined
    recordQuiz(db, resultOf(run), currentMoment(), counting).then(
      (counted) => setOutcome({ counted }),
      (cause: unknown) => setOutcome({ counted: 0, problem: messageOf(cause) }),
    )
  }, [db, deviceId, run])
  return outcome
}

function MissedQuestion({ question, run }: { question: Question; run: QuizRun }) {
  const facts = question.factIds.flatMap((id) => run.setting.facts.get(id) ?? [])
  const at = run.setting.questions.indexOf(question)
  const response = run.responses[at]
  const grade = run.marks[at]?.grade
  return (
    <>
      <p className="quiz-dimmed">{taskName(question.type, facts[0]?.kind)}</p>
      {'ask' in question && <Markdown text={question.ask} />}
      {grade && response?.type === 'typed' ? (
        <TypedAnswer question={question} grade={grade} text={response.text} />
      ) : (
        <div className="quiz-answer">
          <RightAnswer question={question} />
        </div>
      )}
      <p className="quiz-place">
        {facts.map(
          ({ id, deckId, source }) =>
            source && (
              <Link key={id} href={notesAddress(deckId, source.line)}>
                {placeName(source)}
              </Link>
            ),
        )}
      </p>
    </>
  )
}

function describeTime(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`
}
