/** Reads files of which all that is known is where they are. */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

/**
 * All bytes of an ordinary file: of no device or pipe, which may never end, and no more
 * than are allowed, whatever size the system says it has. Rejects with the system's
 * error, which is `EISDIR` for a folder.
 *
 * @param most bytes
 */
export async function readRegular(
  path: string,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | 'too large' | 'not ordinary'> {
  // Else opening a pipe waits for somebody to write to it. Windows has no such flag, which
  // then counts as 0.
  await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  const stats = await file.stat()
  if (!stats.isFile() && !stats.isDirectory()) return 'not ordinary'
  // Before any is read: a file that is too large must not be taken into memory to find out.
  if (stats.size > most) return 'too large'
  const parts: Buffer[] = []
  let size = 0
  for await (const part of file.createReadStream({ end: most, autoClose: false })) {
    if (!Buffer.isBuffer(part)) throw new Error('A stream of bytes gave something else.')
    size += part.length
    parts.push(part)
  }
  return size > most ? 'too large' : new Uint8Array(Buffer.concat(parts))
}
