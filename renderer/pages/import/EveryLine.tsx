import { Button } from '@mantine/core'
import { IconListSearch } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { Extraction } from '../../../core/extract/index.ts'
import { countWords } from '../../ui/notes/fate-words.tsx'
import { FATE_KINDS } from '../../ui/notes/line-fates.ts'
import { NotesView } from '../../ui/notes/NotesView.tsx'

interface EveryLineProps {
  file: string
  text: string
  extraction: Extraction
}

/** How much of chosen notes becomes what, and on demand why, line by line, before anything is stored. */
export function EveryLine({ file, text, extraction }: EveryLineProps) {
  const [isOpen, setIsOpen] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const { facts, questions, parts } = extraction
  const totals = {
    fact: facts.length,
    question: questions.length,
    skipped: parts.filter(({ fate }) => fate.kind === 'skipped').length,
  }
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return
    setIsOpen(false)
    toggle.current?.focus()
  }
  return (
    <div className="every-line" role="presentation" onKeyDown={closeOnEscape}>
      <p>{FATE_KINDS.map((kind) => countWords(kind, totals[kind])).join(', ')}.</p>
      <Button
        ref={toggle}
        variant="default"
        size="compact-sm"
        leftSection={<IconListSearch size={16} aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? 'Hide the lines' : 'What became of every line'}
      </Button>
      {isOpen && (
        <div className="every-line-view">
          <NotesView file={file} text={text} extraction={extraction} />
        </div>
      )}
    </div>
  )
}
