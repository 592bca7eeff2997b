/** Large notes made of facts that are known, between remarks that are none. */
import type { Label } from './match-labels.ts'

const TOOLS = ['kubectl', 'git', 'docker', 'systemctl', 'helm', 'aws', 'npm', 'tmux']
const VERBS = ['list', 'remove', 'create', 'show', 'copy', 'restart', 'inspect', 'merge']
const THINGS = ['pods', 'images', 'branches', 'units', 'charts', 'buckets', 'packages', 'panes']
const NAMES = ['ingress', 'overlay', 'rebase', 'cgroup', 'sidecar', 'manifest', 'quorum', 'lease']

/** Lines of notes that are no facts. */
const REMARKS = [
  'Finished this part on the train, more or less awake.\n',
  '05/19/20:\n',
  'https://example.org/docs/reference\n',
  'I am not sure that I will ever need the rest of this chapter.\n',
  'Output, for the record::\n\n  NAME    READY   STATUS\n  web-1   1/1     Running\n',
  '* Started: 10:03\n* Full command back: 1021\n',
  '* To-do: ask somebody about the quotas\n',
  'My manifest::\n\n  kind: Pod\n  metadata:\n    name: web\n',
  '* How does any of this scale?\n',
]

/** Writes a fact; its front stands on the line with this index. */
type Style = (fact: { command: string; flag: string; term: string; what: string }) => {
  text: string
  at: number
  label: Pick<Label, 'kind' | 'front' | 'back'>
}

const STYLES: readonly Style[] = [
  ({ command, what }) => ({
    text: `${command}\n  ${what}\n`,
    at: 0,
    label: { kind: 'command', front: command, back: what },
  }),
  ({ command, what }) => ({
    text: `* ${what}: \`\`${command}\`\`\n`,
    at: 0,
    label: { kind: 'command', front: command, back: what },
  }),
  ({ command, what }) => ({
    text: `* \`\`${command}\`\`: ${what}\n`,
    at: 0,
    label: { kind: 'command', front: command, back: what },
  }),
  ({ command, what }) => ({
    text: `Some of it::\n\n  ${command}  # ${what}\n`,
    at: 2,
    label: { kind: 'command', front: command, back: what },
  }),
  ({ command, what }) => ({
    text: `From the shell::\n\n  # ${what}\n  ${command}\n`,
    at: 3,
    label: { kind: 'command', front: command, back: what },
  }),
  ({ term, what }) => ({
    text: `* *${term}*: it will ${what}\n`,
    at: 0,
    label: { kind: 'term', front: term, back: what },
  }),
  ({ term, what }) => ({
    text: `A **${term}** is what you need to ${what}.\n`,
    at: 0,
    label: { kind: 'term', front: term, back: what },
  }),
  ({ flag, what }) => ({
    text: `* ${flag} = ${what}\n`,
    at: 0,
    label: { kind: 'flag', front: flag, back: what },
  }),
  ({ term, what }) => ({
    text: `* What does the ${term} do? It helps to ${what}.\n`,
    at: 0,
    label: { kind: 'question', front: `What does the ${term} do?`, back: what },
  }),
]

/** @param count number of facts; every one is different */
export function syntheticNotes(count: number): { name: string; text: string; labels: Label[] } {
  const lines: string[] = ['Synthetic', '=========', '']
  const labels: Label[] = []
  for (let index = 0; index < count; index += 1) {
    if (index % 40 === 0) {
      const title = `Chapter ${String(1 + index / 40)}: things`
      lines.push(title, '-'.repeat(title.length), '')
    }
    const style = STYLES[index % STYLES.length]
    if (!style) continue
    const { text, at, label } = style(factAt(index))
    labels.push({ ...label, line: lines.length + at + 1, where: 'chapter', optional: false })
    lines.push(...text.split('\n'))
    lines.push(...(REMARKS[index % REMARKS.length] ?? '').split('\n'))
  }
  return { name: 'synthetic.rst', text: lines.join('\n'), labels }
}

function factAt(index: number) {
  const pick = (from: readonly string[], step: number) =>
    from[Math.floor(index / step) % from.length] ?? ''
  const number = String(index)
  const thing = pick(THINGS, 8)
  return {
    command: `${pick(TOOLS, 1)} ${pick(VERBS, 3)} ${thing} --name=\${n${number}}`,
    flag: `--${pick(NAMES, 2)}-${number}`,
    term: `${pick(NAMES, 5)} ${number}`,
    what: `${pick(VERBS, 3)} the ${thing} of batch ${number}`,
  }
}
