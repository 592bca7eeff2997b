import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { Markdown } from '../../ui/Markdown.tsx'
import { notesAddress, placeName } from '../../ui/notes/notes-address.ts'
import { comingFrom } from '../../ui/notes/way-back.ts'
import type { DeckQuestions } from './open-questions.ts'

/** Shown at once; a book's worth would only slow the page. */
const BATCH = 100

/** One deck's open questions, each with the way to its place in the notes. */
export function DeckInbox({ deck: { deckId, title, file, questions } }: { deck: DeckQuestions }) {
  const id = useId()
  const [shown, setShown] = useState(BATCH)
  const more = questions.length - shown
  return (
    <section className="deck-inbox" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {questions.slice(0, shown).map(({ question, path, line }) => (
          <li key={`${line} ${question}`}>
            <Markdown text={question} />
            <p>
              <span>{path.join(' › ')}</span>
              <Link
                href={notesAddress(deckId, line)}
                state={comingFrom('inbox')}
                aria-label={`${placeName({ file, line })}, open the notes there`}
              >
                {placeName({ file, line })}
              </Link>
            </p>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button variant="default" onClick={() => setShown(shown + BATCH)}>
          Show more ({more})
        </Button>
      )}
    </section>
  )
}
