/** Turns the file system's failures into sentences with a remedy. */
import type { z } from 'zod'
import type { calls } from './contract.ts'

type SaveAnswer = z.output<typeof calls.saveFile.gives>
/** A failure as the contract has it. */
export type Failure = Extract<SaveAnswer, { ok: false }>
/** One of its problems. */
export type Problem = Failure['problems'][number]

const CAUSES: ReadonlyMap<string, readonly [message: string, remedy?: string]> = new Map([
  // Where nothing can be chosen, another choice is no remedy.
  ['EROFS', ['This place is read-only.']],
  ['EISDIR', ['This is a folder.']],
  ['ENOENT', ['This file is not there.', 'Check that it was not moved or deleted.']],
  ['EACCES', ['The system does not allow this.', "Check the file's permissions."]],
  ['EPERM', ['The system does not allow this.', "Check the file's permissions."]],
  ['ENOSPC', ['The disk is full.', 'Free some space and try again.']],
  ['EDQUOT', ['The disk quota is used up.', 'Free some space and try again.']],
])

/** The system's code of an error, `ENOENT`, where it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

/** What the system's error about `file` means to the user; `otherRemedy` is for what is rare. */
export function problemOf(
  file: string,
  error: unknown,
  otherRemedy = 'Try another file or folder.',
): Problem {
  const code = codeOf(error) ?? 'an unknown error'
  const [message, remedy = otherRemedy] = CAUSES.get(code) ?? [
    `The system could not do this (${code}).`,
  ]
  return { file, message, remedy }
}
