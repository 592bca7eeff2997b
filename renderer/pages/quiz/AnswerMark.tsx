import { IconCheck, IconX } from '@tabler/icons-react'
import { codeSpan } from '../../../core/code-span.ts'
import type { Mark, Question, Response } from '../../../core/quiz/index.ts'
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
    const isBlank = question.type === 'missing-flag'
    const given = isBlank
      ? `${question.before}${response.text.trim()}${question.after}`
      : response.text
    // A wrong word can turn the words behind it into its value: reasons would only confuse.
    const grade = isBlank && !mark.right ? { ...mark.grade, differences: [] } : mark.grade
    return (
      <div className="quiz-mark" role="status">
        <TypedComparison grade={grade} given={given} />
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
