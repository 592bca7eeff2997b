import { IconCheck, IconX } from '@tabler/icons-react'
import { codeSpan } from '../../../core/code-span.ts'
import type { Mark, Question, Response } from '../../../core/quiz/index.ts'
import type { AnswerGrade } from '../../../core/shell/index.ts'
import { Markdown } from '../../ui/Markdown.tsx'
import { TypedComparison } from '../../ui/TypedComparison.tsx'

interface AnswerMarkProps {
  question: Question
  mark: Mark
  response?: Response
}

/** Whether an answer was right, and what is right where it was not. */
export function AnswerMark({ question, mark, response }: AnswerMarkProps) {
  if (mark.grade && response?.type === 'typed') {
    return (
      <div className="quiz-mark" role="status">
        <TypedAnswer question={question} grade={mark.grade} text={response.text} />
      </div>
    )
  }
  return (
    <div className="quiz-mark" role="status" data-right={mark.right}>
      <p>
        {mark.right ? <IconCheck size={18} aria-hidden /> : <IconX size={18} aria-hidden />}{' '}
        {mark.right ? 'Right' : 'Not right'}
      </p>
      {/* Among options the right one is marked. */}
      {!mark.right && !('options' in question) && <RightAnswer question={question} />}
    </div>
  )
}

interface TypedAnswerProps {
  question: Question
  grade: AnswerGrade
  /** As it was typed. */
  text: string
}

/** What was typed over what is right. */
export function TypedAnswer({ question, grade, text }: TypedAnswerProps) {
  if (question.type !== 'missing-flag') return <TypedComparison grade={grade} given={text} />
  const given = `${question.before}${text.trim()}${question.after}`
  const isRight = grade.verdict === 'exact' || grade.verdict === 'equivalent'
  // A wrong word can turn the words behind it into its value: reasons would only confuse.
  return <TypedComparison grade={isRight ? grade : { ...grade, differences: [] }} given={given} />
}

/** What would have been right. */
export function RightAnswer({ question }: { question: Question }) {
  switch (question.type) {
    case 'type-command':
      return <Markdown text={codeSpan(question.answer)} />
    case 'missing-flag':
      return <Markdown text={codeSpan(`${question.before}${question.answer}${question.after}`)} />
    case 'self-graded':
      return <Markdown text={question.answer} />
    case 'which-command':
    case 'what-does-it-do':
      return <Markdown text={question.options[question.answer] ?? ''} />
    case 'match-pairs':
      return (
        <dl className="quiz-right-pairs">
          {question.left.map((left, at) => (
            <div key={left}>
              <dt>
                <Markdown text={left} />
              </dt>
              <dd>
                <Markdown text={question.right[question.answer[at] ?? -1] ?? ''} />
              </dd>
            </div>
          ))}
        </dl>
      )
  }
}
