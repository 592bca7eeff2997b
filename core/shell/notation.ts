/**
 * The notation of usage lines in notes: optional parts in brackets and
 * alternatives between bars, written out as the command lines that they stand for.
 */

/** More are never looked at. */
const MOST = 48

/** Programs that stand behind a bar without spaces because it is a pipe. */
const FILTERS =
  /^(?:awk|base64|bash|cat|column|cut|egrep|fgrep|fold|grep|gzip|gunzip|head|jq|less|more|nc|nl|perl|python3?|rev|sed|sh|sha256sum|sort|ssh|sudo|tac|tail|tar|tee|tr|uniq|wc|xargs|xxd|yq|zsh|kubectl|docker)$/
/** What is in the brackets of `kubectl [flags] get`: any words. */
const ANYTHING =
  /^<?(?:global |common |other )?(?:options?|opts?|flags?|args?|arguments?|command|cmd|parameters?)>?(?: ?\.{3})?>?$/i

/**
 * The command lines that a line of the notes stands for; a line without the
 * notation stands for itself. The fullest is the first.
 */
export function writtenOut(line: string): string[] {
  const pending = [tldrFlags(line)]
  const lines: string[] = []
  while (lines.length + pending.length <= MOST) {
    const next = pending.shift()
    if (next === undefined) break
    const choices = firstChoice(next)
    if (choices) pending.unshift(...choices)
    else if (!lines.includes(next)) lines.push(next)
  }
  return lines.length === 0 ? [line] : lines
}

/** `{{[-f|--force]}}` as tldr pages have it, in the common notation. */
const tldrFlags = (line: string) => line.replace(/\{\{\[([^[\]{}]+)\]\}\}/g, '($1)')

/** The lines that the first choice of a line leads to; none where there is no choice. */
function firstChoice(line: string): string[] | undefined {
  let quote = ''
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at] ?? ''
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === '\\') at += 1
    else if (char === "'" || char === '"') quote = char
    else if (char === '[') {
      const choices = optionalPart(line, at)
      if (choices) return choices
    } else if (char === '(' || (char === '{' && line[at + 1] !== '{')) {
      const choices = groupedAlternatives(line, at)
      if (choices) return choices
    } else if (char === '|') {
      const choices = bareAlternatives(line, at)
      if (choices) return choices
      if (line[at + 1] === '|') at += 1
    } else if (char === '<') {
      // A bar in a placeholder is part of its name.
      const end = line.indexOf('>', at)
      if (end > 0 && !/\s</.test(line.slice(at, end))) at = end
    }
  }
  return undefined
}

/** `[-n <namespace>]`, `--dry-run[=client]`: with the part, and without it. */
function optionalPart(line: string, at: number): string[] | undefined {
  const end = closing(line, at, '[', ']')
  if (end < 0) return undefined
  const inside = line.slice(at + 1, end).trim()
  const before = line.slice(0, at)
  const after = line.slice(end + 1).replace(/^\.{3}(?=\s|$)/, '')
  const isOwnWord = /\s$/.test(before) && /^(?:\s|$)/.test(after)
  const isValue = /[\w-]$/.test(before) && inside.startsWith('=') && /^(?:\s|$)/.test(after)
  // As the first word of a command it is the program of that name.
  const isProgram = /(?:^|[|;&(]|\b(?:if|while|until|then|do|sudo|!))\s*$/.test(before)
  if (!(isOwnWord || isValue) || isProgram || inside === '' || inside === '...') return undefined
  if (ANYTHING.test(inside)) return [`${before}...${after}`]
  const alternatives = inside.split(isOwnWord ? /\s*\|\s*/ : /\|/)
  return [
    ...alternatives.map((one) => `${before}${one}${after}`),
    `${before.replace(/\s+$/, ' ')}${after.replace(/^\s+/, isValue ? ' ' : '')}`.trimEnd(),
  ]
}

/** `(start|stop)` and `{start|stop}`, which a shell would take for something else. */
function groupedAlternatives(line: string, at: number): string[] | undefined {
  const open = line[at] ?? ''
  const end = closing(line, at, open, open === '(' ? ')' : '}')
  const inside = end < 0 ? '' : line.slice(at + 1, end)
  const before = line.slice(0, at)
  if (!/^[^|;&$]+(?:\|[^|;&$]+)+$/.test(inside) || before.trim() === '' || /[$]$/.test(before)) {
    return undefined
  }
  const alternatives = inside.split('|').map((one) => one.trim())
  if (alternatives.some((one) => /\s/.test(one) && !one.startsWith('-'))) return undefined
  return alternatives.map((one) => `${before}${one}${line.slice(end + 1)}`)
}

/** `-n|--namespace`, `po|pods`: words with bars and no spaces between them, unless it is a pipe. */
function bareAlternatives(line: string, bar: number): string[] | undefined {
  const spaced = spacedFlags(line, bar)
  if (spaced) return spaced
  const before = /[^\s|;&()'"]+$/.exec(line.slice(0, bar))?.[0]
  const after = /^(?:\|[^\s|;&()'"]+)+/.exec(line.slice(bar))?.[0]
  if (before === undefined || after === undefined) return undefined
  const start = bar - before.length
  const alternatives = [before, ...after.slice(1).split('|')]
  const isProgram = line.slice(0, start).trim() === ''
  if (isProgram || alternatives.slice(1).some((word) => FILTERS.test(word))) return undefined
  const rest = line.slice(bar + after.length)
  return alternatives.map((one) => `${line.slice(0, start)}${one}${rest}`)
}

/** `--clusters | --users`: no program begins with a dash. */
function spacedFlags(line: string, bar: number): string[] | undefined {
  const before = / (-[^\s|;&()'"]+) $/.exec(line.slice(0, bar))
  const after = /^\| (-[^\s|;&()'"]+)/.exec(line.slice(bar))
  if (!before?.[1] || !after?.[1]) return undefined
  const start = line.slice(0, bar - before[0].length + 1)
  const rest = line.slice(bar + after[0].length)
  return [`${start}${before[1]}${rest}`, `${start}${after[1]}${rest}`]
}

function closing(line: string, at: number, open: string, close: string): number {
  let depth = 0
  for (let place = at; place < line.length; place += 1) {
    if (line[place] === open) depth += 1
    else if (line[place] === close) {
      depth -= 1
      if (depth === 0) return place
    }
  }
  return -1
}
