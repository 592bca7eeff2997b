import { useOpenQuestions } from './use-open-questions.ts'

/** How many open questions wait in the inbox; nothing where there are none. */
export function InboxCount() {
  const { decks = [] } = useOpenQuestions()
  const count = decks.reduce((sum, { questions }) => sum + questions.length, 0)
  return count === 0 ? null : (
    <span className="frame-count">
      {count}
      <span className="visually-hidden">{count === 1 ? ' open question' : ' open questions'}</span>
    </span>
  )
}
