import { expect, it } from 'vitest'
import { kindsIn, skippedIn } from '../facts-in.ts'

it.each([
  [
    'Copy files: ``docker cp <src> <name>:<dst>``',
    'command',
    'docker cp <src> <name>:<dst> -> Copy files',
  ],
  ['``docker ps -a``: all containers', 'command', 'docker ps -a -> all containers'],
  ['``docker ps -a`` - all containers', 'command', 'docker ps -a -> all containers'],
  ['``$ docker push ${image}``: sends it', 'command', 'docker push ${image} -> sends it'],
  [
    'docker images --all: with those in between',
    'command',
    'docker images --all -> with those in between',
  ],
  ['``docker rm -f web`` removes it at once', 'command', 'docker rm -f web -> removes it at once'],
  [
    'Use ``docker system df`` to see what takes space.',
    'command',
    'docker system df -> see what takes space.',
  ],
  [
    'Follow the logs with ``docker logs -f NAME``',
    'command',
    'docker logs -f NAME -> Follow the logs',
  ],
  ['``--rm``: remove it when it stops', 'flag', '--rm -> remove it when it stops'],
  ['``-L label`` = make label a column', 'flag', '-L label -> make label a column'],
  ['``-n`` don’t read input at all', 'flag', '-n -> don’t read input at all'],
  [
    '``gcore PID``: a core of a running process',
    'command',
    'gcore PID -> a core of a running process',
  ],
  ['``kafka-topics.sh --list``: all topics', 'command', 'kafka-topics.sh --list -> all topics'],
  ['``acks=0`` fire and forget', 'term', '`acks=0` -> fire and forget'],
  [
    '``/proc/self/stack`` - where it is in the kernel',
    'term',
    '`/proc/self/stack` -> where it is in the kernel',
  ],
  ['Wants= : started too, may fail', 'term', 'Wants= -> started too, may fail'],
  ['**layer**: a set of changed files', 'term', 'layer -> a set of changed files'],
  ['*tag*: a name of an image', 'term', 'tag -> a name of an image'],
  ['pod: one or more containers', 'term', 'pod -> one or more containers'],
  ['``PATH``: where programs are looked for', 'term', '`PATH` -> where programs are looked for'],
])('takes the item %j', (item, kind, fact) => {
  expect(kindsIn(`K\n=\n\n* ${item}\n`, 'rst')).toEqual([`4 ${kind}, labels: ${fact}`])
  const markdown = item.replaceAll('``', '`')
  expect(kindsIn(`# K\n\n- ${markdown}\n`, 'markdown')).toEqual([`3 ${kind}, labels: ${fact}`])
})

it('takes paragraphs where markup or a command makes it plain', () => {
  const text = '**pod**: one or more containers\n\nnode: a machine\n\n`git stash` – puts aside\n'
  expect(kindsIn(`# K\n\n${text}`, 'markdown')).toEqual([
    '3 term, labels: pod -> one or more containers',
    '7 command, labels: git stash -> puts aside',
  ])
})

it('takes the code or the list that a text leads to', () => {
  const text = '- **probes**: there are two:\n  - liveness\n  - readiness\n- **pod**: containers\n'
  expect(kindsIn(`# K\n\n${text}`, 'markdown')).toEqual([
    '3 term, labels: probes -> there are two:\n\n- liveness\n- readiness',
    '6 term, labels: pod -> containers',
  ])
})

it.each([
  ['a time', 'Started: 10:03'],
  ['a date', '05/19/20: finished chapter 3'],
  ['a label over labels', 'Velocity: Stressed:'],
  ['a remark', 'Note: it is slow'],
  ['an example', 'Example: `git log`'],
  ['a pointer', 'Persistent volumes: discussed in chapter 15'],
  ['an opinion', 'I like this: it is nice'],
  ['a way', 'a → b → c'],
  ['an address', 'https://k8s.io: the site'],
  ['a question', 'Jobs: what are they for?'],
  ['a term with nothing behind it', '**pod**: ...'],
  ['a time of a log', '10:02 vim: opened it'],
])('does not take %s', (_, item) => {
  const text = `# K\n\n- ${item}\n`
  expect(kindsIn(text, 'markdown')).toEqual([])
  expect(skippedIn(text, 'markdown')).toHaveLength(2)
})
