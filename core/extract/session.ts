/**
 * Reads a literal block as what happened in a terminal: commands, what somebody
 * remarked on them, and what they printed.
 */
import type { Code } from 'mdast'
import { withoutColon } from '../one-line.ts'
import { foldedCommand } from './command-text.ts'
import { isCommand, isFlags } from './is-command.ts'
import type { Programs } from './programs.ts'
import { readPrompt, type PromptLine } from './prompt-line.ts'

/** One command in a terminal. */
export interface Exchange {
  /** On one line, without prompt and remark. */
  command: string
  /** What its author says about it; empty where that is nothing. */
  remark: string
  /** What it printed, as lines. */
  output: string[]
  /** 1-based lines in the notes, the remark above included. */
  from: number
  to: number
  /** The line of the command itself. */
  line: number
  /** Whether it follows the command before at once, with no remark of its own above. */
  follows: boolean
}

const SHELLS =
  /^(?:sh|bash|zsh|fish|shell|console|shell-session|shellsession|sh-session|terminal|term|cmd|bat|batch|powershell|pwsh|ps1|dos)$/i
/** In these as well, every line is typed. */
const DATABASES = /^(?:sql|psql|postgresql|mysql|redis|mongo)$/i
const OTHERS = /^(?:text|txt|plain|plaintext|none|default|prompt|vim|viml?|)$/i
/** A program in the shell's language is more than a list of commands. */
const SCRIPT =
  /^(?:#!|(?:if|for|while|until|case|function|select)\b(?!.*\b(?:fi|done|esac)\s*$)|(?:then|else|elif|fi|do|done|esac)\b|[\w-]+\(\)\s*\{|\}\s*$|set -[eux])/m
const COMMENT = /^(?:#+|\/\/|--|;;|REM\b|::)\s*/
/** Columns, as tables of output have them. */
const COLUMNS = /\S(?:\s{2,}|\t)\S.*\S(?:\s{2,}|\t)\S/

/** The commands of a block; `undefined` where it holds none, or is a script, a manifest or the like. */
export function readSession(code: Code, programs: Programs): Exchange[] | undefined {
  // Several rules ask for the same block, and programs do not change while they do.
  const known = sessions.get(code)
  if (known?.programs === programs) return known.exchanges
  const exchanges = sessionOf(code, programs)
  sessions.set(code, { programs, exchanges })
  return exchanges
}

const sessions = new WeakMap<Code, { programs: Programs; exchanges: Exchange[] | undefined }>()

function sessionOf(code: Code, programs: Programs): Exchange[] | undefined {
  const lang = code.lang ?? ''
  const lines = code.value.split('\n')
  const isNamed = SHELLS.test(lang) || DATABASES.test(lang)
  if (!isNamed && !OTHERS.test(lang)) return undefined
  const isShell = isNamed || isRemarked(lines)
  const hasPrompt = lines.some((line) => isSurePrompt(readPrompt(line), programs))
  if (!hasPrompt && SCRIPT.test(code.value)) return undefined
  const hashIsPrompt = !hasPrompt && isRootSession(lines, programs)
  const reader = new SessionReader(lines, firstLineOf(code))
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const prompt = readPrompt(line)
    if (line.trim() === '') reader.blank()
    else if (
      prompt &&
      (prompt.sign === '#' ? hashIsPrompt : prompt.sign === undefined || hasPrompt)
    )
      at = reader.command(at, prompt.command)
    else if (
      !hashIsPrompt &&
      COMMENT.test(line.trim()) &&
      !isFlags(line.trim().split(' ')[0] ?? '')
    )
      reader.comment(at, line)
    else if (
      !hasPrompt &&
      !hashIsPrompt &&
      isCommandLine(line, isShell, reader.isEmpty, programs)
    ) {
      at = reader.command(at, line.trim())
    } else if (!reader.output(at, line)) return undefined
  }
  return reader.isEmpty ? undefined : reader.exchanges
}

/** Whether most lines have a remark behind them, as commands have that their author collects. */
function isRemarked(lines: readonly string[]): boolean {
  const all = lines.filter((line) => line.trim() !== '')
  const remarked = all.filter((line) => /^\S.*\s#\s+\S/.test(line))
  return (
    remarked.length > 1 &&
    remarked.length * 2 > all.length &&
    !all.some((line) => NO_COMMAND.test(line))
  )
}

/** Keys with values, assignments, and what opens a block of a program. */
const NO_COMMAND =
  /^\s*[\w."'-]+:(?:\s|$)|\s[:=]=?\s|[{(,]\s*(?:#|$)|^(?:import|from|def|class|return|let|const|var)\s/

/** `>` also quotes, so a command must follow it. */
function isSurePrompt(prompt: PromptLine | undefined, programs: Programs): boolean {
  if (!prompt || prompt.sign === '#') return false
  return prompt.sign === undefined || isCommand(prompt.command, programs, true)
}

/** `# apt-get update`: a block whose `#` lines are all commands, and the only ones. */
function isRootSession(lines: readonly string[], programs: Programs): boolean {
  const hashes = lines.flatMap((line) => {
    const prompt = readPrompt(line)
    return prompt?.sign === '#' ? [prompt.command] : []
  })
  return (
    hashes.length > 0 &&
    hashes.every((command) => isCommand(command, programs, false)) &&
    // What is nothing but a path or a name may as well be output.
    !lines.some(
      (line) =>
        / /.test(line.trim()) && !line.startsWith('#') && isCommand(line.trim(), programs, false),
    )
  )
}

/** Without prompts, a line is a command by its looks; in a shell's block, unless it looks like output. */
function isCommandLine(
  line: string,
  isShell: boolean,
  isFirst: boolean,
  programs: Programs,
): boolean {
  const [text] = splitRemark(line.trim())
  if (/^\s/.test(line) && !isFirst) return false
  if (isFlags(text)) return true
  if (isCommand(text, programs, true)) return !COLUMNS.test(text) || /\s--?\w/.test(text)
  // Among commands, a line with a remark is one, too.
  if (!isFirst && text !== line.trim() && /^[a-z][\w.+-]* /.test(text) && !COLUMNS.test(text))
    return true
  return (
    isShell &&
    !COLUMNS.test(text) &&
    /^[\w./~$"'[{(@\\:!-]/.test(text) &&
    !/^[A-Z][a-z]+ |[:.]$|^\d/.test(text)
  )
}

/** A command and the remark behind it: `ls  # lists`, `ls -> lists`, or in a second column. */
function splitRemark(text: string): [command: string, remark: string] {
  const sign = SIGN.exec(text)
  if (sign && isBalanced(text.slice(0, sign.index))) {
    return [text.slice(0, sign.index), text.slice(sign.index + sign[0].length).trim()]
  }
  const column = /^(\S.*?)(\s{2,}|\t+)(?:[-–—]+\s+)?(\p{L}.*)$/u.exec(text)
  const [, left = '', gap = '', right = ''] = column ?? []
  const isRemark =
    // A single word far off is a remark as well.
    (/\s/.test(right) || (gap.length > 2 && / \S/.test(left))) &&
    !/\s{2,}|\t|\s--?\w/.test(right) &&
    !/^[A-Z]+ [A-Z]+/.test(right)
  return isRemark && isBalanced(left) ? [left, right] : [text, '']
}

/** What begins a remark behind a command, or a statement of SQL. */
const SIGN =
  /\s+(?:#+|\/\/|→|←|<-|->|=>|[–—])\s+(?=\S)|\s+#(?=\p{L})|(?:\s{2,}|(?<=;)\s*)--\s+(?=\S)/u

/** Whether no quotation is open at the end of a text. */
function isBalanced(text: string): boolean {
  return text.split('"').length % 2 === 1 && text.split("'").length % 2 === 1
}

/** The line of the notes on which the code itself begins: fences have lines of their own. */
function firstLineOf({ value, position }: Code): number {
  const from = position?.start.line ?? 1
  const to = position?.end.line ?? from
  return to - from + 1 > value.split('\n').length ? from + 1 : from
}

/** Puts the lines of a session together. */
class SessionReader {
  readonly exchanges: Exchange[] = []
  private remarks: string[] = []
  private remarkAt: number | undefined
  private isBroken = true
  private readonly lines: readonly string[]
  private readonly firstLine: number

  constructor(lines: readonly string[], firstLine: number) {
    this.lines = lines
    this.firstLine = firstLine
  }

  get isEmpty(): boolean {
    return this.exchanges.length === 0
  }

  blank(): void {
    this.remarks = []
    this.remarkAt = undefined
    this.isBroken = true
    const last = this.exchanges.at(-1)
    if (last && last.output.length > 0) last.output.push('')
  }

  comment(at: number, line: string): void {
    this.remarkAt ??= at
    this.remarks.push(
      line
        .trim()
        .replace(COMMENT, '')
        .replace(/\s*#+$/, ''),
    )
    this.isBroken = true
  }

  /** Answers the index of the command's last line. */
  command(at: number, text: string): number {
    let end = at
    let whole = text
    while (/(?:^|[^\\])\\$|(?:\||&&)$/.test(whole) && end + 1 < this.lines.length) {
      end += 1
      whole = `${whole.replace(/\\$/, '').trimEnd()} ${(this.lines[end] ?? '').trim().replace(/^> /, '')}`
    }
    const delimiter = /<<-?\s*["']?(\w+)/.exec(whole)?.[1]
    while (delimiter !== undefined && end + 1 < this.lines.length) {
      end += 1
      whole += `\n${this.lines[end] ?? ''}`
      if ((this.lines[end] ?? '').trim() === delimiter) break
    }
    const [command, behind] = splitRemark(whole)
    const above = withoutColon(this.remarks.join(' ').trim())
    this.exchanges.push({
      command: command.includes('\n') ? command.trim() : foldedCommand(command),
      remark: [above, behind].filter(Boolean).join('. '),
      output: [],
      from: this.firstLine + (this.remarkAt ?? at),
      to: this.firstLine + end,
      line: this.firstLine + at,
      follows: !this.isBroken,
    })
    this.remarks = []
    this.remarkAt = undefined
    this.isBroken = false
    return end
  }

  /** Answers whether there is a command that may have printed it. */
  output(at: number, line: string): boolean {
    const last = this.exchanges.at(-1)
    if (!last) return false
    last.output.push(line)
    last.to = this.firstLine + at
    return true
  }
}
