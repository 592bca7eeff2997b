/**
 * Commands in literal and fenced blocks with a remark that says what they do,
 * behind them or in the line above, anywhere.
 *
 * Takes `kubectl get pods  # lists them`. Does not take a command that nothing
 * is said about, output, manifests or programs; commands that share one remark
 * are its answer.
 */
import type { Block } from '../../notes/tree.ts'
import { writeBlocks } from '../../notes/write-blocks.ts'
import { isFlags } from '../is-command.ts'
import { leadIn } from '../lead-in.ts'
import { isDescription } from '../pair.ts'
import { linesFrom, type Finds, type Group, type Rule } from '../rule.ts'
import { readSession, type Exchange } from '../session.ts'

export const remarkedCommands: Rule = ({ blocks, programs }, finds) => {
  blocks.forEach((block, index) => {
    if (block.type !== 'code') return
    const session = readSession(block, programs)
    if (!session?.some(({ remark }) => isDescription(remark))) return
    take(session, contextOf(blocks[index - 1]), finds)
    finds.claim([block])
  })
}

/** What a short lead-in says about all the commands under it. */
function contextOf(before: Group['blocks'][number] | undefined): string | undefined {
  const context = before?.type === 'paragraph' ? leadIn(before) : undefined
  return context !== undefined && context.split(' ').length <= 5 ? context : undefined
}

function take(session: readonly Exchange[], context: string | undefined, finds: Finds): void {
  for (let index = 0; index < session.length;) {
    const first = session[index]
    if (!first) return
    let end = index + 1
    // One remark above several commands is about all of them.
    const isAbove = first.from < first.line
    while (isAbove && session[end]?.follows === true && session[end]?.remark === '') end += 1
    takeRun(session.slice(index, end), context, finds)
    index = end
  }
}

function takeRun(run: readonly Exchange[], context: string | undefined, finds: Finds): void {
  const [first, ...others] = run
  if (!first) return
  const places = [linesFrom(first.from, run.at(-1)?.to ?? first.to)]
  if (!isDescription(first.remark)) {
    finds.skip(places, 'nothing says what this command does')
    return
  }
  const remark = withContext(first.remark, context)
  if (others.length > 0) {
    const back = writeBlocks([
      shellBlock(run.flatMap(({ command, output }) => [command, ...output])),
    ])
    finds.fact({ kind: 'question', front: remark, back, line: first.from }, places)
    return
  }
  if (first.command.includes('\n')) {
    const back = writeBlocks([shellBlock([first.command])])
    finds.fact({ kind: 'question', front: remark, back, line: first.line }, places)
    return
  }
  const output = trimmed(first.output)
  const shown = output.length > 0 ? [shellBlock([`$ ${first.command}`, ...output])] : []
  const back = [remark, writeBlocks(shown)].filter(Boolean).join('\n\n')
  const kind = isFlags(first.command) ? 'flag' : 'command'
  finds.fact({ kind, front: first.command, back, line: first.line }, places)
}

/** `to pod` says little without `Copying files` before it. */
function withContext(remark: string, context: string | undefined): string {
  return context !== undefined && remark.split(' ').length <= 2 ? `${context}: ${remark}` : remark
}

const shellBlock = (lines: readonly string[]): Block => ({
  type: 'code',
  lang: 'sh',
  value: lines.join('\n'),
})

function trimmed(output: readonly string[]): string[] {
  const lines = [...output]
  while (lines.at(-1) === '') lines.pop()
  return lines
}
