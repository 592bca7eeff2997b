/** The lines of notes with what became of them in the margin; only those in sight are drawn. */
import { useEffect, useId, useRef, type Ref } from 'react'
import type { Fact, FactId } from '../../../core/fact.ts'
import { useRowsInSight } from '../use-rows-in-sight.ts'
import { FateLabel } from './fate-words.tsx'
import type { LineFates } from './line-fates.ts'

interface NotesLinesProps {
  /** What these are the lines of, for a reader who does not see them. */
  label: string
  lines: readonly string[]
  /** Missing until the notes have been read. */
  fates: LineFates | undefined
  facts: ReadonlyMap<FactId, Fact>
  /** 1-based. */
  selected: number
  onSelect: (line: number) => void
  ref: Ref<HTMLDivElement>
}

export function NotesLines(props: NotesLinesProps) {
  const { label, lines, fates, facts, selected, onSelect, ref } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRowsInSight({
    count: lines.length,
    scroller,
    heightOf: (index) => ROW_PX * Math.ceil(Math.max(1, lines[index]?.length ?? 1) / COLUMNS),
    overscan: 20,
    focused: selected - 1,
  })
  useScrollTo(selected, (line, align) => rows.scrollToIndex(line - 1, { align }))

  return (
    <div className="notes-scroller" ref={scroller}>
      <div
        ref={ref}
        className="notes-lines"
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={`${id}${selected}`}
        style={{ height: rows.getTotalSize() }}
      >
        {rows.getVirtualItems().map(({ index, start }) => {
          const line = index + 1
          const part = fates?.leading(line)
          return (
            <div
              key={line}
              ref={rows.measureElement}
              id={`${id}${line}`}
              className="notes-line"
              role="option"
              aria-selected={line === selected}
              aria-posinset={line}
              aria-setsize={lines.length}
              data-index={index}
              data-fate={part?.fate.kind}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onSelect(line)}
            >
              <span className="notes-number">{line}</span>
              <span className="notes-text">{shown(lines[index] ?? '')}</span>
              <span className="notes-fate">
                {part?.from === line && <FateLabel fate={part.fate} facts={facts} />}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Of one row of text; the style sheet says the same. */
const ROW_PX = 21
/** A guess at how many characters fit in a row; rows are measured once they are drawn. */
const COLUMNS = 80

/** More than this of one line would only slow the page. */
const LONGEST = 5000

function shown(line: string): string {
  return line.length <= LONGEST
    ? line
    : `${line.slice(0, LONGEST)}… and ${line.length - LONGEST} more characters`
}

/** Bring the selected line into sight: at first to the middle, later no further than it must. */
function useScrollTo(line: number, scroll: (line: number, align: 'center' | 'auto') => void) {
  const scrolled = useRef<number>(undefined)
  useEffect(() => {
    if (scrolled.current === line) return
    const isNear = scrolled.current !== undefined && Math.abs(scrolled.current - line) < NEAR
    scroll(line, isNear ? 'auto' : 'center')
    scrolled.current = line
  })
}

/** Lines that are stepped over without losing one's bearings. */
const NEAR = 5
