/**
 * Answers requests for the built renderer's files, and for nothing else. Serves
 * the app protocol and the loopback server alike; knows neither of them.
 */
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { SECURITY_HEADERS } from './security-headers.ts'

/** What to send back; `body` is absent for HEAD. */
export interface FileAnswer {
  status: number
  headers: Record<string, string>
  body?: Uint8Array<ArrayBuffer>
}

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.woff2', 'font/woff2'],
])

/**
 * The answer to one request under the folder of the built renderer.
 *
 * @param request `path` is the request's own, still encoded, with or without a query
 * @returns 200, 400 for a path that tries to be clever, 404 or 405; it never throws for a request
 */
export async function answerFile(
  folder: string,
  request: { method: string; path: string },
): Promise<FileAnswer> {
  const { method } = request
  if (method !== 'GET' && method !== 'HEAD') {
    return refusal(405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' })
  }
  const segments = readPath(request.path)
  if (!segments) return refusal(400, 'This path is malformed.')
  const type = MEDIA_TYPES.get(extname(segments.at(-1) ?? '').toLowerCase())
  const bytes = type === undefined ? undefined : await readConfined(folder, segments)
  if (type === undefined || !bytes) return refusal(404, 'There is no such file.')
  const headers = {
    ...SECURITY_HEADERS,
    'Content-Type': type,
    'Content-Length': String(bytes.byteLength),
    'Cache-Control': cacheControl(segments),
  }
  return method === 'HEAD' ? { status: 200, headers } : { status: 200, headers, body: bytes }
}

/** The decoded names on the way to a file, or nothing when no honest client would ask so. */
function readPath(path: string): readonly string[] | undefined {
  const encoded = path.replace(/[?#].*$/s, '')
  if (!encoded.startsWith('/')) return undefined
  const decoded = decode(encoded === '/' ? '/index.html' : encoded)
  // Backslash and colon are ordinary to URLs but separate folders and drives on Windows.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (decoded === undefined || /[\\:\u0000-\u001f\u007f]/.test(decoded)) return undefined
  const segments = decoded.slice(1).split('/')
  return segments.some((name) => name === '' || name.startsWith('.')) ? undefined : segments
}

function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}

/** A file's bytes, unless it is missing, a folder, or reached through a link out of the folder. */
async function readConfined(
  folder: string,
  segments: readonly string[],
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, ...segments))
    return file.startsWith(root + sep) ? new Uint8Array(await readFile(file)) : undefined
  } catch {
    return undefined
  }
}

/** Built assets carry a hash in their name and never change; everything else may. */
function cacheControl(segments: readonly string[]): string {
  return segments[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** An answer without a file: plain text under the same headers. */
export function refusal(
  status: number,
  sentence: string,
  extra: Record<string, string> = {},
): FileAnswer {
  const body = new TextEncoder().encode(`${sentence}\n`)
  const headers = { ...SECURITY_HEADERS, ...extra, 'Content-Type': 'text/plain; charset=utf-8' }
  return { status, headers, body }
}
