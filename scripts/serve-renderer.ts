/**
 * Serves the built renderer to a browser on this machine, with the files and
 * headers the desktop shell would give.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answerFile, refusal, type FileAnswer } from '../electron/renderer-files.ts'

const HOST = '127.0.0.1'
/** Sent with every answer, so that a second start can tell who has the port. */
const NAME = 'Notedrill'

/** A running server. */
export interface RendererServer {
  /** Where it is, with a slash at the end. */
  address: string
  close: () => void
}

/** Why there is no server: what holds the port. */
export type PortHolder = 'notedrill' | 'something else'

/**
 * Serve `folder` on exactly this port. What the browser keeps belongs to the
 * address, port included: on another port the user's cards would seem gone.
 */
export async function serveRenderer(
  folder: string,
  port: number,
): Promise<RendererServer | PortHolder> {
  const address = `http://${HOST}:${port}/`
  const server = createServer((request, response) => {
    void answer(folder, address, request).then((given) => send(response, given))
  })
  if (!(await listen(server, port))) return whoHolds(address)
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { address, close }
}

/** Only requests for our very address: a foreign name that resolves to us is an attack. */
function answer(folder: string, address: string, request: IncomingMessage): Promise<FileAnswer> {
  const { method = '', url = '', headers } = request
  return headers.host === new URL(address).host
    ? answerFile(folder, { method, path: url })
    : Promise.resolve(refusal(421, `Notedrill is at ${address} only.`))
}

function send(response: ServerResponse, { status, headers, body }: FileAnswer): void {
  response.writeHead(status, { ...headers, Server: NAME })
  response.end(body)
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    server.listen(port, HOST, () => resolve(true))
  })
}

async function whoHolds(address: string): Promise<PortHolder> {
  try {
    const { headers } = await fetch(address, { signal: AbortSignal.timeout(2000) })
    return headers.get('server') === NAME ? 'notedrill' : 'something else'
  } catch {
    return 'something else'
  }
}
