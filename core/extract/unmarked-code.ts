/** Commands that their author only indented, as plain text has them: code that nobody marked. */
import type { Code } from 'mdast'
import type { Block } from '../notes/tree.ts'
import { isCommand } from './is-command.ts'
import { readPrompt } from './prompt-line.ts'
import type { Group } from './rule.ts'
import { readSession } from './session.ts'

/** A quotation of nothing but commands as code; any other block as it is. */
export function withCode(block: Block, { programs, source }: Group): Block {
  if (block.type !== 'blockquote' || block.data?.admonition !== undefined) return block
  if (!block.children.every(({ type }) => type === 'paragraph')) return block
  const lines = source(block)
  const first = lines.find((line) => !line.startsWith('#')) ?? ''
  const prompt = readPrompt(first)
  if (first.startsWith('>') || !(prompt ?? isCommand(first, programs, false))) return block
  const { position } = block
  const code: Code = { type: 'code', value: lines.join('\n'), ...(position && { position }) }
  const session = readSession(code, programs)
  // Without a prompt, what looks like output may as well be prose.
  const isSure = prompt !== undefined || session?.every(({ output }) => output.length === 0)
  return session && isSure ? code : block
}
