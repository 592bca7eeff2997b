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
 * and rejects too.
 */
export function handleCall<Takes extends z.ZodType<readonly unknown[]>, Gives extends z.ZodType>(
  ipcMain: Pick<IpcMain, 'handle'>,
  name: string,
  call: Call<Takes, Gives>,
  implementation: (...args: z.output<Takes>) => z.input<Gives> | Promise<z.input<Gives>>,
): void {
  ipcMain.handle(call.channel, async (event, ...given: unknown[]) => {
    if (!isTrusted(event)) {
      throw new Error(`Notedrill refused ${name}: the caller is not Notedrill's own page.`)
    }
    const args = call.takes.safeParse(given)
    if (!args.success) {
      throw new Error(
        `Notedrill refused ${name}: its arguments are wrong.\n${z.prettifyError(args.error)}`,
      )
    }
    const answer = call.gives.safeParse(await implementation(...args.data))
    if (!answer.success) {
      throw new Error(
        `Notedrill answered ${name} wrongly, which is a bug.\n${z.prettifyError(answer.error)}`,
      )
    }
    return answer.data
  })
}
