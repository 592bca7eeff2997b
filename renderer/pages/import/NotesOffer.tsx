import { Checkbox, NativeSelect } from '@mantine/core'
import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { describeProblem } from '../../../core/result.ts'
import type { Offer } from '../../notes-files/read-notes.ts'
import { useServices } from '../../services.ts'
import { DoubtfulCommands } from './DoubtfulCommands.tsx'
import { EveryLine } from './EveryLine.tsx'
import { ImportStep } from './ImportStep.tsx'

/** One chosen file: where it goes, the step that imports it, and what became of its lines. */
export function NotesOffer({ offer }: { offer: Offer }) {
  const { extraction, decks } = offer
  const [chosen, setChosen] = useState(0)
  const { deck } = decks[chosen] ?? decks[0]
  const incoming = chosen === 0 ? offer.incoming : { ...offer.incoming, deck }
  const watching = useFollowing(offer, deck.id)
  const warnings = extraction?.warnings ?? []
  return (
    <article className="offer" aria-label={incoming.file}>
      <header>
        <h3>{deck.title}</h3>
        <p>{incoming.file}</p>
      </header>
      {decks.length > 1 && (
        <NativeSelect
          size="sm"
          className="offer-deck"
          label="Import into"
          description="The deck of notes goes with most of their facts. Is this right?"
          value={chosen}
          onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
          data={decks.map(({ deck: { title }, isNew }, index) => ({
            value: String(index),
            label: isNew ? `A new deck: ${title}` : title,
          }))}
        />
      )}
      <ImportStep key={deck.id} incoming={incoming} focused onApplied={watching.onApplied} />
      {watching.isPossible && (
        <Checkbox
          size="sm"
          color="var(--accent)"
          label={watching.label}
          checked={watching.isOn}
          onChange={({ currentTarget }) => watching.set(currentTarget.checked)}
        />
      )}
      {watching.problem !== '' && <p role="alert">{watching.problem}</p>}
      {extraction && incoming.notes && (
        <DoubtfulCommands
          file={incoming.file}
          text={incoming.notes.text}
          facts={extraction.facts}
        />
      )}
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

/** Whether the deck is to follow this file: once it is imported, unless somebody says otherwise. */
function useFollowing({ incoming: { file }, source }: Offer, deckId: string) {
  const { db, watched } = useServices()
  const known = useLiveQuery(
    async () => ({ deck: await db.decks.get(deckId), watch: await db.watches.get(deckId) }),
    [db, deckId],
  )
  const [isWanted, setIsWanted] = useState<boolean>()
  const [problem, setProblem] = useState('')
  const isFollowing = known?.watch !== undefined
  const follow = async (isOn: boolean) => {
    if (!watched || source === undefined) return
    if (!isOn) return watched.drop(deckId)
    const kept = await watched.keep(deckId, file, source)
    setProblem(kept.ok ? '' : kept.problems.map(describeProblem).join(' '))
  }
  return {
    isPossible: watched !== undefined && source !== undefined,
    label: watched?.byItself
      ? 'Tell me when this file changes'
      : 'Remember this file, so that I can check for changes',
    isOn: known?.deck ? isFollowing : (isWanted ?? true),
    problem,
    set: (isOn: boolean) => {
      setIsWanted(isOn)
      if (known?.deck) void follow(isOn)
    },
    onApplied: () => void follow(isWanted ?? (known?.deck === undefined || isFollowing)),
  }
}
