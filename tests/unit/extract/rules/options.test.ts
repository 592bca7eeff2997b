import { expect, it } from 'vitest'
import { kindsIn, skippedIn } from '../facts-in.ts'

it('takes options, with their other names and values', () => {
  const text =
    '-a, --all    everything\n--force      even if it hurts\n-o FILE      write to FILE,\n             not to the screen\n/V           says more\n'
  expect(kindsIn(`G\n=\n\n${text}`, 'rst')).toEqual([
    '4 flag, options: -a, --all -> everything',
    '5 flag, options: --force -> even if it hurts',
    '6 flag, options: -o FILE -> write to FILE, not to the screen',
    '8 flag, options: /V -> says more',
  ])
})

it.each([
  ['trails off', '-q  ...'],
  ['is still to be written', '-q  TODO'],
])('does not take an option whose meaning %s', (_, text) => {
  const notes = `G\n=\n\n--all  everything\n${text}\n`
  expect(kindsIn(notes, 'rst')).toEqual(['4 flag, options: --all -> everything'])
  expect(skippedIn(notes, 'rst')).toContain('5 what stands under it is no definition of it')
})

it('does not take an option that nothing is said about', () => {
  expect(kindsIn('G\n=\n\n--all  everything\n\nUse it with\n-v\n', 'rst')).toHaveLength(1)
})
