/** Reads one file that the user has chosen, or says why it cannot be read. */
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { MAX_FILE_BYTES } from './contract.ts'
import { problemOf, type Problem } from './problem-of.ts'

/** A file's name and bytes, or the problem with it. */
export async function readChosen(
  path: string,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | Problem> {
  const name = basename(path)
  try {
    await using file = await open(path, 'r')
    const { size } = await file.stat()
    // Size first: a file that is too big must not be taken into memory to find out.
    return size > MAX_FILE_BYTES
      ? tooBig(name)
      : { name, bytes: new Uint8Array(await file.readFile()) }
  } catch (error) {
    return problemOf(name, error)
  }
}

function tooBig(file: string): Problem {
  const limit = MAX_FILE_BYTES / 1024 / 1024
  return {
    file,
    message: `This file is larger than ${limit} MB.`,
    remedy: 'Split it into smaller files.',
  }
}
