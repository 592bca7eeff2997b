/**
 * Notes as the user wrote them, with what became of every line, and why. Knows
 * neither where the notes are stored nor which page shows them.
 */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Extraction } from '../../../core/extract/index.ts'
import { FateSteps, STEP_KEYS } from './FateSteps.tsx'
import { FATE_KINDS, lineFates, type FateKind } from './line-fates.ts'
import { LineFate } from './LineFate.tsx'
import './notes.css'
import { rowForKey } from '../row-for-key.ts'
import { NotesLines } from './NotesLines.tsx'

interface NotesViewProps {
  file: string
  text: string
  /** Missing until the notes have been read; the text is shown before. */
  extraction?: Extraction
  /** The line to begin at, 1-based; another one moves there. */
  line?: number
}

export function NotesView({ file, text, extraction, line = 1 }: NotesViewProps) {
  const lines = useMemo(() => splitLines(text, file), [text, file])
  const fates = useMemo(
    () => extraction && lineFates(extraction.parts, lines.length),
    [extraction, lines],
  )
  const facts = useMemo(
    () => new Map(extraction?.facts.map((fact) => [fact.id, fact])),
    [extraction],
  )
  const [chosen, setChosen] = useState({ line, given: line })
  if (chosen.given !== line) setChosen({ line, given: line })
  const [reason, setReason] = useState('')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.focus({ preventScroll: true }), [line])

  const selected = Math.min(Math.max(1, chosen.line), lines.length)
  const select = (to: number) =>
    setChosen({ line: Math.min(Math.max(1, to), lines.length), given: line })
  const step = (kind: FateKind, direction: 1 | -1) => {
    const onlyFor = kind === 'skipped' && reason !== '' ? reason : undefined
    const to = fates?.step(selected, kind, direction, onlyFor)
    if (to !== undefined) select(to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof HTMLSelectElement) return
    const kind = FATE_KINDS.find((one) => STEP_KEYS[one] === event.key.toLowerCase())
    const to =
      event.target === list.current
        ? rowForKey(event.key, { from: selected, first: 1, last: lines.length, page: PAGE })
        : undefined
    if (kind) step(kind, event.shiftKey ? -1 : 1)
    else if (to !== undefined) select(to)
    else return
    event.preventDefault()
  }

  return (
    <div className="notes-view" role="presentation" onKeyDown={onKeyDown}>
      {fates && extraction ? (
        <FateSteps
          fates={fates}
          totals={{
            fact: extraction.facts.length,
            question: extraction.questions.length,
            skipped: fates.counts.skipped,
          }}
          reason={reason}
          onReason={setReason}
          onStep={step}
        />
      ) : (
        <p className="fate-steps" role="status">
          The notes are being read…
        </p>
      )}
      <div className="notes-beside">
        <NotesLines
          ref={list}
          label={`Lines of ${file}`}
          lines={lines}
          fates={fates}
          facts={facts}
          selected={selected}
          onSelect={select}
        />
        <LineFate
          line={selected}
          fates={fates}
          facts={facts}
          questions={extraction?.questions ?? []}
        />
      </div>
    </div>
  )
}

/** As the reader of their format counts lines: docutils has two more marks for a line's end. */
function splitLines(text: string, file: string): string[] {
  return text.split(
    /\.(md|markdown|mdown|mkd)$/i.test(file) ? /\r\n|[\n\r]/ : /\r\n|[\n\r\u2028\u2029]/,
  )
}

/** Lines that Page Up and Page Down go. */
const PAGE = 20
