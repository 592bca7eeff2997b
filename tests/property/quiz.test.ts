import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FACT_KINDS, factId, type Fact } from '../../core/fact.ts'
import { makeQuiz, markAnswer, type Question, type Response } from '../../core/quiz/index.ts'
import { gradeCommand } from '../../core/shell/index.ts'

const command = fc
  .tuple(
    fc.constantFrom('kubectl', 'docker', 'git', 'ls'),
    fc.array(
      fc.constantFrom('get', 'run', 'pods', 'po', '-A', '--all-namespaces', '-f', '<name>', 'x'),
      {
        maxLength: 4,
      },
    ),
  )
  .map(([program, words]) => [program, ...words].join(' '))
const words = (maxLength: number) =>
  fc.string({ minLength: 1, maxLength }).filter((text) => text.trim() !== '')
const fact: fc.Arbitrary<Fact> = fc.record({
  id: fc.stringMatching(/^[0-9a-f]{3}$/).map(factId),
  kind: fc.constantFrom(...FACT_KINDS),
  front: fc.oneof(command, words(12)),
  back: fc.oneof(command, words(30)),
  path: fc.array(fc.constantFrom('A', 'B'), { maxLength: 1 }),
  tags: fc.constant([]),
})
const facts = fc.uniqueArray(fact, { selector: ({ id }) => id, maxLength: 25 })
const options = fc.record({ count: fc.nat(20), seed: fc.integer() })

it('is the same quiz for the same seed, asks no fact twice, and never too much', () => {
  fc.assert(
    fc.property(facts, options, (all, wishes) => {
      const quiz = makeQuiz(all, wishes)
      expect(makeQuiz(all, wishes)).toEqual(quiz)
      expect(quiz.length).toBeLessThanOrEqual(wishes.count)
      const asked = quiz.flatMap(({ factIds }) => factIds)
      expect(new Set(asked).size).toBe(asked.length)
      expect(new Set(quiz.map(({ id }) => id)).size).toBe(quiz.length)
    }),
    { numRuns: 500 },
  )
})

it('has one right answer, which is marked right', () => {
  fc.assert(
    fc.property(facts, options, (all, wishes) => {
      for (const question of makeQuiz(all, wishes)) {
        expect(markAnswer(question, rightResponse(question))).toMatchObject({
          right: true,
          score: 1,
        })
        if (question.type !== 'which-command' && question.type !== 'what-does-it-do') continue
        const { options: shown, answer } = question
        expect(new Set(shown).size).toBe(shown.length)
        expect(shown[answer]).toBeDefined()
        if (question.type !== 'which-command' || !shown[answer]?.startsWith('`')) continue
        const commands = shown.map((option) => option.replace(/^`+ ?| ?`+$/g, ''))
        for (const [at, one] of commands.entries()) {
          if (at === answer) continue
          expect(['close', 'wrong']).toContain(gradeCommand(commands[answer] ?? '', one).verdict)
        }
      }
    }),
    { numRuns: 300 },
  )
})

it('marks any response to any question', () => {
  const response: fc.Arbitrary<Response> = fc.oneof(
    fc.record({ type: fc.constant('typed' as const), text: fc.string() }),
    fc.record({ type: fc.constant('chosen' as const), option: fc.integer() }),
    fc.record({ type: fc.constant('matched' as const), pairs: fc.array(fc.integer()) }),
    fc.record({ type: fc.constant('self' as const), knew: fc.boolean() }),
  )
  fc.assert(
    fc.property(facts, options, response, (all, wishes, given) => {
      for (const question of makeQuiz(all, wishes)) {
        const { score } = markAnswer(question, given)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }
    }),
  )
})

function rightResponse(question: Question): Response {
  switch (question.type) {
    case 'type-command':
    case 'missing-flag':
      return { type: 'typed', text: question.answer }
    case 'which-command':
    case 'what-does-it-do':
      return { type: 'chosen', option: question.answer }
    case 'match-pairs':
      return { type: 'matched', pairs: question.answer }
    case 'self-graded':
      return { type: 'self', knew: true }
  }
}
