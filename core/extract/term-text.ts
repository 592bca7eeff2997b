/** Whether two pieces of text are a term and what it means. */
import { isAddress } from './command-text.ts'
import { isDiaryEntry, isDiaryLine } from './diary.ts'
import { isEmptyRemark, isGuess } from './question-text.ts'

/** More words than this are no name of a thing: a sentence, rather. */
const MOST_WORDS = 5
const MOST_WORDS_MARKED = 8

/** Labels that name no subject. */
const LABELS =
  /^(?:(?:side|foot|key|important|personal|quick|small|course|book|final|overall|my) )?(?:note(?: to self)?s?|nb|n\.b\.?|todo|to-?dos?|fixme|warning|caution|careful|important|attention|tips?|hints?|gotchas?|examples?|e\.?g\.?|i\.?e\.?|iow|ex|see|see also|cf\.?|urls?|timing|update|edit|ps|p\.s\.?|questions?|answers?|q|a|results?|usage|syntax|tl;?dr|aside|misc|others?|reasons?|pros?|cons?|advantages?|disadvantages?|benefits?|problems?|solutions?|errors|prerequisites?|requirements?|aka|fyi|lessons?(?: learned)?|takeaways?|opinions?|thoughts?|ideas?|remarks?|caveats?|definitions?|problem statement|best use case|conclusion|bottom line|in short|in other words|that is|for example|for instance|as usual|next|next steps?|first|second|third|then|finally|also|again|later|now|so|well|ok(?:ay)?|hm+|wow|question to self|rant|homework|exercises?|reminder|remember|update \d+|day \d+|week \d+|chapter \d+|section \d+|part \d+|step \d+|lecture \d+|module \d+|p\.? ?\d+)$/i
/** Labels, too, unless bold sets them off as terms. */
const FAINT_LABELS =
  /^(?:tags?|quote|summary|versions?|links?|sources?|parts?|sections?|chapters?|steps?|options?|commands?|errors?|error|outputs?|input|status|time|dates?|books?|pages?|authors?|titles?|comments?|issues?|reading|progress|references?|refs?|fix|verdict|basics|general|overview|setup)$/i

/** How no term begins. */
const BEGINNINGS =
  /^(?:i|i'm|i've|i'd|i'll|we|we're|you|he|she|they|it|it's|its|this|that|that's|these|those|there|there's|here|here's|then|so|but|and|or|nor|if|when|while|because|since|although|though|also|still|now|maybe|perhaps|probably|not|no|never|always|just|mostly|actually|basically|apparently|interesting|interestingly|turns|looks?|seems?|see|got|had|need|needs|need to|have to|should|must|can|can't|could|would|will|don't|didn't|doesn't|isn't|wasn't|thanks|sorry|please|ask|check|read|watch|try|tried|finish|finished|started|ended|spent|took|figure|after|before|once|until|without|unless|as|in|on|from|how|what|why|who|where|which|all|every|each|some|any|both|many|most|more|much|only|very|really|too)(?![-\w])/i

/** Verbs of a sentence; a term has none. */
const VERBS =
  /\b(?:is|are|was|were|am|be|been|has|have|had|does|did|do|don't|doesn't|didn't|isn't|aren't|can|can't|cannot|could|should|would|will|won't|must|may|might|says|said|gets|got|seems|looks|needs|works|worked|means|meant|went|made|makes|took|takes|came|comes|turned|turns|goes|going|explains|mentions|took|broke|failed|forgot|wants?)\b/i

/** How a text is set: as code, under a heading that says so, in bold or italics, or plainly. */
export type Setting = 'code' | 'headed' | 'marked' | 'plain'

/** Code may name anything, unless it is a text of its own. */
const MOST_CODE = 120

/** Whether a text may name something to be learnt. */
export function isTerm(text: string, setting: Setting): boolean {
  if (isAddress(text) || isDiaryLine(text)) return false
  if (setting === 'code') return text.length <= MOST_CODE
  if (setting === 'headed') return text.length <= MOST_CODE && !text.endsWith('?')
  const words = text.split(/\s+/)
  const isMarked = setting === 'marked'
  if (words.length > (isMarked ? MOST_WORDS_MARKED : MOST_WORDS) || text.length > 70) return false
  if (!/\p{L}/u.test(text) && !isMarked) return false
  if (!/[\p{L}\p{N}]/u.test(text) && text.length > 6) return false
  if (/[?!]$|[;]|\.\s|,\s\w+\s\w+/.test(text) || PLACE.test(text) || TIMESTAMP.test(text))
    return false
  if (TECHNICAL.test(text)) return true
  if (LABELS.test(text) || (!isMarked && (FAINT_LABELS.test(text) || BEGINNINGS.test(text)))) {
    return false
  }
  return (isMarked && words.length <= 3) || !VERBS.test(text)
}

/** Names of settings, which may look like English but for their signs: `Wants=`. */
const TECHNICAL = /^[\w.-]+=(?:\s*[/,]\s*[\w.-]+=)*$/
/** As lines of a log begin. */
const TIMESTAMP = /\d{1,2}:\d\d:\d\d|^\d{1,2}:\d\d\b/
const PLACE =
  /^(?:chapter|ch\.?|section|part|lecture|module|week|day|step|episode|lesson)\s+[\divx]+\b/i

/** Where something is said, rather than what. */
const POINTER =
  /^(?:mostly |mainly |already |also |more |will be |to be |was )*(?:see|cf\.?|discussed|covered|described|explained|mentioned|defined|read|refer to|continued|documented)\b(?: \w+){0,3} (?:in|on|at|below|above|later|earlier|chapter|section|page|p\.|here|there|next|https?:)|^(?:see|cf\.?) |^(?:chapter|section|page|p\.) ?\d+\.?$/i

/** The number of a ticket, or nothing but links to other notes. */
const REFERENCE = /^#?[A-Z]*-?\d+$|^(?:[^\p{L}]*\[\[[^\]]*\]\][^\p{L}]*)+$/u

/** What its author thinks or did, rather than what is. */
const PERSONAL =
  /^(?:i|i'm|i've|i'd|i'll|we|we're|not for me|meh|ugh|yay|wow|nice|cool|awesome|boring|annoying|ok|okay|done|works?|worked|working|finished|fun|hate|love|great|terrible|confusing|overrated|skipped|skip|skim)\b[^:]*$/i

/** A term, as far as it tells what can be said about it. */
interface Term {
  plain: string
  isCode?: boolean
  isVouched?: boolean
}

/** Whether a text can be what is said about a term. */
export function isDefinition(text: string, { plain: term, isCode, isVouched }: Term): boolean {
  const plain = text.replace(/[*_`]/g, '').trim()
  if (isEmptyRemark(plain)) return false
  if (isAddress(plain) || isDiaryEntry(term, plain)) return false
  if (!/[\p{L}\p{N}]/u.test(plain) || REFERENCE.test(plain)) return false
  if (POINTER.test(plain)) return false
  if (isVouched) return true
  if (/[?？]$/.test(plain) && !/[.!] /.test(plain) && !isCode) return false
  if (/^[\d\s.,:/-]+$/.test(plain) && /^(?:start|stop|end|finish|time|date|done)/i.test(term))
    return false
  if (isGuess(plain)) return false
  return !(PERSONAL.test(plain) && plain.split(' ').length < 14)
}

/** Whether a text only begins what stands below it: `Options to change it:`. */
export function isLeading(text: string): boolean {
  return /:\s*$/.test(text)
}
