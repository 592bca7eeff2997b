/**
 * The one gate between the renderer and this process: who asks, with what, and
 * what it gets back are all checked here, so that no capability has to.
 */
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import * as z from 'zod'
import { isAppUrl } from './app-address.ts'

interface Call<Takes extends z.ZodType<readonly unknown[]>, Gives extends z.ZodType> {
  channel: string
  takes: Takes
  gives: Gives
}

/** Only the main frame of a window may call, and only while it shows Notedrill's own page. */
function isTrusted({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  return senderFrame?.parent === null && isAppUrl(senderFrame.url)
}

/**
 * Answer one call of the contract.
 *
 * A refused call rejects in the renderer with `Notedrill refused <name>: …`; the
 * implementation is not reached. An answer that breaks the contract is a bug here
 * and rejects too, and so does what an implementation throws, without its words, which
 * may name a path: of an error, Electron hands on the message alone.
 */
export function handleCall<Takes extends z.ZodType<readonly unknown[]>, Gives extends z.ZodType>(
  ipcMain: Pick<IpcMain, 'handle'>,
  name: string,
  call: Call<Takes, Gives>,
  implementation: (...args: z.output<Takes>) => z.input<Gives> | Promise<z.input<Gives>>,
): void {
  ipcMain.handle(call.channel, async (event, ...asked: unknown[]) => {
    if (!isTrusted(event)) {
      throw new Error(`Notedrill refused ${name}: the caller is not Notedrill's own page.`)
    }
    const args = call.takes.safeParse(asked)
    if (!args.success) {
      throw new Error(
        `Notedrill refused ${name}: its arguments are wrong.\n${z.prettifyError(args.error)}`,
      )
    }
    const given = await answerOf(name, () => implementation(...args.data))
    const answer = call.gives.safeParse(given)
    if (!answer.success) {
      throw new Error(
        `Notedrill answered ${name} wrongly, which is a bug.\n${z.prettifyError(answer.error)}`,
      )
    }
    return answer.data
  })
}

async function answerOf<Answer>(name: string, ask: () => Answer): Promise<Awaited<Answer>> {
  try {
    return await ask()
  } catch (cause) {
    throw new Error(`Notedrill could not answer ${name}, which is a bug.`, { cause })
  }
}
