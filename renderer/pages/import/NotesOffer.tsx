import { Markdown } from '../../ui/Markdown.tsx'
import { promptOf } from '../../../core/prompt.ts'
import { EveryLine } from './EveryLine.tsx'
import { ImportStep } from './ImportStep.tsx'
import type { Offer } from './read-notes.ts'

/** One chosen file: what was found in it, and the step that imports it. */
export function NotesOffer({ offer: { incoming, extraction } }: { offer: Offer }) {
  const warnings = extraction?.warnings ?? []
  return (
    <article className="offer" aria-label={incoming.file}>
      <header>
        <h3>{incoming.deck.title}</h3>
        <p>{incoming.file}</p>
      </header>
      <ImportStep incoming={incoming} focused />
      {extraction && incoming.notes && (
        <EveryLine file={incoming.file} text={incoming.notes.text} extraction={extraction} />
      )}
      {warnings.length > 0 && (
        <details>
          <summary>
            {warnings.length === 1 ? '1 place to look at' : `${warnings.length} places to look at`}
          </summary>
          <ul>
            {warnings.map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                Line {line}: {message}
              </li>
            ))}
          </ul>
        </details>
      )}
      <dl className="found-facts" tabIndex={0} aria-label="Facts found">
        {incoming.facts.slice(0, SHOWN_FACTS).map((fact) => (
          <div key={fact.id}>
            <dt>
              <Markdown text={promptOf(fact, 'recognise').question} />
            </dt>
            <dd>
              <Markdown text={fact.back} />
            </dd>
          </div>
        ))}
      </dl>
      {incoming.facts.length > SHOWN_FACTS && (
        <p>And {incoming.facts.length - SHOWN_FACTS} more.</p>
      )}
    </article>
  )
}

/** Enough to see what was understood; a book's worth would only slow the page. */
const SHOWN_FACTS = 50
