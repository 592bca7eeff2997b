/** Reads a backup file back from the disk and holds it to its own checksum. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import * as z from 'zod'
import { codeOf } from './problem-of.ts'

/** As core's `MAX_UNPACKED`, in bytes. */
const MAX_UNPACKED = 1024 ** 3
/** The last line is shorter, in bytes. */
const MAX_END = 512
const NEWLINE = '\n'.charCodeAt(0)

const endLine = z.strictObject({ end: z.literal(true), rows: z.int().min(0), sha256: z.string() })

/** Whether the file is a whole backup. Rejects with the system's error where it cannot be read. */
export async function isWholeBackup(path: string): Promise<boolean> {
  const hash = createHash('sha256')
  let size = 0
  // The last line is not part of what is hashed, and nothing tells that it has come.
  let tail = Buffer.alloc(0)
  try {
    await pipeline(createReadStream(path), createGunzip(), async (parts) => {
      for await (const part of parts) {
        if (!Buffer.isBuffer(part)) throw new Error('A stream of bytes gave something else.')
        size += part.length
        if (size > MAX_UNPACKED) throw new TooLarge()
        const whole = Buffer.concat([tail, part])
        const sure = Math.max(0, whole.length - MAX_END)
        hash.update(whole.subarray(0, sure))
        tail = whole.subarray(sure)
      }
    })
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
  const beforeEnd = tail.subarray(0, -1).lastIndexOf(NEWLINE) + 1
  hash.update(tail.subarray(0, beforeEnd))
  const end = endLine.safeParse(parse(tail.subarray(beforeEnd).toString('utf8')))
  return end.success && end.data.sha256 === hash.digest('hex')
}

class TooLarge extends Error {}

/** What zlib says of bytes that it cannot unpack, and what is said here of too many. */
const isDamage = (error: unknown) =>
  error instanceof TooLarge || codeOf(error)?.startsWith('Z_') === true

function parse(text: string): unknown {
  try {
    return text.endsWith('\n') ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
