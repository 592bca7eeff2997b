import { expect, it } from 'vitest'
import { failure, success } from '../../../core/result.ts'
import { idAfter } from '../../../renderer/store/event-id.ts'
import { JournalWriter } from '../../../renderer/store/journal-writer.ts'

const DEVICE = '7c0f0d0e-5f0b-4f0e-9d0a-2b1c3d4e5f60'
const NOW = Date.UTC(2026, 5, 1)

/** A writer to a journal that takes lines as long as it may. */
function writerTo(takes: (lines: readonly string[]) => boolean, flushed?: string) {
  const lines: string[] = []
  const writer = new JournalWriter({
    ...{ device: DEVICE, last: undefined, flushed, now: () => NOW },
    journal: {
      append: (_, more) => {
        if (!takes(more)) return Promise.resolve(failure({ message: 'The disk is full.' }))
        lines.push(...more)
        return Promise.resolve(success(undefined))
      },
    },
  })
  return { writer, lines }
}

it('is done with what the journal has, though it refuses what comes behind', async () => {
  let isFull = true
  const { writer, lines } = writerTo((more) => !isFull && more.every((line) => line.length < 1000))
  const answer = writer.write({ ...writer.begin(), changes: ['["reviews","put",[]]'] })
  const title = 'x'.repeat(300_000)
  const restore = Array.from({ length: 20 }, () => `["decks","put",[{"title":"${title}"}]]`)
  void writer.write({ ...writer.begin(), changes: restore })
  await expect.poll(() => writer.state().problem).toBeDefined()
  isFull = false
  writer.retry()
  await answer
  await expect.poll(() => writer.state()).toMatchObject({ waiting: 1 })
  writer.retry()
  await expect.poll(() => writer.state()).toMatchObject({ waiting: 1 })
  expect(lines).toHaveLength(1)
})

it('knows when something was last changed, unless only a wrong clock says so', async () => {
  const past = writerTo(() => true, idAfter(undefined, NOW - 5)).writer
  expect(past.changedAt).toBe(NOW - 5)
  await past.write({ ...past.begin(), changes: ['["reviews","put",[]]'] })
  expect(past.changedAt).toBe(NOW)
  const { writer: ahead } = writerTo(() => true, idAfter(undefined, NOW + 5))
  expect(ahead.changedAt).toBeUndefined()
})
