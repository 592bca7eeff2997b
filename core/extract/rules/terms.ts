/**
 * Sentences that say what a marked term is, or a marked command does, anywhere.
 *
 * Takes `A **pod** is one or more containers.` Does not take a sentence whose
 * subject is not marked, nor emphasis that only stresses a word.
 */
import type { Paragraph, PhrasingContent } from 'mdast'
import { plainText } from '../../markdown.ts'
import { writeInline } from '../../notes/write-blocks.ts'
import { commandSentence } from '../command-sentence.ts'
import { commandOf } from '../pair.ts'
import type { Programs } from '../programs.ts'
import { lineOf, type FoundFact, type Rule } from '../rule.ts'
import { isDefinition, isTerm } from '../term-text.ts'
import { Side } from '../side.ts'

export const terms: Rule = ({ blocks, programs }, { fact }) => {
  for (const block of blocks) {
    if (block.type !== 'paragraph' || !block.children.some(isMark)) continue
    for (const found of termsIn(block, programs)) fact(found, [block])
  }
}

function* termsIn(paragraph: Paragraph, programs: Programs): Generator<FoundFact> {
  for (const { nodes, line } of sentencesOf(paragraph)) {
    const found = termOf(nodes, programs)
    if (found) yield { ...found, line }
  }
}

const isMark = ({ type }: PhrasingContent) =>
  type === 'strong' || type === 'emphasis' || type === 'inlineCode'

const ARTICLE =
  /^\s*(?:(?:so|and|but|now|then|here|also|basically|roughly),?\s+)?(?:(?:an?|the)\s+)?$/i
const IS =
  /^\s*(?:\([^)]*\)\s*|,[^,]{1,40},\s*)?(?:is|are|means?|refers? to|stands? for|denotes?|describes?|defines?|represents?|consists? of|=|specifies|holds|contains|controls|determines|tells|sets|keeps|stores|lists|maps|ensures|guarantees|provides|runs|manages|handles|creates|marks|points to|does)\s+/i
/** What a thing does may be any verb. */
const DOES =
  /^\s+(?:(?:also|only|just|ever|always|never|usually|typically|simply|automatically|then) )*(?!(?:is|was|has|does|as|this|its|yes|plus|works|looks|seems|comes|needs|makes|gives (?:me|us|an error)|takes (?:me|ages|forever)|wins|fails|always|versus|vs)\b)[a-z]{3,}s\s+(?=\S)/
const ONLY_BEING = /^(?:is|are|means?|=)$/i
const OPINION =
  /^(?:not |really |very |so |quite |too |pretty |a bit |kind of |my |weird|great|nice|cool|awesome|annoying|confusing|boring|worth|always|never|also|still|now|done|here|there|enough|missing|(?:important|required|optional|useful|better|worse|good|bad|best|deprecated|recommended|needed|broken|slow|fast|easy|hard)(?=\s*(?:[.,;:!]|$|(?:for|to|if|when|in|but|than|because)\b)))\b/i

function termOf(sentence: readonly PhrasingContent[], programs: Programs) {
  const start = sentence.findIndex((node) => !/^\s*$/.test(plainText(node)))
  const before = sentence[start]
  const isArticle = before?.type === 'text' && ARTICLE.test(before.value)
  const at = isArticle ? start + 1 : start
  const mark = sentence[at]
  if (!mark || !isMark(mark)) return undefined
  const side = new Side([mark])
  if (commandOf(side, programs)) return commandSentence(sentence.slice(at), programs, false)
  // `A **summary**` is one, whatever else a summary may be.
  const setting = side.isCode || isArticle ? 'code' : 'marked'
  if (!isTerm(side.plain, setting) || (!side.isCode && isStress(side.plain))) return undefined
  const behind = sentence[at + 1]
  const verb = behind?.type === 'text' ? (IS.exec(behind.value) ?? DOES.exec(behind.value)) : null
  if (!verb || behind?.type !== 'text') return undefined
  const isBeing = ONLY_BEING.test(verb[0].trim())
  const said = behind.value.slice(verb[0].length)
  const rest: PhrasingContent[] = [
    { type: 'text', value: isBeing ? said : behind.value.trimStart() },
  ]
  const back = writeInline([...rest, ...sentence.slice(at + 2)]).replace(/[;,:]$/, '')
  if (OPINION.test(said) || back.split(' ').length < 3 || !isDefinition(back, side))
    return undefined
  return { kind: 'term' as const, front: side.plain, back }
}

/** Emphasis that stresses a word of the sentence. */
const isStress = (text: string) =>
  /^(?:all|every|each|some|no|not|only|never|always|must|both|very|really|any|most|one|two|do|does|is|are|this|that|these|those|it|they|you|i|we|and|or|but|what|why|how|everything|nothing|important|default|good|bad|the|a|an)$/i.test(
    text,
  )

const NEXT_CLAUSE = /[,;]\s+(?:(?:and|but|so|then)\s+)*$/

interface Sentence {
  nodes: PhrasingContent[]
  /** The line of what is marked in it, or of its beginning; 1-based. */
  line: number
}

/** A paragraph's content by its sentences. */
function sentencesOf(paragraph: Paragraph): Sentence[] {
  let at = lineOf(paragraph)
  let sentence: Sentence = { nodes: [], line: at }
  const sentences = [sentence]
  const begin = () => {
    sentence = { nodes: [], line: at }
    sentences.push(sentence)
  }
  for (const node of paragraph.children) {
    if (node.type !== 'text') {
      const before = sentence.nodes.at(-1)
      // `…, and then `twine upload` sends it`
      if (before?.type === 'text' && NEXT_CLAUSE.test(before.value)) begin()
      at = node.position?.start.line ?? at
      if (sentence.nodes.every(({ type }) => type === 'text')) sentence.line = at
      sentence.nodes.push(node)
      continue
    }
    node.value.split(/(?<=[.!?;:])(?=\s)/).forEach((value, index) => {
      if (index > 0) begin()
      if (value !== '') sentence.nodes.push({ type: 'text', value })
      at += value.split('\n').length - 1
    })
  }
  return sentences
}
