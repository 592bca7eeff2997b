/** What is extracted from notes as short lines, for tests. */
import { extractFacts } from '../../../core/extract/index.ts'

type Format = 'rst' | 'markdown'

/** Each fact as `front -> back`. */
export function factsIn(text: string, format: Format): string[] {
  const { facts } = extractFacts(text, { file: 'notes', format })
  return facts.map(({ front, back }) => `${front} -> ${back}`)
}

/** Each fact as `line kind, rule: front -> back`. */
export function kindsIn(text: string, format: Format): string[] {
  const { facts, parts } = extractFacts(text, { file: 'notes', format })
  return facts.map(({ id, kind, front, back, source }) => {
    const part = parts.find(({ fate }) => fate.kind === 'fact' && fate.fact === id)
    const rule = part?.fate.kind === 'fact' ? part.fate.rule : 'no part'
    return `${String(source?.line)} ${kind}, ${rule}: ${front} -> ${back}`
  })
}

/** Each part that is no card as `line reason`, or `from-to reason`. */
export function skippedIn(text: string, format: Format): string[] {
  const { parts } = extractFacts(text, { file: 'notes', format })
  return parts.flatMap(({ from, to, fate }) => {
    const lines = from === to ? String(from) : `${String(from)}-${String(to)}`
    return fate.kind === 'skipped' ? [`${lines} ${fate.reason}`] : []
  })
}

/** Each open question as `line question`. */
export function questionsIn(text: string, format: Format): string[] {
  const { questions } = extractFacts(text, { file: 'notes', format })
  return questions.map(({ line, question }) => `${String(line)} ${question}`)
}

/** Each warning as `line message`. */
export function warningsIn(text: string, format: Format): string[] {
  const { warnings } = extractFacts(text, { file: 'notes', format })
  return warnings.map(({ line, message }) => `${line} ${message}`)
}
