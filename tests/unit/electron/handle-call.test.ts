import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { handleCall } from '../../../electron/handle-call.ts'

const double = { channel: 'test:double', takes: z.tuple([z.number()]), gives: z.number() }
type Sender = { url: string; parent: Sender | null } | null
const home: Sender = { url: 'app://notedrill/#/today', parent: null }

it('answers the app’s own page', async () => {
  expect(await call((n) => n * 2, home, 21)).toBe(42)
})

it.each<[string, Sender]>([
  ['a foreign page', { url: 'https://example.com/', parent: null }],
  ['a frame, even one of its own', { url: 'app://notedrill/', parent: home }],
  ['a page that is gone', null],
])('refuses %s', async (_who, sender) => {
  let isReached = false
  const answer = call(() => ((isReached = true), 0), sender, 21)
  await expect(answer).rejects.toThrow("refused double: the caller is not Notedrill's own page.")
  expect(isReached).toBe(false)
})

it.each([[], ['21'], [21, 22], [Number.NaN]])('refuses the arguments %j', async (...args) => {
  await expect(call((n) => n, home, ...args)).rejects.toThrow(
    'Notedrill refused double: its arguments are wrong.',
  )
})

it('does not hand on an answer that breaks the contract', async () => {
  await expect(call(() => Number.NaN, home, 21)).rejects.toThrow('which is a bug')
})

it('does not hand on what an implementation throws, which may name a path', async () => {
  const failing = () => {
    throw new Error("ENOENT: no such file or directory, open '/home/ada/secret'")
  }
  await expect(call(failing, home, 21)).rejects.toThrow(
    /^Notedrill could not answer double, which is a bug\.$/,
  )
})

/** Registers the call and calls it as `sender`. */
function call(
  implementation: (n: number) => number,
  sender: Sender,
  ...args: unknown[]
): Promise<unknown> {
  const answers: unknown[] = []
  const handle: IpcMain['handle'] = (_channel, listener) => {
    answers.push(listener(eventFrom(sender), ...args))
  }
  handleCall({ handle }, 'double', double, implementation)
  return Promise.resolve(answers[0])
}

/** Only the sender is looked at; the rest of an event cannot be made outside of Electron. */
function eventFrom(senderFrame: Sender): IpcMainInvokeEvent {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- see above
  return { senderFrame } as unknown as IpcMainInvokeEvent
}
