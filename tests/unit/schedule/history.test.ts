import { expect, it } from 'vitest'
import { cardId, factId } from '../../../core/fact.ts'
import { historyOf } from '../../../core/schedule/history.ts'
import { standingEvents, type LogEvent } from '../../../core/schedule/log.ts'

const base = { deviceId: 'd', cardId: cardId(factId('a'), 'produce'), at: 0, day: 0 }
const act = (id: string, batch?: string): LogEvent => ({
  ...{ ...base, type: 'flag', on: true, id },
  ...(batch === undefined ? {} : { batch }),
})
const undo = (id: string, undoes: string, batch?: string): LogEvent => ({
  ...{ ...base, type: 'undo', id, undoes },
  ...(batch === undefined ? {} : { batch }),
})
const idsOf = (events: readonly LogEvent[]) => events.map(({ id }) => id).join(' ')

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
  ['several at once', [act('1'), act('2', '2'), act('3', '2')], '1 2 3', '2 3'],
  [
    'their undo',
    [act('1'), act('2', '2'), act('3', '2'), undo('4', '2', '4'), undo('5', '3', '4')],
    '1',
    '1',
    '4 5',
  ],
  [
    'their redo',
    [
      ...[act('2', '2'), act('3', '2'), undo('4', '2', '4'), undo('5', '3', '4')],
      ...[undo('6', '4', '6'), undo('7', '5', '6')],
    ],
    '2 3',
    '2 3',
  ],
  ['an undo of what was not last', [act('1'), act('2'), undo('3', '1')], '2', '2', '3'],
  ['what an import did', [{ ...base, type: 'soon', id: '1' }], '1'],
])('knows what stands after %s', (_, events, standing, undoable, redoable) => {
  expect(idsOf(standingEvents(events))).toBe(standing)
  const history = historyOf(events)
  expect(idsOf(history.undoable)).toBe(undoable ?? '')
  expect(idsOf(history.redoable)).toBe(redoable ?? '')
})
