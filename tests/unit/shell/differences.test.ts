/** What a learner reads about a typed command. */
import { expect, it } from 'vitest'
import { gradeCommand } from '../../../core/shell/index.ts'

const whys = (expected: string, given: string) =>
  gradeCommand(expected, given).differences.map(({ why }) => why)

it.each<[expected: string, given: string, why: string]>([
  ['kubectl run x --image=${image}', 'kubectl run x', '--image=${image} is missing.'],
  ['kubectl logs <pod> -n <ns>', 'kubectl logs web', '-n <ns> is missing.'],
  ['eksctl get nodes --name=<cluster>', 'eksctl get nodes', '--name=<cluster> is missing.'],
  ['kubectl get pods', 'kubectl get po', 'po is another name of pods.'],
  [
    'kubectl get pods -A',
    'kubectl get pods --all-namespaces',
    '--all-namespaces and -A are the same flag.',
  ],
  [
    'kubectl get pods -n a',
    'kubectl get pods -n=a',
    'A flag and its value can be written in both ways.',
  ],
  ['kubectl get pods -n web', 'kubectl get pods -n prod', '-n has another value: prod.'],
  [
    'docker run -it alpine',
    'docker run -i -t alpine',
    'Short flags can be written together or apart.',
  ],
  ['git push "my remote"', 'git push', '"my remote" is missing.'],
  ["echo 'a", "echo 'b", "A quotation mark (') is not closed."],
])('%s, typed %s: %s', (expected, given, why) => {
  expect(whys(expected, given)).toContain(why)
})
