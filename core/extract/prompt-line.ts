/** A shell's prompt at the beginning of a line, and the command behind it. */

/** What is typed behind a prompt. */
export interface PromptLine {
  command: string
  /** Whether the prompt is one that also begins a comment. */
  isHash: boolean
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
  return match
    ? { command: line.slice(match[0].length).trim(), isHash: match[1] === '#' }
    : undefined
}
