/**
 * Reads a command of a tool that nobody knows, by the customs of POSIX utilities
 * and GNU long options. What is doubtful can be read in two ways.
 */
import type { Call, GivenFlag } from './call.ts'
import { restOf, type Word } from './tokens.ts'

/** How a word behind a single letter is read: as the flag's value, or as an argument. */
export type Reading = 'values' | 'arguments'

/** Long flags that take no value with nearly every tool; the word behind one is an argument. */
const WITHOUT_VALUE =
  /^--(?:no-.*|all|all-.*|amend|append|apply|attach|background|bare|brief|cached|check|clean|color|colour|continue|copy|create|daemon|debug|decode|delete|destroy|detach|disable|dry-run|edit|enable|everything|extract|fix|follow|force|forever|get|global|help|human|human-readable|ignore-.*|init|insecure|install|interactive|json|keep|keep-.*|list|local|long|merge|multiple|now|offline|once|only-.*|parallel|preserve|print|privileged|prune|purge|quiet|raw|rebase|recursive|remove|reverse|rm|save|short|show-.*|silent|skip-.*|soft|hard|stat|stdin|summary|system|tags|test|tty|uninstall|update|upgrade|use-.*|verbose|version|wait|watch|with-.*|without-.*|yaml|yes|zip)$/
/** Their long flags have one dash. */
const SINGLE_DASH = new Set(
  'find java javac terraform go openssl ffmpeg ffprobe convert magick gcc g++ clang xrandr nomad consul vault packer mvn ant xset setxkbmap pdftk iptables docker-machine wpa_cli powershell pwsh'.split(
    ' ',
  ),
)
/** A cluster of more letters is more likely a word. */
const LONGEST_CLUSTER = 5

/** @param words the program first */
export function readUnknownCall(words: readonly [Word, ...Word[]], reading: Reading): Call {
  const [program, ...others] = words
  const call: Call = {
    program,
    path: [],
    pathWritten: [],
    flags: [],
    args: [],
    rest: [],
    order: [],
  }
  const isSingleDash = SINGLE_DASH.has(program.text)
  for (let at = 0; at < others.length; at += 1) {
    const word = others[at]
    if (!word) break
    if (word.text === '--') {
      call.rest.push(...others.slice(at + 1))
      break
    }
    if (!/^-[^\d\s]/.test(word.text)) {
      call.args.push(word)
      call.order.push('argument')
      continue
    }
    const next = others[at + 1]
    const behind = next && !next.text.startsWith('-') ? next : undefined
    const flags = flagsOf(word, behind, reading, isSingleDash)
    if (flags.some(({ form }) => form === 'separate')) at += 1
    for (const flag of flags) {
      call.flags.push(flag)
      call.order.push(flag.id)
    }
  }
  return call
}

/** @param behind the word behind, if it is no flag */
function flagsOf(
  word: Word,
  behind: Word | undefined,
  reading: Reading,
  isSingleDash: boolean,
): GivenFlag[] {
  const { text } = word
  const equals = text.indexOf('=')
  if (equals > 0) {
    const name = text.slice(0, equals)
    return [{ id: name, name, value: restOf(word, equals + 1), form: 'equals' }]
  }
  const isLong = text.startsWith('--') || isSingleDash
  if (isLong || !isCluster(text)) {
    const takesValue = isLong
      ? isSingleDash
        ? reading === 'values'
        : !WITHOUT_VALUE.test(text)
      : reading === 'values' || /^\d+$/.test(behind?.text ?? '')
    return [withValue(text, takesValue ? behind : undefined)]
  }
  const names = Array.from(text.slice(1)).map((letter) => `-${letter}`)
  const last = names.pop() ?? text
  const takesValue = reading === 'values' || /^\d+$/.test(behind?.text ?? '')
  return [
    ...names.map((name): GivenFlag => ({ id: name, name, form: 'cluster' })),
    behind && takesValue ? withValue(last, behind) : { id: last, name: last, form: 'cluster' },
  ]
}

function withValue(name: string, value: Word | undefined): GivenFlag {
  return { id: name, name, ...(value ? { value, form: 'separate' } : { form: 'alone' }) }
}

/** Different letters behind one dash. */
function isCluster(text: string): boolean {
  const letters = text.slice(1)
  return (
    letters.length > 1 &&
    letters.length <= LONGEST_CLUSTER &&
    /^[A-Za-z]+$/.test(letters) &&
    new Set(letters).size === letters.length
  )
}
