import { IconCheck, IconX } from '@tabler/icons-react'
import { compareTyped } from './typed-answer.ts'

/** What was typed over what the notes say, with their differences marked. */
export function TypedComparison({ wanted, given }: { wanted: string; given: string }) {
  const comparison = compareTyped(wanted, given)
  if (comparison.exact) {
    return (
      <dl className="comparison">
        <dt>
          <IconCheck size={16} aria-hidden /> As in your notes
        </dt>
        <dd>
          <code>{wanted}</code>
        </dd>
      </dl>
    )
  }
  return (
    <dl className="comparison">
      <dt>
        <IconX size={16} aria-hidden /> You typed
      </dt>
      <dd>
        <code>
          {comparison.given.map(({ text, differs }, index) =>
            differs ? <del key={index}>{text}</del> : text,
          )}
        </code>
      </dd>
      <dt>Your notes</dt>
      <dd>
        <code>
          {comparison.wanted.map(({ text, differs }, index) =>
            differs ? <ins key={index}>{text}</ins> : text,
          )}
        </code>
      </dd>
    </dl>
  )
}
