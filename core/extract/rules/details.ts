/**
 * `<details><summary>What is a pod?</summary>One or more containers.</details>`
 * in Markdown, anywhere. Does not take one without a summary or without an answer.
 */
import type { Block } from '../../notes/tree.ts'
import { writeBlocks } from '../../notes/write-blocks.ts'
import { oneLine } from '../../one-line.ts'
import { isOpenAnswer } from '../question-text.ts'
import type { Finds, Rule } from '../rule.ts'

export const details: Rule = ({ blocks }, finds) => {
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block?.type !== 'html' || !OPENING.test(block.value)) continue
    index = takeFrom(blocks, index, finds)
  }
}

const OPENING = /<details\b[^>]*>\s*<summary\b[^>]*>([\s\S]*?)<\/summary>([\s\S]*)/i
const CLOSING = /<\/details\s*>/i

/** Take what begins in the HTML at this index; answers the index of the block in which it ends. */
function takeFrom(blocks: readonly Block[], index: number, finds: Finds): number {
  const block = blocks[index]
  let html = block?.type === 'html' ? block.value : ''
  let end = index
  const line = block?.position?.start.line ?? 1
  for (let opening = OPENING.exec(html); opening; opening = OPENING.exec(html)) {
    const [, summary = '', after = ''] = opening
    const close = CLOSING.exec(after)
    const inside: Block[] = [asText(close ? after.slice(0, close.index) : after)]
    html = close ? after.slice(close.index + close[0].length) : ''
    while (!close && end + 1 < blocks.length) {
      end += 1
      const next = blocks[end]
      if (!next) break
      const closing = next.type === 'html' ? CLOSING.exec(next.value) : null
      if (next.type !== 'html' || !closing)
        inside.push(next.type === 'html' ? asText(next.value) : next)
      else {
        inside.push(asText(next.value.slice(0, closing.index)))
        html = next.value.slice(closing.index + closing[0].length)
        break
      }
    }
    const front = textOf(summary)
    const back = writeBlocks(inside)
    const places = blocks.slice(index, end + 1)
    const isOutput =
      !/[?？]/.test(front) && inside.every(({ type }) => type === 'code' || type === 'comment')
    if (isOutput) finds.skip(places, 'it is no question, and nothing is said in it')
    else if (front === '') finds.skip(places, 'nothing can be seen before it is opened')
    else if (isOpenAnswer(back)) finds.question(front, places)
    else finds.fact({ kind: 'question', front, back, line }, places)
  }
  return end
}

/** HTML's text as a paragraph: what its tags would do is left out. */
function asText(html: string): Block {
  const value = textOf(html)
  return value === ''
    ? { type: 'comment', value }
    : { type: 'paragraph', children: [{ type: 'text', value }] }
}

const ENTITIES: Partial<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}

function textOf(html: string): string {
  return oneLine(
    html
      .replace(/<!--[\s\S]*?-->|<\/?(?:br|p|div|li|tr|h[1-6])\b[^>]*>/gi, ' ')
      .replace(/<\/?[a-z][^>]*>/gi, '')
      .replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity),
  )
}
