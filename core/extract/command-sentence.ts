/** Sentences that say what one command does. */
import type { PhrasingContent } from 'mdast'
import { plainText } from '../markdown.ts'
import { writeInline } from '../notes/write-blocks.ts'
import { oneLine } from '../one-line.ts'
import { commandOf, isDescription, type PairFact } from './pair.ts'
import type { Programs } from './programs.ts'
import { Side } from './side.ts'

/** No description of a command is longer. */
const MOST_WORDS = 30
/** What the author thinks, as opposed to what a command does not do. */
const PERSONAL = /\b(?:i|i'm|i've|we|my|hate|love|weird|annoying|book|chapter)\b/i
const OPINION =
  /\b(?:i|i'm|i've|we|my|doesn't|don't|didn't|isn't|wasn't|won't|can't|cannot|not|never|failed|fails|hate|love|weird|annoying|apparently|book|chapter)\b/i
/** `lists`, `moves`: what a command does. */
const DOES =
  /^(?:(?:also|just|only|simply|then|recursively|interactively|quickly) )?(?!(?:is|was|has|does|as|this|its|yes|plus|works|looks|seems|comes|needs|needed|makes sense|takes ages|always|versus|vs)\b)[a-z]{2,}(?:s|es)\b(?!['’])/i
const IS_FOR =
  /^(?:is (?:(?:used |good |useful )?(?:to|for)|like|short for|the same as|an? )|will|to|for|can|lets you|allows|helps|=)\b\s*/i
const USE_BEFORE = /^(?:(?:just |simply |you can )?(?:use|run|type|try|execute|call))$/i
const USE_AT_END =
  /^(.*?)[,:]?\s+(?:(?:you (?:can )?)?(?:just |simply )*(?:use|run|type|execute|do|issue|call|invoke|is|are)|with|via|using|by(?: running| using)?|through|is done (?:with|via|by)|is)\s*:?$/i

const MOST_WORDS_WITHOUT_VERB = 14
/** What makes a sentence of the command itself, rather than describe it. */
const GOES_ON =
  /^[^\p{L}(]|^(?:and|or|but|nor|in|on|at|from|of|which|that|who|has|had|is|was|were|are|did|been|gives? me|took|worked|again|instead|first|too|also|everywhere|here|there|wins|vs)\b/iu

/**
 * The fact that a sentence with one command in it states; `undefined` for any other text.
 *
 * @param isItem whether it is a list item, where a description needs no verb
 */
export function commandSentence(
  children: readonly PhrasingContent[],
  programs: Programs,
  isItem: boolean,
): PairFact | undefined {
  const at = children.findIndex(isCode)
  const node = children[at]
  const behind = children.slice(at + 1)
  const ahead = children.slice(0, at)
  // Most sentences are ruled out by their words, before anything is written.
  if (!node || backOf(plain(ahead), plain(behind), isItem) === undefined) return undefined
  const command = commandOf(new Side([node]), programs)
  const said = command && backOf(writeInline(ahead), writeInline(behind).trimStart(), isItem)
  if (!command || said === undefined || said.split(/\s+/).length > MOST_WORDS) return undefined
  // What an item says of the code that it begins with may well be what it does not do.
  const isPersonal = isItem && at === 0 ? PERSONAL.test(said) : OPINION.test(said)
  if (isPersonal || !isDescription(said) || (!isItem && !/\s/.test(said))) return undefined
  return { ...command, back: said }
}

const plain = (children: readonly PhrasingContent[]) => oneLine(children.map(plainText).join(''))

const isCode = (node: PhrasingContent) =>
  node.type === 'inlineCode' ||
  (node.type === 'strong' &&
    node.children.length === 1 &&
    node.children[0]?.type === 'inlineCode' &&
    plainText(node) !== '')

function backOf(before: string, after: string, isItem: boolean): string | undefined {
  if (before === '') {
    const isPlain =
      isItem && !GOES_ON.test(after) && after.split(/\s+/).length <= MOST_WORDS_WITHOUT_VERB
    return DOES.test(after) || IS_FOR.test(after) || isPlain ? after : undefined
  }
  const isEnd = /^[.!)]?$/.test(after) || /^\(.*\)\.?$/.test(after)
  if (USE_BEFORE.test(before))
    return /^(?:to|for|if|when)\s/i.test(after) ? after.replace(/^to\s+/i, '') : undefined
  if (!isEnd) return undefined
  const use = USE_AT_END.exec(before)
  const task = use?.[1]?.replace(/[,:]$/, '').trim()
  if (task === undefined || task === '' || /[.!?]\s/.test(task)) return undefined
  return /^\(/.test(after) ? `${task} ${after}` : task
}
