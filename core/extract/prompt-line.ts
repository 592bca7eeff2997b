/** A shell's prompt at the beginning of a line, and the command behind it. */

/** What is typed behind a prompt. */
export interface PromptLine {
  command: string
  /** The sign, where it is alone and may be something else: a comment's or a quotation's. */
  sign?: '#' | '>'
}

/**
 * In order: `user@host:~/src$`, `[user@host src]#`, `(venv) $`, `PS C:\>`, `C:\>`,
 * `mysql>`, `db=#`, `127.0.0.1:6379>`, `(gdb)`, and the bare signs.
 */
const PROMPT =
  /^(?:(?:\([\w.-]+\) )?(?:\[?[\w.-]+@[\w.-]+[^$#%>\]]*\]?|~[\w./-]*)? ?[$%❯➜»]|\[?[\w.-]+@[\w.-]+[^$#%>\]]*\]?[#>]|(?:PS )?[A-Z]:\\[^>]*>|PS>|[\w.-]+[=-][#>]|[a-z][\w.:-]*>|\d+(?:\.\d+){3}:\d+>|\((?:gdb|lldb)\)|(#|>))\s+(?=\S)(?!\$ )/

/** Read a line that begins with a prompt; `undefined` for any other one. */
export function readPrompt(line: string): PromptLine | undefined {
  const match = PROMPT.exec(line)
  if (!match) return undefined
  const command = line.slice(match[0].length).trim()
  const [, sign] = match
  return sign === '#' || sign === '>' ? { command, sign } : { command }
}
