import type { NotesRow } from '../../store/database.ts'
import { fileName } from '../../ui/notes/notes-address.ts'
import { NotesView } from '../../ui/notes/NotesView.tsx'
import { BackButton } from './BackButton.tsx'
import './notes-page.css'
import { useExtraction } from './use-extraction.ts'

interface DeckNotesProps {
  title: string
  notes: NotesRow
  line?: number
}

/** The notes of one deck on a page of their own. */
export function DeckNotes({ title, notes, line }: DeckNotesProps) {
  const extraction = useExtraction(notes)
  return (
    <div className="notes-page">
      <header className="notes-head">
        <BackButton />
        <h1>{title}</h1>
        <p title={notes.file}>{fileName(notes.file)}</p>
      </header>
      <NotesView
        file={fileName(notes.file)}
        text={notes.text}
        {...(extraction ? { extraction } : {})}
        {...(line === undefined ? {} : { line })}
      />
    </div>
  )
}
