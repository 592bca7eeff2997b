/**
 * The outcome of work that can fail for reasons outside the program: a bad
 * file, refused input, a cancelled dialog. Bugs throw; these are values.
 */

/** What went wrong, for a reader: a sentence, where it is known a place, and what to do next. */
export interface Problem {
  /** One sentence that says what is wrong. */
  message: string
  /** The file it is about, as the user named it. */
  file?: string
  /** 1-based line in that file. */
  line?: number
  /** What the user can do about it. */
  remedy?: string
}

/** Either a value or at least one problem, never both. */
export type Result<Value> =
  { ok: true; value: Value } | { ok: false; problems: readonly [Problem, ...Problem[]] }

/** A successful result. */
export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

/** A failed result. */
export function failure(...problems: [Problem, ...Problem[]]): Result<never> {
  return { ok: false, problems }
}

/** A problem as one line of text: `notes/git.rst:41: what is wrong. What to do.` */
export function describeProblem({ file, line, message, remedy }: Problem): string {
  const place = file === undefined ? '' : line === undefined ? `${file}: ` : `${file}:${line}: `
  return `${place}${message}${remedy === undefined ? '' : ` ${remedy}`}`
}

/** What somebody who was thrown at can say of the cause. */
export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
