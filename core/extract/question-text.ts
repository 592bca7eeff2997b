/** Where a question ends, and whether what follows answers it. */
import { oneLine } from '../one-line.ts'

/** A question, on one line, and what stands behind it. */
export interface SplitQuestion {
  question: string
  answer: string
}

/** Split Markdown after its first question; `undefined` where it does not begin with one. */
export function splitQuestion(markdown: string): SplitQuestion | undefined {
  const end = endOfQuestion(markdown)
  if (end === undefined) return undefined
  const question = unmarked(markdown.slice(0, end))
  // Another sentence before the question mark makes it a remark with a question in it.
  if (question.length < 4 || /[.!] +\p{Lu}/u.test(question.replace(ABBREVIATIONS, ''))) {
    return undefined
  }
  const behind = markdown.slice(end).trim()
  return { question, answer: behind.replace(/^(?:[–—:-]|->|=>|→|A:)\s+/, '').trim() }
}

const ABBREVIATIONS = /\b(e\.g|i\.e|etc|vs)\./gi
/** A question mark in a word, as in an address, asks nothing. */
const QUESTION_END = /[?？]+["'”’»)*_`]*(?=\s|$)/g

/** Offset after the first question mark that is no part of some code. */
function endOfQuestion(markdown: string): number | undefined {
  let isCode = false
  let counted = 0
  for (const { 0: end, index } of markdown.matchAll(QUESTION_END)) {
    for (; counted < index; counted += 1) if (markdown.charAt(counted) === '`') isCode = !isCode
    if (!isCode) return index + end.length
  }
  return undefined
}

/** A question set in bold or italics as a whole, or from its label on, is not meant to be shown so. */
export function unmarked(markdown: string): string {
  const text = oneLine(markdown)
  if (!/[*_]/.test(text)) return text
  const bare = text.replace(/^(\*\*|\*|__|_)(.+)\1$/, '$2')
  const isHalf = bare.split('**').length % 2 === 0
  return isHalf ? bare.replace(/^\*\*|\*\*$/, '').trim() : bare
}

/** Whether an answer is missing, put off, or trails off. */
export function isOpenAnswer(answer: string): boolean {
  const text = answer.trim()
  return /^[\s.?!…:–—_*()-]*$/.test(text) || /(?:\.\.\.|…)$/.test(text) || isPutOff(text)
}

/** `TRY THIS`, `measure!`: a plan to find out, in a few words. */
const PLAN =
  /^\W*(?:try|test|check|measure|ask|look|google|read|find|figure|investigate|see|verify)\b(?: \S+){0,3}\W*$/i

/** Whether nothing is said about a term or a command: too little, or that it is not worth it. */
export function isEmptyRemark(text: string): boolean {
  if (/^[\s.?!…:–—_*()-]*$/.test(text) || DOUBT.test(text)) return true
  const words = text.split(/\s+/)
  return (
    words.length < 5 &&
    (/[?？]$/.test(text) || EMPTY.test(text) || /^[^.!]*(?:\.\.\.|…)$/.test(text))
  )
}

const EMPTY =
  /^\W*(?:obvious(?:ly)?|trivial|self[- ]explanatory|you know|never (?:used|needed)(?: \w+)?|not (?:used|needed)|unused|unneeded|skip(?:ped)?|later|no|nope|no\W+just no|don'?t|meh|(?:ditto|dito|whatever)\b.*|<?-? ?(?:i )?(?:love|hate|like) (?:this|it)|see (?:slides|below|above|there|book|man\b.*|docs)|as (?:above|usual)|ask (?:first|\p{Lu}\w+)|deprecated\b.*|n\/a|none|unknown|same|whatever)\W*$/iu

const isPutOff = (text: string) =>
  /^\W*(?:todo|to-?do|tbd|tba|fixme|unknown|no idea|don'?t know|not (?:yet )?(?:sure|known|clear|answered)(?: yet)?|(?:un)?answered later|unanswered|later|open)\W*$/i.test(
    text,
  ) || /^[^.!]*[?？]+$/.test(text)

/** Whether an answer is its author's guess, or a plan to find out. */
export function isGuess(answer: string): boolean {
  return DOUBT.test(answer) || TO_FIND_OUT.test(answer) || PLAN.test(answer)
}

const DOUBT =
  /^\W*(?:somehow|maybe|perhaps|possibly|probably|presumably|i (?:think|guess|believe|assume|suppose|wonder|don'?t know)|not (?:yet )?(?:sure|known|clear)|unsure|todo|tbd|tbc|fixme|wip)\b|\b(?:no opinion|no idea)\b/i
const TO_FIND_OUT =
  /^\W*(?:(?:must|should|need(?:s)? to|have to|will|to) (?:check|look|find|ask|read|test|try|investigate|research)|(?:check|ask|look (?:into|up|at)|find out|investigate|research|read up)\b)/i
