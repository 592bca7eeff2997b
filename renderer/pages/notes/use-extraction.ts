/** What a deck's notes hold, as React sees it. */
import { useEffect, useState } from 'react'
import type { Extraction } from '../../../core/extract/index.ts'
import { extractionOf, keptExtraction } from '../../extraction-cache.ts'
import type { NotesRow } from '../../store/database.ts'

/**
 * What the notes hold; `undefined` until they have been read. Reading is one step
 * that large notes make long (0.1 s a megabyte), so it begins once the text is on
 * the screen. A worker would need the content security policy to be opened: its
 * Trusted Types let no script address through.
 */
export function useExtraction(notes: NotesRow): Extraction | undefined {
  const [read, setRead] = useState(() => ({ notes, extraction: keptExtraction(notes) }))
  const extraction = read.notes === notes ? read.extraction : keptExtraction(notes)
  useEffect(() => {
    if (extraction) return
    const waiting = requestIdleCallback(() => setRead({ notes, extraction: extractionOf(notes) }), {
      timeout: 500,
    })
    return () => cancelIdleCallback(waiting)
  }, [notes, extraction])
  return extraction
}
