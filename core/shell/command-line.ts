/** A command line as a sequence of commands and what joins them. */
import { readTokens, type FindPlaceholder, type Token, type Word } from './tokens.ts'

/** One command: `A=1 kubectl get pods > file`. */
export interface SimpleCommand {
  type: 'command'
  /** `NAME=value` in front of the program. */
  assignments: Word[]
  /** The program and its words. */
  words: Word[]
  redirections: Redirection[]
}

export interface Redirection {
  /** With its number: `2>>`. */
  sign: string
  /** The sign as it was written, where that was a short form of several. */
  written?: string
  target: Word | undefined
}

/** `|`, `&&`, `(` and the like, between commands. */
interface Joint {
  type: 'joint'
  text: string
}

/** A whole line, or what is wrong with it. */
export type LineRead = { ok: true; parts: LinePart[] } | { ok: false; why: string }
export type LinePart = SimpleCommand | Joint

/** Longer lines are no commands that somebody learns. */
const LONGEST_LINE = 5000

/** Read a line; prompts and a bare `sudo` are taken off. */
export function readLine(line: string, findPlaceholder?: FindPlaceholder): LineRead {
  if (line.length > LONGEST_LINE) {
    return { ok: false, why: `The line is longer than ${LONGEST_LINE} characters.` }
  }
  const read = readTokens(withoutPrompt(cleaned(line)), findPlaceholder)
  return read.ok ? { ok: true, parts: partsOf(read.tokens) } : read
}

/** Control characters cannot be typed and mean nothing. */
const cleaned = (line: string) =>
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  line.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f\uE000-\uE00f]/g, '')

const PROMPT =
  /^\s*(?:(?:\([\w.-]+\) )?(?:\[?[\w.-]+@[\w.-]+[^$#%>\]\n]{0,80}\]?)?[$#%❯➜] +(?=\S)|> +(?=\S))/

const withoutPrompt = (line: string) => line.replace(PROMPT, '')

function partsOf(tokens: readonly Token[]): LinePart[] {
  const parts: LinePart[] = []
  let command: SimpleCommand | undefined
  const current = () => {
    if (!command) parts.push((command = emptyCommand()))
    return command
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token?.type === 'operator') {
      command = undefined
      if (token.text === '|&') {
        const last = parts.at(-1)
        if (last?.type === 'command') last.redirections.push(ERRORS_TO_OUTPUT)
      }
      parts.push({ type: 'joint', text: token.text === '|&' ? '|' : token.text })
    } else if (token?.type === 'redirection') {
      const next = tokens[at + 1]
      const target = next?.type === 'word' ? next.word : undefined
      if (target) at += 1
      current().redirections.push(...spelledOut(token.text, target))
    } else if (token) addWord(current(), token.word)
  }
  return withoutIdleJoints(parts).map((part) =>
    part.type === 'command' ? withoutSudo(part) : part,
  )
}

const emptyCommand = (): SimpleCommand => ({
  type: 'command',
  assignments: [],
  words: [],
  redirections: [],
})

const ASSIGNMENT = /^[A-Za-z_]\w*=/

function addWord(command: SimpleCommand, word: Word): void {
  const isAssignment = command.words.length === 0 && ASSIGNMENT.test(word.raw)
  ;(isAssignment ? command.assignments : command.words).push(word)
}

const plainWord = (text: string): Word => ({ text, raw: text, substitutions: [] })
const ERRORS_TO_OUTPUT: Redirection = { sign: '2>&', target: plainWord('1') }

/** Short forms as what they are short for: `&> file` is `> file 2>&1`, `1>` is `>`. */
function spelledOut(sign: string, target: Word | undefined): Redirection[] {
  const isBoth = sign === '&>' || (sign === '>&' && !/^[\d-]/.test(target?.text ?? ''))
  if (isBoth) return [{ sign: '>', written: sign, target }, ERRORS_TO_OUTPUT]
  if (sign === '&>>') return [{ sign: '>>', written: sign, target }, ERRORS_TO_OUTPUT]
  const bare = sign.replace(/^1(?=>)/, '').replace(/^0(?=<)/, '')
  return [{ sign: bare, ...(bare === sign ? {} : { written: sign }), target }]
}

/** A semicolon at the end joins nothing. */
function withoutIdleJoints(parts: readonly LinePart[]): LinePart[] {
  const kept = parts.filter((part, index) => {
    if (part.type === 'command' || part.text !== ';') return true
    return index > 0 && index < parts.length - 1 && parts[index - 1]?.type === 'command'
  })
  return kept
}

function withoutSudo(command: SimpleCommand): SimpleCommand {
  const [first, second] = command.words
  if (first?.text !== 'sudo' || !second || second.text.startsWith('-')) return command
  const words = command.words.slice(1)
  const assignments = [...command.assignments]
  while (words.length > 1 && ASSIGNMENT.test(words[0]?.raw ?? '')) {
    assignments.push(...words.splice(0, 1))
  }
  return { ...command, assignments, words }
}
