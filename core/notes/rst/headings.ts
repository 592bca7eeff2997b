/**
 * Section titles: text under, or between, lines of one repeated character. Any
 * character will do; how deep a style is follows from the order of first use.
 */
import type { Heading } from 'mdast'
import { parseInline } from './inline.ts'
import { isBlank, place, widthOf, type Line } from './lines.ts'

/** A title found at some line. */
export interface Title {
  heading: Heading
  /** Index of the line after it. */
  end: number
  /** What docutils would complain about. */
  warning?: string
}

/** Whether the line is one repeated punctuation character. */
export function isAdornment(line: Line | undefined): boolean {
  return line !== undefined && /^([!-/:-@[-`{-~])\1*$/.test(line.text)
}

/** Reads titles of one document, whose styles it remembers. */
export function titleReader(lines: readonly Line[]) {
  const styles: string[] = []
  let level = 0

  const levelOf = (style: string) => {
    const known = styles.indexOf(style)
    level = known < 0 ? level + 1 : known + 1
    if (known >= 0) return { level }
    // A new style below the deepest one used so far is in order; elsewhere it is a slip.
    const isInOrder = styles.length === level - 1
    styles.splice(level - 1, 0, style)
    if (isInOrder) return { level }
    return { level, warning: 'This style of title is new but does not follow the deepest one.' }
  }

  /** The title that begins at this line, if one does. */
  return (at: number): Title | undefined => {
    const found = overlined(lines, at) ?? underlined(lines, at)
    if (!found) return undefined
    const placed = levelOf(found.style)
    const warning = found.warning ?? placed.warning
    const heading: Heading = {
      type: 'heading',
      depth: depthOf(placed.level),
      children: parseInline(found.text.trim()),
      data: { level: placed.level },
      position: place(at, found.end),
    }
    return { heading, end: found.end, ...(warning === undefined ? {} : { warning }) }
  }
}

interface Found {
  text: string
  style: string
  end: number
  warning?: string
}

function overlined(lines: readonly Line[], at: number): Found | undefined {
  const [over, title, under] = [lines[at], lines[at + 1], lines[at + 2]]
  if (!over || !title || !under || isBlank(title) || isAdornment(title)) return undefined
  if (!isAdornment(over) || !isAdornment(under)) return undefined
  if (under.text.charAt(0) !== over.text.charAt(0)) return undefined
  const widths = [over.text.length, under.text.length]
  const needed = widthOf(title.text)
  // Short lines are punctuation, such as "..." around an aside.
  if (Math.max(...widths) < Math.min(4, needed)) return undefined
  const warning =
    widths[0] !== widths[1]
      ? 'The lines over and under this title differ in length.'
      : Math.min(...widths) < needed
        ? 'The lines over and under this title are shorter than it is.'
        : undefined
  const style = `over ${over.text.charAt(0)}`
  return { text: title.text, style, end: at + 3, ...(warning === undefined ? {} : { warning }) }
}

function underlined(lines: readonly Line[], at: number): Found | undefined {
  const [title, under] = [lines[at], lines[at + 1]]
  if (!title || !under || title.indent > 0) return undefined
  if (!isAdornment(under) || isAdornment(title)) return undefined
  const needed = widthOf(title.text)
  const width = under.text.length
  if (width < needed && width < 4) return undefined
  const style = `under ${under.text.charAt(0)}`
  const found = { text: title.text, style, end: at + 2 }
  return width < needed
    ? { ...found, warning: 'The line under this title is shorter than it is.' }
    : found
}

function depthOf(level: number): Heading['depth'] {
  return level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : level === 4 ? 4 : level === 5 ? 5 : 6
}
