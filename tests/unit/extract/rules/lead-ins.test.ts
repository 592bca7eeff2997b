import { expect, it } from 'vitest'
import { kindsIn, skippedIn } from '../facts-in.ts'

it('takes one command under what it is for, and several as an answer', () => {
  const text =
    'Emptying a node::\n\n  kubectl cordon n1\n  kubectl drain n1\n\nStart a shell in it::\n\n  kubectl exec -it web -- sh\n'
  expect(kindsIn(`Pods\n====\n\n${text}`, 'rst')).toEqual([
    '4 question, lead-ins: Emptying a node -> ```\nkubectl cordon n1\nkubectl drain n1\n```',
    '11 command, lead-ins: kubectl exec -it web -- sh -> Start a shell in it',
  ])
})

it('takes a heading, the last item of a list, and an item with its own code', () => {
  const code = '```sh\nkubectl rollout restart deploy/web\n```'
  const said = 'command, lead-ins: kubectl rollout restart deploy/web -> Restart a deployment'
  expect(kindsIn(`# Pods\n\n## Restart a deployment\n\n${code}\n`, 'markdown')).toEqual([
    `6 ${said}`,
  ])
  expect(kindsIn(`# Pods\n\n- Other\n- Restart a deployment:\n\n${code}\n`, 'markdown')).toEqual([
    `7 ${said}`,
  ])
  const nested = `- Restart a deployment:\n\n  ${code.replaceAll('\n', '\n  ')}`
  expect(kindsIn(`# Pods\n\n${nested}\n`, 'markdown')).toEqual([`6 ${said}`])
})

it('keeps what the command printed', () => {
  const text = 'See the logs of a pod:\n\n```\n$ kubectl logs web\nstarted\n```\n'
  expect(kindsIn(text, 'markdown')).toEqual([
    '4 command, lead-ins: kubectl logs web -> See the logs of a pod\n\n```console\n$ kubectl logs web\nstarted\n```',
  ])
})

it.each([
  ['words that say nothing', 'For example:', 'sh', 'kubectl get pods'],
  ['what happened to the author', 'I tried this and it failed:', 'sh', 'kubectl get pods'],
  ['output', 'Output:', 'sh', 'kubectl get pods'],
  ['a file', '~/.bashrc:', 'sh', 'kubectl completion bash'],
  ['a long text', `${'some more words of a tale '.repeat(4)}:`, 'sh', 'kubectl get pods'],
  ['a manifest', 'Listing all pods:', 'yaml', 'kind: Pod'],
  ['a program', 'Listing all pods:', 'python', 'client.list_pods()'],
])('does not take %s', (_, lead, lang, code) => {
  const text = `# Pods\n\n${lead}\n\n\`\`\`${lang}\n${code}\n\`\`\`\n`
  expect(kindsIn(text, 'markdown')).toEqual([])
  expect(skippedIn(text, 'markdown')).toHaveLength(3)
})
