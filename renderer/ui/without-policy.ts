/**
 * What to say of answers that name a policy which is missing: a sentence, or nothing
 * where there are none.
 */
export function withoutPolicyWords(answers: number): string {
  if (answers === 0) return ''
  return answers === 1
    ? '1 answer was given under settings that are missing here; it counts as given under the default ones until they are found.'
    : `${answers.toLocaleString('en')} answers were given under settings that are missing here; they count as given under the default ones until these are found.`
}
