/** The fates of parts of notes in words and signs, never told by colour alone. */
import { VisuallyHidden } from '@mantine/core'
import { IconCards, IconHelpCircle, IconMinus, type TablerIcon } from '@tabler/icons-react'
import type { Fate } from '../../../core/extract/index.ts'
import type { Fact, FactId } from '../../../core/fact.ts'
import type { FateKind } from './line-fates.ts'

/** What stands for a fate in the margin and beside the counts. */
export const FATE_ICONS: Record<FateKind, TablerIcon> = {
  fact: IconCards,
  question: IconHelpCircle,
  skipped: IconMinus,
}

/** A part's fate as the margin shows it: the fact's kind and front, or why it is none. */
export function FateLabel({ fate, facts }: { fate: Fate; facts: ReadonlyMap<FactId, Fact> }) {
  const Icon = FATE_ICONS[fate.kind]
  return (
    <>
      <Icon size={15} aria-hidden /> {wordsFor(fate, facts)}
    </>
  )
}

function wordsFor(fate: Fate, facts: ReadonlyMap<FactId, Fact>) {
  switch (fate.kind) {
    case 'fact': {
      const fact = facts.get(fate.fact)
      return (
        <>
          <b>{fact?.kind ?? 'card'}</b> <span>{fact?.front}</span>
        </>
      )
    }
    case 'question':
      return <b>open question</b>
    case 'skipped':
      return (
        <span>
          <VisuallyHidden>no card: </VisuallyHidden>
          {fate.reason}
        </span>
      )
  }
}

/** How many facts, open questions and parts without a card there are. */
export function countWords(kind: FateKind, count: number): string {
  switch (kind) {
    case 'fact':
      return count === 1 ? '1 fact' : `${count} facts`
    case 'question':
      return count === 1 ? '1 open question' : `${count} open questions`
    case 'skipped':
      return count === 1 ? '1 part is no card' : `${count} parts are no cards`
  }
}
