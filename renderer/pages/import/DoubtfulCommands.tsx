import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { Fact } from '../../../core/fact.ts'
import { lintNotes } from '../../../core/lint-notes.ts'
import { useServices } from '../../services.ts'
import { learntGrammars } from '../../store/grammars.ts'

interface DoubtfulCommandsProps {
  file: string
  text: string
  facts: readonly Fact[]
}

/** Commands of the notes that their tools do not have, before anybody rehearses an error. */
export function DoubtfulCommands({ file, text, facts }: DoubtfulCommandsProps) {
  const { db } = useServices()
  const grammarOf = useLiveQuery(() => learntGrammars(db), [db])
  const remarks = useMemo(
    () => (grammarOf ? lintNotes(text, { file, facts, grammarOf }) : []),
    [text, file, facts, grammarOf],
  )
  if (remarks.length === 0) return null
  return (
    <details open>
      <summary>
        {remarks.length === 1 ? '1 doubtful command' : `${remarks.length} doubtful commands`}
      </summary>
      <p>
        Their tools do not know them. Mend them in your notes and import them again, or press E when
        a card is shown.
      </p>
      <ul>
        {remarks.map(({ line, command, word, message, likely }) => (
          <li key={`${line} ${word}`}>
            Line {line}: <code>{command}</code>: {message}
            {likely !== undefined && (
              <>
                {' '}
                Perhaps <code className="likely">{likely}</code>.
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
