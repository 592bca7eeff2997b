/** Sentences that say what one command does. */
import type { PhrasingContent } from 'mdast'
import { plainText } from '../markdown.ts'
import { writeInline } from '../notes/write-blocks.ts'
import { commandOf, isDescription, sideOf, type PairFact } from './pair.ts'
import type { Programs } from './programs.ts'

/** No description of a command is longer. */
const MOST_WORDS = 30
const OPINION =
  /\b(?:i|i'm|i've|we|my|doesn't|don't|didn't|isn't|wasn't|won't|can't|cannot|not|never|failed|fails|hate|love|weird|annoying|apparently|book|chapter)\b/i
/** `lists`, `moves`: what a command does. */
const DOES =
  /^(?:(?:also|just|only|simply|then|recursively|interactively|quickly) )?(?!(?:is|was|has|does|as|this|its|yes|plus|works|looks|seems|comes|needs|needed|makes sense|takes ages|always|versus|vs)\b)[a-z]{2,}(?:s|es)\b(?!['’])/i
const IS_FOR = /^(?:is (?:used )?(?:to|for)|will|to|for|can|lets you|allows|helps|=)\b\s*/i
const USE_BEFORE = /^(?:(?:just |simply |you can )?(?:use|run|type|try|execute|call))$/i
const USE_AT_END =
  /^(.*?)[,:]?\s+(?:(?:you (?:can )?)?(?:just |simply )*(?:use|run|type|execute|do|issue|call|invoke|is|are)|with|via|using|by(?: running| using)?|through|is done (?:with|via|by)|is)\s*:?$/i

/** The fact that a sentence with one command in it states; `undefined` for any other text. */
export function commandSentence(
  children: readonly PhrasingContent[],
  programs: Programs,
): PairFact | undefined {
  const at = children.findIndex(
    (node) => isCode(node) && commandOf(sideOf([node]), programs) !== undefined,
  )
  const node = children[at]
  if (!node) return undefined
  const command = commandOf(sideOf([node]), programs)
  if (!command) return undefined
  const before = writeInline(children.slice(0, at))
  const behind = children.slice(at + 1)
  const after = writeInline(behind).replace(/^\s+/, '')
  const said = backOf(before, after)
  if (said === undefined || said.split(/\s+/).length > MOST_WORDS) return undefined
  if (OPINION.test(said) || !isDescription(said) || !/\s/.test(said)) return undefined
  return { ...command, back: said }
}

const isCode = (node: PhrasingContent) =>
  node.type === 'inlineCode' ||
  (node.type === 'strong' &&
    node.children.length === 1 &&
    node.children[0]?.type === 'inlineCode' &&
    plainText(node) !== '')

function backOf(before: string, after: string): string | undefined {
  if (before === '') return DOES.test(after) || IS_FOR.test(after) ? after : undefined
  const isEnd = /^[.!)]?$/.test(after) || /^\(.*\)\.?$/.test(after)
  if (USE_BEFORE.test(before))
    return /^(?:to|for|if|when)\s/i.test(after) ? after.replace(/^to\s+/i, '') : undefined
  if (!isEnd) return undefined
  const use = USE_AT_END.exec(before)
  const task = use?.[1]?.replace(/[,:]$/, '').trim()
  if (task === undefined || task === '' || /[.!?]\s/.test(task)) return undefined
  return /^\(/.test(after) ? `${task} ${after}` : task
}
