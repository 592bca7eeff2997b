import { EveryLine } from './EveryLine.tsx'
import { ImportStep } from './ImportStep.tsx'
import type { Offer } from './read-notes.ts'

/** One chosen file: the step that imports it, and what became of its lines. */
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
    </article>
  )
}
