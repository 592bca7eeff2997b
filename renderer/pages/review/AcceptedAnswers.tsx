import { Button } from '@mantine/core'

interface AcceptedAnswersProps {
  answers: readonly string[]
  /** Those that are not to be right any more. */
  refused: readonly string[]
  onRefuse: (refused: readonly string[]) => void
}

/** The answers that were accepted beside that of the notes; each can be removed, and kept after all. */
export function AcceptedAnswers({ answers, refused, onRefuse }: AcceptedAnswersProps) {
  return (
    <div role="group" aria-labelledby="accepted">
      <h2 id="accepted" className="accepted-title">
        Also right, accepted by you
      </h2>
      <ul className="accepted-answers">
        {answers.map((answer) => {
          const isRefused = refused.includes(answer)
          return (
            <li key={answer}>
              {isRefused ? <del>{answer}</del> : <code>{answer}</code>}
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`${isRefused ? 'Keep' : 'Remove'} ${answer}`}
                onClick={() =>
                  onRefuse(
                    isRefused ? refused.filter((one) => one !== answer) : [...refused, answer],
                  )
                }
              >
                {isRefused ? 'Keep' : 'Remove'}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
