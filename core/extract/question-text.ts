/** Where a question ends, and whether what follows answers it. */

/** A question, on one line, and what stands behind it. */
export interface SplitQuestion {
  question: string
  answer: string
}

/** Split Markdown after its first question; `undefined` where it does not begin with one. */
export function splitQuestion(markdown: string): SplitQuestion | undefined {
  const match = /^([^?]*\?+)(["'”’)*_`]*)(?=\s|$)\s*([\s\S]*)$/.exec(markdown)
  if (!match) return undefined
  const [, asked = '', closing = '', behind = ''] = match
  // Another sentence before the question mark makes it a remark with a question in it.
  const question = unmarked(`${asked}${closing}`)
  if (question.length < 4 || /[.!] +[A-Z]/.test(question.replace(/\b(e\.g|i\.e|etc|vs)\./gi, ''))) {
    return undefined
  }
  return { question, answer: behind.replace(/^(?:[–—:-]|->|=>|→|A:)\s+/, '').trim() }
}

/** A question set in bold or italics as a whole is not meant to be shown so. */
export function unmarked(markdown: string): string {
  return markdown
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(\*\*|\*|__|_)(.+)\1$/, '$2')
}

/** Whether an answer is missing, put off, or trails off. */
export function isOpenAnswer(answer: string): boolean {
  const text = answer.trim()
  return (
    /^(?:\W|_)*$/.test(text) ||
    /(?:\.\.\.|…)$/.test(text) ||
    /^\W*(?:todo|to-?do|tbd|tba|fixme|unknown|no idea|don'?t know|not sure|(?:un)?answered later|later|open)\W*$/i.test(
      text,
    ) ||
    /^[^.!]*\?+$/.test(text)
  )
}
