/** What the file system's refusals mean to a user. */
import type { Problem } from '../core/result.ts'

/**
 * A refusal as a problem with a remedy. Anything else is a bug and is thrown on.
 *
 * @param file as the user knows it
 */
export function fileProblem(error: unknown, file: string, doing: 'read' | 'written'): Problem {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error
  const { reason, remedy } = REASONS[error.code] ?? { reason: error.message }
  return {
    file,
    message: `It cannot be ${doing}: ${reason}.`,
    ...(remedy === undefined ? {} : { remedy }),
  }
}

const NOT_ALLOWED = {
  reason: 'permission is denied',
  remedy: 'Change its permissions, or choose another place.',
}
const FULL = {
  reason: 'there is no space left',
  remedy: 'Free some and run this again; nothing was changed.',
}
const NOT_A_FOLDER = {
  reason: 'a part of the path is a file and not a folder',
  remedy: 'Check the path.',
}

const REASONS: Partial<Record<string, { reason: string; remedy?: string }>> = {
  ENOENT: { reason: 'there is no such file or folder', remedy: 'Check the path.' },
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: { reason: 'the disk is read-only', remedy: 'Choose another place.' },
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: { reason: 'it would be larger than the system allows', remedy: 'Raise the limit.' },
  ENOTDIR: NOT_A_FOLDER,
  EEXIST: NOT_A_FOLDER,
  EISDIR: { reason: 'it is a folder', remedy: 'Move it, or choose another place.' },
  ELOOP: { reason: 'its links lead back to themselves', remedy: 'Mend the links.' },
  ENAMETOOLONG: { reason: 'its name is too long', remedy: 'Shorten it.' },
}
