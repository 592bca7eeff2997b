import { expect, it } from 'vitest'
import { kindsIn, skippedIn } from '../facts-in.ts'

const DONE_LATER = 'it is still to be done'

it.each([
  ['an open task', '- [ ] read on `git stash`: it puts changes aside', ['3']],
  ['a task that is ticked off', '- [x] **pod**: one or more containers', ['3']],
  ['a line with a label', 'TODO: ask Ann about **pods**: are they groups?', ['3']],
  ['a label without a colon', 'WIP `git stash` puts changes aside', ['3']],
  ['a remark to mend something', 'FIXME **pod**: one or more containers', ['3']],
  ['a list under a label', 'To do:\n\n- **pod**: one or more\n- `ls`: lists', ['3', '5-6']],
  ['a list of wishes', 'Someday/maybe:\n\n- **pod**: one or more\n- `ls`: lists', ['3', '5-6']],
  ['a quotation under a label', 'My todos:\n\n> **pod**: one or more containers', ['3', '5']],
])('skips %s in Markdown', (_, text, lines) => {
  const notes = `# K\n\n${text}\n`
  expect(kindsIn(notes, 'markdown')).toEqual([])
  expect(skippedIn(notes, 'markdown').slice(1)).toEqual(lines.map((at) => `${at} ${DONE_LATER}`))
})

it.each([
  ['an open task', '* [ ] **pod**: one or more containers', ['4']],
  ['a directive', '.. todo:: say what a **pod** is\n\n   **pod**: a group', ['4-6']],
  ['a list under a label', 'To-dos:\n\n* **pod**: one or more\n* ``ls``: lists', ['4', '6-7']],
])('skips %s in reStructuredText', (_, text, lines) => {
  const notes = `K\n=\n\n${text}\n`
  expect(kindsIn(notes, 'rst')).toEqual([])
  expect(skippedIn(notes, 'rst').slice(1)).toEqual(lines.map((at) => `${at} ${DONE_LATER}`))
})

it('skips a section of its own, and those in it', () => {
  const notes =
    '# K\n\n## To-do\n\n`ls`: lists\n\n### More\n\n**pod**: one\n\n## Kept\n\n`cd`: goes\n'
  expect(kindsIn(notes, 'markdown')).toEqual(['13 command, labels: cd -> goes'])
  expect(skippedIn(notes, 'markdown')).toContain(`9 ${DONE_LATER}`)
})

it('leaves the other items and what follows the list', () => {
  const notes =
    '- [ ] **pod**: one or more\n- **node**: a machine\n\nTodo:\n\n- read\n\n**job**: a task\n'
  expect(kindsIn(notes, 'markdown')).toEqual([
    '2 term, labels: node -> a machine',
    '8 term, labels: job -> a task',
  ])
})

it.each([
  ['- **Todoist**: an app for tasks', 'Todoist -> an app for tasks'],
  ['- **List of to-dos**: marks what is left', 'List of to-dos -> marks what is left'],
])('takes %j, which only speaks of tasks', (text, fact) => {
  expect(kindsIn(`${text}\n`, 'markdown')).toEqual([`1 term, labels: ${fact}`])
})
