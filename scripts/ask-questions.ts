/** Asks the questions of a quiz at a terminal. */
import { createInterface, type Interface } from 'node:readline/promises'
import {
  markAnswer,
  scoreQuiz,
  type Mark,
  type Question,
  type Response,
} from '../core/quiz/index.ts'
import { print, say } from './terminal.ts'

/** One question as lines of text, without its answer. */
export function questionLines(question: Question, at: number): string[] {
  const head = `${at + 1}. ${TASKS[question.type]}`
  switch (question.type) {
    case 'type-command':
    case 'self-graded':
      return [head, indented(question.ask), '']
    case 'missing-flag':
      return [head, indented(question.ask), `   ${question.before}____${question.after}`, '']
    case 'which-command':
    case 'what-does-it-do':
      return [head, indented(question.ask), ...question.options.map(numbered), '']
    case 'match-pairs':
      return [head, ...question.left.map(lettered), ...question.right.map(numbered), '']
  }
}

const TASKS: Record<Question['type'], string> = {
  'type-command': 'Type the command.',
  'missing-flag': 'Fill in the missing word.',
  'which-command': 'Which one does this?',
  'what-does-it-do': 'What does this do?',
  'match-pairs':
    'What belongs together? Answer with the numbers in the order of the letters: 2 1 3.',
  'self-graded': 'Recall the answer.',
}

const indented = (text: string) => text.replace(/^/gm, '   ')
const numbered = (option: string, at: number) => `   ${at + 1}) ${option.replaceAll('\n', ' ')}`
const lettered = (option: string, at: number) => `   ${String.fromCharCode(97 + at)}) ${option}`

/** Ask them all, one after the other, and say the score. */
export async function askAll(questions: readonly Question[], seed: number): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const marks: Mark[] = []
  const start = Date.now()
  for (const [at, question] of questions.entries()) {
    print(questionLines(question, at).join('\n'))
    const mark = markAnswer(question, await answerTo(question, terminal))
    marks.push(mark)
    print(`${mark.right ? 'Right.' : `No: ${answerOf(question)}`}\n`)
    for (const { why } of mark.grade?.differences ?? []) print(`   ${why}\n`)
    print('\n')
  }
  terminal.close()
  const { right, total } = scoreQuiz(questions, marks)
  const seconds = Math.round((Date.now() - start) / 1000)
  say(`${right} of ${total} right in ${seconds} seconds. The same quiz again: --seed ${seed}`)
}

async function answerTo(question: Question, terminal: Interface): Promise<Response> {
  if (question.type === 'self-graded') {
    await terminal.question('Enter shows the answer. ')
    print(`${indented(question.answer)}\n`)
    return { type: 'self', knew: /^y/i.test(await terminal.question('Did you know it? (y/n) ')) }
  }
  const text = await terminal.question('> ')
  switch (question.type) {
    case 'type-command':
    case 'missing-flag':
      return { type: 'typed', text }
    case 'match-pairs':
      return { type: 'matched', pairs: (text.match(/\d+/g) ?? []).map((one) => Number(one) - 1) }
    case 'which-command':
    case 'what-does-it-do':
      return { type: 'chosen', option: Number.parseInt(text, 10) - 1 }
  }
}

function answerOf(question: Question): string {
  switch (question.type) {
    case 'type-command':
    case 'self-graded':
      return question.answer
    case 'missing-flag':
      return `${question.before}${question.answer}${question.after}`
    case 'which-command':
    case 'what-does-it-do':
      return `${question.answer + 1}) ${question.options[question.answer] ?? ''}`
    case 'match-pairs':
      return question.answer.map((at) => at + 1).join(' ')
  }
}
