/**
 * What a card shows before and after its answer. Knows nothing of screens: the
 * strings are Markdown, commands are marked as code.
 */
import { codeSpan } from './code-span.ts'
import type { Fact, Side } from './fact.ts'
import { hideAnswer } from './hide-answer.ts'
import { withoutAnswer } from './shell/index.ts'

/** The two faces of a card. */
export interface Prompt {
  /** What is asked, in a few words: names the task, not the fact. */
  task: string
  /** Markdown shown at once. */
  question: string
  /** Markdown shown on demand. */
  answer: string
  /** The command or flag that may be typed before looking, where the card asks for one. */
  typed?: string
}

/** How a fact is asked from one side. */
export function promptOf(fact: Pick<Fact, 'kind' | 'front' | 'back'>, side: Side): Prompt {
  switch (fact.kind) {
    case 'command':
    case 'flag': {
      const front = codeSpan(fact.front)
      return side === 'produce'
        ? {
            task: fact.kind === 'command' ? 'Which command does this?' : 'Which flag does this?',
            question: withoutAnswer(fact),
            answer: front,
            typed: fact.front,
          }
        : {
            task: `What does this ${fact.kind} do?`,
            question: front,
            answer: fact.back,
          }
    }
    case 'question':
      return { task: 'Question', question: fact.front, answer: fact.back }
    case 'term':
      return side === 'produce'
        ? {
            task: 'Which term is this?',
            question: hideAnswer(fact.back, fact.front),
            answer: fact.front,
          }
        : { task: 'What does this mean?', question: fact.front, answer: fact.back }
  }
}
