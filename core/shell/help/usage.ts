/** Reads usage lines: `ssh [-46AaCf] [-B bind_interface] destination`, `git stash list [<options>]`. */
import type { Flag } from '../grammar.ts'
import { readOptionLine } from './option-line.ts'

/** The lines of the usage, without the word itself. */
export function usageLines(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => /^\s*(?:usage|synopsis)\b/i.test(line))
  if (start < 0) return []
  const found: string[] = []
  for (const line of lines.slice(start)) {
    if (found.length > 0 && /^\S/.test(line) && !/^(?:usage|or)\b/i.test(line)) break
    if (line.trim() === '' && found.some((one) => one !== '')) break
    found.push(line.replace(/^\s*(?:usage|synopsis|or)\s*:?/i, '').trim())
  }
  return found.filter((line) => line !== '')
}

/** Flags in the brackets of usage lines. */
export function usageFlags(usage: readonly string[]): Flag[] {
  return usage.flatMap((line) => inBrackets(line).flatMap(flagsInside))
}

/** The insides of brackets that begin with a dash, the outermost ones. */
function inBrackets(line: string): string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '[') {
      if (depth === 0) start = at + 1
      depth += 1
    } else if (line[at] === ']' && depth > 0) {
      depth -= 1
      if (depth === 0) found.push(line.slice(start, at).trim())
    }
  }
  return found.filter((inside) => inside.startsWith('-'))
}

function flagsInside(inside: string): Flag[] {
  const letters = /^-([A-Za-z0-9]{2,})$/.exec(inside)?.[1]
  if (letters !== undefined && isCluster(letters)) {
    return [...new Set(letters)].map((letter) => ({ names: [`-${letter}`], value: 'none' }))
  }
  return alternatives(inside).flatMap((part) => {
    const read = readOptionLine(part)
    const [flag] = read?.flags ?? []
    if (!flag) return []
    // In a usage line one word behind the name is its value, whatever it looks like.
    const takesWord = flag.value === 'none' && /^[\w<[(]/.test(read?.words ?? '')
    return [
      takesWord ? { ...flag, value: 'required' as const } : flag,
      ...(read?.flags.slice(1) ?? []),
    ]
  })
}

/** `-p | --paginate | -P | --no-pager` are two flags, each with a short and a long name. */
function alternatives(inside: string): string[] {
  const parts: string[] = []
  for (const part of inside.split(/ ?\| ?(?=-)/)) {
    const before = parts.at(-1)
    const isLongOfShort = before !== undefined && /^-\w$/.test(before) && part.startsWith('--')
    if (isLongOfShort) parts.splice(-1, 1, `${before}, ${part}`)
    else parts.push(part)
  }
  return parts
}

/** Letters of many flags, not a word: capitals, digits, or in the order of the alphabet. */
function isCluster(letters: string): boolean {
  if (/[A-Z0-9]/.test(letters.slice(1)) || /^[A-Z0-9]/.test(letters)) return true
  return letters === Array.from(letters).sort().join('')
}

/** Subcommands that several usage lines of a command name. */
export function usageSubcommands(usage: readonly string[], command: string): string[] {
  const words = usage.flatMap((line) => {
    if (!line.startsWith(`${command} `)) return []
    const word = /^[a-z][a-z0-9-]+(?=\s|$)/.exec(line.slice(command.length + 1))?.[0]
    return word === undefined ? [] : [word]
  })
  const unique = [...new Set(words)]
  return unique.length > 1 ? unique : []
}
