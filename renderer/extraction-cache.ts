/**
 * Extractions of whole notes, kept in memory for as long as they are likely to be
 * wanted again: reading large notes takes a second or more.
 */
import { extractFacts, type Extraction } from '../core/extract/index.ts'

/** One is on the screen, others were just imported. */
const KEPT = 4
/** In characters of notes, all together; the newest are kept whatever their size. */
const KEPT_CHARACTERS = 20_000_000

let kept: readonly { file: string; text: string; extraction: Extraction }[] = []

/** What the notes hold; read at once unless it was read before. */
export function extractionOf({ file, text }: { file: string; text: string }): Extraction {
  const known = keptExtraction({ file, text })
  if (known) return known
  const extraction = extractFacts(text, { file })
  let room = KEPT_CHARACTERS - text.length
  const others = kept.slice(0, KEPT - 1).filter((one) => (room -= one.text.length) >= 0)
  kept = [{ file, text, extraction }, ...others]
  return extraction
}

/** What the notes hold, if it is known without reading them. */
export function keptExtraction(notes: { file: string; text: string }): Extraction | undefined {
  return kept.find(({ file, text }) => file === notes.file && text === notes.text)?.extraction
}
