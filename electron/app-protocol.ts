/** The `app:` scheme: the built renderer's files as a secure web origin of their own. */
import type { CustomScheme, Protocol } from 'electron'
import { APP_SCHEME, isAppUrl } from './app-address.ts'
import { answerFile, refusal, type FileAnswer } from './renderer-files.ts'

/** To be registered before the app is ready: makes `app:` an origin with storage and modules. */
export const appScheme: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

/** Answer every `app:` request from the built renderer in `folder`. */
export function serveRenderer(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle(APP_SCHEME, async (request) => asResponse(await answer(folder, request)))
}

async function answer(folder: string, request: Request): Promise<FileAnswer> {
  if (!isAppUrl(request.url)) return refusal(404, 'Notedrill has only one host.')
  // The URL parser has resolved plain dots by now; what it left encoded is judged by answerFile.
  return answerFile(folder, { method: request.method, path: new URL(request.url).pathname })
}

function asResponse({ body, status, headers }: FileAnswer): Response {
  return new Response(body ?? null, { status, headers })
}
