/** Reads one file that the user has chosen, or says why it cannot be read. */
import { basename } from 'node:path'
import { MAX_FILE_BYTES } from './contract.ts'
import { problemOf, type Problem } from './problem-of.ts'
import { readRegular } from './read-regular.ts'

/** A file's name and bytes, or the problem with it. */
export async function readChosen(
  path: string,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | Problem> {
  const name = basename(path)
  try {
    const bytes = await readRegular(path, MAX_FILE_BYTES)
    return typeof bytes === 'string' ? { file: name, ...WHY[bytes] } : { name, bytes }
  } catch (error) {
    return problemOf(name, error)
  }
}

const WHY = {
  'too large': {
    message: `This file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.`,
    remedy: 'Split it into smaller files.',
  },
  'not ordinary': {
    message: 'This is a device or a pipe.',
    remedy: 'Choose a file.',
  },
} as const
