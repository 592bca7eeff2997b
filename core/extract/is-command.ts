/** Tells commands and flags from other text by their words. */
import { isAddress } from './command-text.ts'
import { isWord, type Programs } from './programs.ts'

/** Nobody types more than this as one command. */
const LONGEST = 500
const ASSIGNMENT = /^[A-Za-z_]\w*=\S*$/
const BEFORE_PROGRAM = new Set(['sudo', 'doas', 'time', 'nohup', 'env', 'exec', 'command', 'xargs'])
/** Words of a sentence, none of which is part of a command that nobody marked as such. */
const SENTENCE =
  /(?:^|\s)(?:a|an|the|is|are|was|were|be|been|has|have|had|does|did|can|will|would|should|could|must|and|or|but|that|this|these|it|its|of|to|for|with|which|you|we|i|they|not|when|if|by|vs\.?)(?=[,.;:]*(?:\s|$))/i

/** Whether a text is one flag, or several that mean the same: `-f, --force <file>`. */
export function isFlags(text: string): boolean {
  return /^[-/+]/.test(text) && FLAGS.test(text)
}

const FLAG = String.raw`(?:--?[A-Za-z0-9?@#][\w.-]*|\/[A-Z?]|\+[a-z])`
/** A value: a placeholder, something in quotes or brackets, or one word. */
const VALUE = String.raw`(?:\$\{[^}]*\}|<[^>]*>|\[[^\]]*\]|\{\{.*?\}\}|"[^"]*"|'[^']*'|[^\s,/|"'-][^\s]*)`
const FLAGS = new RegExp(
  String.raw`^${FLAG}(?:[=\s]?${VALUE})?(?:(?:,\s*|\s*[/|]\s*|\s+or\s+|\s+)${FLAG}(?:[=\s]?${VALUE})?)*$`,
)

/**
 * Whether a text is a command.
 *
 * @param isMarked whether its author set it as code: then the program may be one that nobody knows
 */
export function isCommand(text: string, programs: Programs, isMarked: boolean): boolean {
  if (text.length > LONGEST || isAddress(text)) return false
  const mayBeTyped = isMarked && (isInTool(text) || WITH_PLACEHOLDER.test(text))
  if (!mayBeCommand(text, programs) && !mayBeTyped) return false
  const words = text.split(/\s+/)
  while (
    words.length > 1 &&
    !words[1]?.startsWith('-') &&
    (ASSIGNMENT.test(words[0] ?? '') || BEFORE_PROGRAM.has(words[0] ?? ''))
  ) {
    words.shift()
  }
  const [first = '', ...others] = words
  const name = nameOf(first)
  const isPath = /^(?:\.{1,2}|~)?\/[\w.-]/.test(first)
  const hasOption = others.some((word) => /^--?[A-Za-z0-9]/.test(word))
  if (isMarked) {
    if (programs.has(first) || programs.has(name))
      return !SENTENCE_END.test(text) || others.length < 3
    const isTyped = hasOption || others.some((word) => PLACEHOLDER.test(word))
    return isInTool(text) || (isTyped && PROGRAM.test(name)) || (isPath && others.length > 0)
  }
  if (/[.!?;,]$/.test(text) && !/(?:^| )\.{1,3}$/.test(text)) return false
  const hasArgument = hasOption || others.some((word) => ARGUMENT.test(word))
  if (!hasOption && (SENTENCE.test(text) || /\w[,.;] /.test(text))) return false
  if (programs.has(name) && (first === name || isPath)) {
    return isWord(name) ? hasArgument : true
  }
  return hasOption && PROGRAM.test(name) && others.length < 8
}

/** Rules out most texts: they have neither a program's name in front nor an option in them. */
export function mayBeCommand(text: string, programs: Programs): boolean {
  const head = /^\S+/.exec(text)?.[0] ?? ''
  return (
    OPTION_WITHIN.test(text) ||
    programs.has(head) ||
    /[/=]|^[-$%#>+`\\:]|^PS>/.test(head) ||
    BEFORE_PROGRAM.has(head)
  )
}

/** An option behind a program. */
const OPTION_WITHIN = /\s-/
/** Where programs are; other paths are no commands, whatever their last part is called. */
const PROGRAM_PATH = /(?:^|\/)s?bin\/[^/]+$|^(?:\.{1,2}|~)\//
const EXTENSION = /(?<=\w)\.(?:sh|py|rb|pl|exe|bat|ps1)$/

/** What a program is called, without its folder and what its file's name ends in. */
function nameOf(word: string): string {
  const name = PROGRAM_PATH.test(word) ? word.replace(/^.*\//, '') : word
  return name.replace(EXTENSION, '')
}

const SENTENCE_END = /[a-z]{2}[.!?]$/
const PROGRAM = /^[a-z][\w.+-]*$/
/** What stands for something else, as in `gcore PID`. */
const PLACEHOLDER = /^(?:<[^>]+>|\$\{\w+\}|\{\{.*\}\}|[A-Z][A-Z0-9_]{2,})$/
const WITH_PLACEHOLDER = /\s(?:<[^>]+>|\$\{\w+\}|\{\{.*\}\}|[A-Z][A-Z0-9_]{2,})(?:\s|$)/
/** What only a command has: paths, placeholders, pipes, names of files. */
const ARGUMENT =
  /^(?:\.{1,2}|[.~]?\/\S*|\$\{?\w+\}?|<[^>]+>|\{\{.*|[|>&]{1,2}|\*\S*|["'].*|\S+\.\w{1,4}|[A-Z]{3,}|\d+|\.\.\.)$/

/** What is typed into a program rather than a shell: `\dt`, `:wq`, `SELECT …`. */
function isInTool(text: string): boolean {
  return (
    /^\\[a-z?!+]+(?:\s|$)/i.test(text) ||
    /^:[[a-z%!'<.,$][^\s]*(?:\s|$)/.test(text) ||
    /^(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|ALTER|DROP|GRANT|REVOKE|EXPLAIN|SHOW|VACUUM|TRUNCATE|KILL|USE|PRAGMA|ANALYZE|REINDEX|COPY|BEGIN|COMMIT|ROLLBACK)[\s;]/.test(
      text,
    )
  )
}
