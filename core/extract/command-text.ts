/** What can be typed at a prompt, told from prose by its looks. */
import { oneLine, withoutColon } from '../one-line.ts'

const PROMPT = /^(?:[$%#>]|PS>) +/
/** White space, a prompt, a colon or quotes to be taken away. */
const UNTIDY = /^[\s$%#>`]|^PS>|\s\s|[\t\r\n]|[\s:`]$/
const ADDRESS = /^(?:[a-z][a-z+.-]*:\/\/|www\.|[\w.+-]+@[\w-]+\.\w)/i
/** What a program's name is made of; paths, variables and assignments included. */
const FIRST_WORD = /^(?:[\w.~$/@-][\w./:@+=~${}<>-]*|\[|\[\[|:)$/
/** English that begins a remark and no command. */
const PROSE = new Set(
  'a an the this that these those some any all no not note notes nb todo fixme see also use used using how what when where which who why if i you we they it its there here in on at for from with without and or but so because please remember maybe my your'.split(
    ' ',
  ),
)

/** A command as it is kept: on one line, without quotes around it, a prompt before or a colon after it. */
export function commandText(text: string): string {
  if (!UNTIDY.test(text)) return text
  const bare = withoutColon(oneLine(text)).replace(/^`([^`]+)`$/, '$1')
  return withoutColon(bare.replace(PROMPT, '')).trim()
}

/** A command that its author set as code: a colon at its end is its own. */
export function foldedCommand(text: string): string {
  return oneLine(text).replace(PROMPT, '').trim()
}

/** Whether a text is a web or mail address. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text)
}

/**
 * Whether a text that nobody marked as code looks like a command.
 *
 * Being strict costs a warning that the reader of the notes can act on; being
 * kind makes cards of rubbish.
 */
export function looksLikeCommand(text: string): boolean {
  if (isAddress(text)) return false
  const words = text.split(' ')
  const [first = ''] = words
  if (!FIRST_WORD.test(first) || PROSE.has(first.toLowerCase())) return false
  const hasOption = words.some((word) => /^--?\w/.test(word))
  if (
    /^[A-Z]/.test(first) &&
    !/^[A-Z]\w*-[A-Z]|^[A-Z]{2,}$/.test(first) &&
    !/=/.test(first) &&
    !hasOption
  )
    return false
  // "does this and that." is a sentence; "docker build ." and "rm ..." are not.
  return !/\w[.!?]$/.test(text) || words.length === 1
}
