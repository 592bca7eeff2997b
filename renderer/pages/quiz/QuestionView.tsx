import { Button, Group, Kbd, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState, type SyntheticEvent } from 'react'
import type { Question, Response } from '../../../core/quiz/index.ts'
import { Markdown } from '../../ui/Markdown.tsx'
import { PairsQuestion } from './PairsQuestion.tsx'

interface QuestionViewProps<Asked extends Question = Question> {
  question: Asked
  /** What was answered, once it was. */
  response: Response | undefined
  isMarked: boolean
  onAnswer: (response: Response) => void
}

/** A question and the way to answer it. */
export function QuestionView({ question, ...props }: QuestionViewProps) {
  switch (question.type) {
    case 'type-command':
    case 'missing-flag':
      return <TypedQuestion question={question} {...props} />
    case 'which-command':
    case 'what-does-it-do':
      return <ChoiceQuestion question={question} {...props} />
    case 'match-pairs':
      return <PairsQuestion question={question} {...props} />
    case 'self-graded':
      return <SelfQuestion question={question} {...props} />
  }
}

type Of<Type extends Question['type']> = QuestionViewProps<Extract<Question, { type: Type }>>

function TypedQuestion({ question, isMarked, onAnswer }: Of<'type-command' | 'missing-flag'>) {
  const [text, setText] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!isMarked) onAnswer({ type: 'typed', text })
  }
  const isBlank = question.type === 'missing-flag'
  return (
    <>
      <Markdown text={question.ask} />
      {!isMarked && (
        <form className="quiz-typed" onSubmit={submit}>
          {isBlank && (
            <p className="quiz-blank">
              <code>{question.before}</code>
              <span className="quiz-gap">
                <span className="visually-hidden">the missing word</span>
              </span>
              <code>{question.after}</code>
            </p>
          )}
          <TextInput
            autoFocus
            size="md"
            aria-label={isBlank ? 'The missing word' : 'The command'}
            classNames={{ input: 'quiz-input' }}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Button type="submit" rightSection={<Kbd size="xs">Enter</Kbd>}>
            {text.trim() === '' ? 'I do not know' : 'Check'}
          </Button>
        </form>
      )}
    </>
  )
}

function ChoiceQuestion(props: Of<'which-command' | 'what-does-it-do'>) {
  const { question, response, isMarked, onAnswer } = props
  const choose = (option: number) => {
    if (!isMarked) onAnswer({ type: 'chosen', option })
  }
  useHotkeys(
    question.options.map((_, at): [string, () => void] => [String(at + 1), () => choose(at)]),
  )
  const chosen = response?.type === 'chosen' ? response.option : undefined
  return (
    <>
      <Markdown text={question.ask} />
      <ol className="quiz-options">
        {question.options.map((option, at) => (
          <li key={option}>
            <button
              type="button"
              className="quiz-option"
              aria-disabled={isMarked}
              aria-keyshortcuts={String(at + 1)}
              data-state={
                !isMarked
                  ? undefined
                  : at === question.answer
                    ? 'right'
                    : at === chosen
                      ? 'wrong'
                      : undefined
              }
              onClick={() => choose(at)}
            >
              <Kbd size="xs">{at + 1}</Kbd>
              <Markdown text={option} />
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

function SelfQuestion({ question, onAnswer }: Of<'self-graded'>) {
  const [isShown, setIsShown] = useState(false)
  const judge = (knew: boolean) => isShown && onAnswer({ type: 'self', knew })
  useHotkeys([
    ['1', () => judge(false)],
    ['2', () => judge(true)],
  ])
  // A button that has the focus takes these keys itself.
  useHotkeys([['space', () => setIsShown(true)]], ['BUTTON', 'A'])
  return (
    <>
      <Markdown text={question.ask} />
      {isShown ? (
        <>
          <div className="quiz-answer" role="status">
            <Markdown text={question.answer} />
          </div>
          <Group gap="sm">
            <Button
              variant="default"
              rightSection={<Kbd size="xs">1</Kbd>}
              aria-keyshortcuts="1"
              onClick={() => judge(false)}
            >
              I did not know it
            </Button>
            <Button
              autoFocus
              rightSection={<Kbd size="xs">2</Kbd>}
              aria-keyshortcuts="2"
              onClick={() => judge(true)}
            >
              I knew it
            </Button>
          </Group>
        </>
      ) : (
        <Button
          autoFocus
          variant="default"
          rightSection={<Kbd size="xs">Space</Kbd>}
          onClick={() => setIsShown(true)}
        >
          Show the answer
        </Button>
      )}
    </>
  )
}
