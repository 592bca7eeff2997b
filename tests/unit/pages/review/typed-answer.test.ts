import { expect, it } from 'vitest'
import { gradeTyped, suggestedRating } from '../../../../renderer/pages/review/typed-answer.ts'

it.each([
  ['git stash', 'git stash', 'good'],
  ['git stash', '  git   stash ', 'good'],
  ['kubectl get pods -A', 'kubectl get po --all-namespaces', 'good'],
  ['git stash', 'git Stash', 'again'],
  ['git stash', 'git', 'again'],
  ['git stash', '', 'good'],
  ['git stash', '   ', 'good'],
  [undefined, 'anything', 'good'],
] as const)('for %j, typing %j suggests %s', (wanted, given, rating) => {
  const prompt = wanted === undefined ? {} : { typed: wanted }
  expect(suggestedRating(gradeTyped(prompt, {}, given))).toBe(rating)
})

it('takes what the learner has accepted for right', () => {
  const fact = { accepted: ['git stash push'] }
  const grade = gradeTyped({ typed: 'git stash' }, fact, 'git stash push')
  expect(grade).toMatchObject({ verdict: 'exact', wanted: 'git stash push', isAccepted: true })
  expect(suggestedRating(grade)).toBe('good')
  const asNoted = gradeTyped({ typed: 'git stash' }, { accepted: ['git stash'] }, 'git stash')
  expect(asNoted).toMatchObject({ verdict: 'exact', isAccepted: false })
})

it('takes any name of a flag that has several', () => {
  for (const given of ['-f', '--follow', '-f, --follow']) {
    expect(gradeTyped({ typed: '-f, --follow' }, {}, given)?.verdict).toBe('exact')
  }
  expect(gradeTyped({ typed: '-f, --follow' }, {}, '-F')?.verdict).toBe('wrong')
})
