/** What a text says about the commands that stand under it. */
import type { Paragraph } from 'mdast'
import { writeInline } from '../notes/write-blocks.ts'
import { withoutColon } from '../one-line.ts'
import { isDiaryLine } from './diary.ts'
import { isOpenAnswer } from './question-text.ts'

/** A lead-in says what the commands are for in fewer words than these. */
const MOST_WORDS = 16

const GENERIC =
  /^(?:(?:the|some|a few|more|other|another|my|here(?:'s| is| are)?|for|an?|simple|basic|quick|full|complete|useful|sample) )*(?:examples?|e\.?g\.?|i\.?e\.?|outputs?|results?|sample|usage|syntax|commands?|options?|try(?: it)?|then|so|or|and|run|execute|type|use|do|this|that|it|these|like (?:this|so)|as follows|follows|following|note|todo|see|below|gives?|prints?|shows?|returns?|looks? like(?: this)?|yields|before|after|first|next|now|later|again|error|log|misc|config(?:uration)?|code|snippets?|script|setup|install(?:ation)?|steps?|exercise|demo|session|quote|full command|(?:first|next|last|quick) (?:test|try|attempt|time)|history|alternatively|instead|also|verify|check|test|fix|solution|answer|introduction|overview|notes?|summary|basics|process|procedure|flow|sequence|way|trick|getting started|prerequisites|requirements|background)$/i
/** The author's own story, and doubts. */
const STORY =
  /\b(?:i|i'm|i've|i'd|i'll|me|should'?ve|should have|could have|would have|today|yesterday|see (?:ch|chapter|section|p)\b|never ?mind|yep|nope|hmm+|not sure|no idea|apparently|turns out|weird|strange|failed|fails|doesn't work|didn't work|does not work|did not work|worked|ended up|tried|quote|error|as depicted|interesting)\b/i
/** A file by its name, or what a program said. */
const FILE_OR_OUTPUT =
  /\boutputs?\b|(?:^|\s)[~./]*[\w./-]*(?:\.\w*rc|\.(?:conf|cfg|ya?ml|json|toml|ini|env))$|^(?:\S+ ){0,2}(?:config|crontab|dotfiles?)$/i
const START = /^(?:so|then|and|now|well|ok(?:ay)?),? +/i
const TAIL =
  /[,;]?\s+(?:(?:you )?(?:can |just |simply )*(?:run|use|execute|type|do|try|issue|call|enter|invoke)|via|with|by|using|like so|like this|as follows|is|are|the following|this|do this|do it with|do this with|run this|use this|is (?:really |just )?(?:only )?this)$/i

/** A lead-in as words for a card, without the colon; `undefined` where it says nothing about commands. */
export function leadIn(paragraph: Paragraph): string | undefined {
  return leadInText(writeInline(paragraph.children))
}

/** The same for a text that is Markdown already, such as a heading. */
export function leadInText(markdown: string): string | undefined {
  const text = withoutColon(markdown.trim())
  // A remark in brackets may hold sentences of its own.
  const remark = /\s*\([^()]*\)$/.exec(text)?.[0] ?? ''
  const sentences = text
    .slice(0, text.length - remark.length)
    .split(/(?<=[.!?])\s+(?=[\p{Lu}\p{Ll}`*])/u)
  // What stands before a colon is its last sentence; other texts are one sentence or too many.
  const sentence = (sentences.at(-1) ?? '').replace(/^[-–—*\s]+/, '')
  const isLead = /:$/.test(markdown.trim())
  if (sentences.length > (isLead ? 4 : 1)) return undefined
  const tidy = sentence.replace(START, '').replace(TAIL, '').replace(/\.$/, '').trim()
  const words = tidy.split(/\s+/)
  // Code alone says nothing about other code.
  if (words.length > MOST_WORDS || !/\p{L}{2}/u.test(tidy.replace(/`[^`]*`/g, ''))) return undefined
  if (
    GENERIC.test(tidy.replace(/[*_`]/g, '')) ||
    STORY.test(tidy) ||
    FILE_OR_OUTPUT.test(tidy) ||
    isDiaryLine(tidy)
  )
    return undefined
  if (isOpenAnswer(tidy)) return undefined
  return STORY.test(remark) ? tidy : tidy + remark
}
