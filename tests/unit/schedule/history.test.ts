import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cardId, factId } from '../../../core/fact.ts'
import { historyOf, reachesBack } from '../../../core/schedule/history.ts'
import { standingEvents, type LogEvent } from '../../../core/schedule/log.ts'

const base = { deviceId: 'd', cardId: cardId(factId('a'), 'produce'), at: 0, day: 0 }
const act = (id: string): LogEvent => ({ ...base, type: 'flag', on: true, id })
const undo = (id: string, undoes: string): LogEvent => ({ ...base, type: 'undo', id, undoes })

it.each<
  [
    name: string,
    events: LogEvent[],
    standing: string,
    undoable?: string | undefined,
    redoable?: string,
  ]
>([
  ['nothing', [], ''],
  ['what was done', [act('1'), act('2')], '1 2', '2'],
  ['an undo', [act('1'), act('2'), undo('3', '2')], '1', '1', '3'],
  ['two undos', [act('1'), act('2'), undo('3', '2'), undo('4', '1')], '', undefined, '4'],
  ['a redo', [act('1'), undo('2', '1'), undo('3', '2')], '1', '1'],
  [
    'one redo of two',
    [act('1'), act('2'), undo('3', '2'), undo('4', '1'), undo('5', '4')],
    '1',
    '1',
    '3',
  ],
  [
    'an undo of a redo',
    [act('1'), undo('2', '1'), undo('3', '2'), undo('4', '1')],
    '',
    undefined,
    '4',
  ],
  ['something new after an undo', [act('1'), undo('2', '1'), act('3')], '3', '3'],
  ['what an import did', [{ ...base, type: 'soon', id: '1' }], '1'],
])('knows what stands after %s', (_, events, standing, undoable, redoable) => {
  expect(standingEvents(events).map(({ id }) => id)).toEqual(standing.split(' ').filter(Boolean))
  const history = historyOf(events)
  expect(history.undoable?.id).toBe(undoable)
  expect(history.redoable?.id).toBe(redoable)
})

/** What a learner does, as undo and redo record it: `a` acts, `u` undoes, `r` does again. */
function logOf(steps: readonly ('a' | 'u' | 'r')[]): LogEvent[] {
  const events: LogEvent[] = []
  for (const [at, step] of steps.entries()) {
    const { undoable, redoable } = historyOf(events)
    const target = step === 'u' ? undoable : step === 'r' ? redoable : undefined
    if (target) events.push(undo(String(at), target.id))
    else if (step === 'a') events.push(act(String(at)))
  }
  return events
}

it('is known from the newest events where they do not reach back', () => {
  const steps = fc.array(fc.constantFrom('a', 'u', 'r'), { maxLength: 40 })
  fc.assert(
    fc.property(steps, fc.nat(40), (done, cut) => {
      const events = logOf(done)
      const newest = events.slice(Math.min(cut, events.length))
      const history = historyOf(newest)
      fc.pre(history.undoable !== undefined && !reachesBack(newest))
      expect(history).toEqual(historyOf(events))
    }),
  )
})
