/**
 * From the bytes of a notes file to its text. Refuses what cannot be notes, and
 * says where and what to do. Knows nothing of what the text means.
 */
import { failure, success, type Problem, type Result } from '../result.ts'

/** Largest notes file that is read, in bytes (20 MiB): a book of notes is well below it. */
export const MAX_NOTES_BYTES = 20 * 1024 * 1024

/**
 * Read bytes as UTF-8 text, without a byte order mark.
 *
 * Empty, larger than {@link MAX_NOTES_BYTES}, binary (a NUL byte) and not UTF-8
 * are failures; the last two name the line of the first such byte.
 */
export function decodeNotes(bytes: Uint8Array, file: string): Result<string> {
  const tooLarge = notesTooLarge(bytes.length, file)
  if (tooLarge) return failure(tooLarge)
  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    return failure({
      message: 'The file is not text: it holds a NUL byte.',
      file,
      line: lineAt(bytes, nul),
      remedy: 'Give a plain text file, .rst or .md, saved as UTF-8.',
    })
  }
  const text = decodeUtf8(bytes)
  if (text === undefined) {
    return failure({
      message: 'The file is not UTF-8 text.',
      file,
      line: lineAt(bytes, firstBadByte(bytes)),
      remedy: 'Save it as UTF-8 in your editor, or convert it with iconv.',
    })
  }
  if (text.trim() === '') {
    return failure({
      message: 'The file is empty.',
      file,
      remedy: 'Write some notes into it, or leave it out.',
    })
  }
  return success(text)
}

/** What is wrong with a file of this many bytes; to be asked before a file is read into memory. */
export function notesTooLarge(bytes: number, file: string): Problem | undefined {
  if (bytes <= MAX_NOTES_BYTES) return undefined
  return {
    message: `The file has ${inMegabytes(bytes)} MB; notes may have ${inMegabytes(MAX_NOTES_BYTES)} MB.`,
    file,
    remedy: 'Split it into smaller files, or check that it is the file you meant.',
  }
}

const LINE_FEED = 0x0a

function inMegabytes(bytes: number): string {
  return String(Math.ceil(bytes / (1024 * 1024)))
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let at = bytes.indexOf(LINE_FEED); at >= 0 && at < offset;) {
    line += 1
    at = bytes.indexOf(LINE_FEED, at + 1)
  }
  return line
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Offset of the first line whose bytes are not UTF-8; a line feed is never part of a character. */
function firstBadByte(bytes: Uint8Array): number {
  let from = 0
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, from)
    const line = bytes.subarray(from, end < 0 ? bytes.length : end)
    if (decodeUtf8(line) === undefined || end < 0) return from
    from = end + 1
  }
}
