/** Lines that say when something was done: a diary among the notes. */

const DATE =
  /^[([]?\s*(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b.{0,20}|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?(?: \d{4})?|(?:day|week|session|lecture) \d+)\s*[)\]]?\s*(?:[:.–—-].*)?$/i
const TIME = /^[~≈]?\s*\d{1,2}[:.]?\d{2}(?::\d{2})?\s*(?:am|pm|[A-Z]{3,4})?\b/i
const DONE =
  /^(?:re)?(?:start|stopp|finish|end|complet|pause|resum|pick|continu|creat|updat|review|began|begun|back|up|down|done|time|timing|now|today|yesterday|tonight)(?:ed|ing|s)?\b/i

/** Whether a text is nothing but a date, with or without a remark behind it. */
export function isDiaryLine(text: string): boolean {
  return DATE.test(text.trim())
}

/** Whether `label: value` says when something was done: `Started: 10:03`. */
export function isDiaryEntry(label: string, value: string): boolean {
  if (isDiaryLine(label)) return true
  const isTime = TIME.test(value)
  return (
    isTime &&
    (DONE.test(label) ||
      /\b(?:am|pm|[A-Z]{3,4})\b/.test(value) ||
      /^[~≈]/.test(value) ||
      /\b(?:back|ready|at|on)$/i.test(label))
  )
}
