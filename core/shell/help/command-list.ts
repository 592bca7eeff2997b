/** Reads the lists of subcommands in a help text, and the other names of the command itself. */

/** A subcommand as a list names it. */
export interface ListedCommand {
  name: string
  aliases: string[]
}

/** A title over subcommands: `Available Commands:`, `Basic Commands (Beginner):`. */
const COMMANDS =
  /^(?:[\w&/,' -]{0,60}\b)?(?:sub-?)?commands?\b[^:]{0,60}:?\s*$|^[A-Z][A-Z -]{0,40} COMMANDS$/i
/** A sentence that announces groups of them, as git's. */
const ANNOUNCED = /\bcommands\b.*:$/i
/** Titles of other lists. */
const OTHER =
  /\b(?:options|flags|arguments|parameters|examples?|environment|usage|variables|aliases|topics|learn more|inherited|note|see also|description|synopsis|exit|bugs)\b/i
/** `  name, alias  what it does`, `  name [ARGUMENTS…]  what it does`. */
const ENTRY =
  /^( {1,8}|\t)([a-z][\w-]*)\*?:?((?:, ?[a-z][\w-]*)*)(?:[ ]?[[<({A-Z|.][^\n]{0,120}?)?(?: {2,}|\t+| - |$)/

/**
 * The subcommands of all lists, in their order.
 *
 * @param command whose they are: some tools write it in front of each
 */
export function listedCommands(lines: readonly string[], command: string): ListedCommand[] {
  const found = new Map<string, ListedCommand>()
  let isList = false
  let isAnnounced = false
  let indent = 0
  for (const line of lines) {
    if (/^\S/.test(line)) {
      isAnnounced ||= ANNOUNCED.test(line) && !/[<[]/.test(line)
      const isTitle = COMMANDS.test(line) || (isAnnounced && !/[.:]$/.test(line.trim()))
      isList = isTitle && (isAnnounced || COMMANDS.test(line) || !OTHER.test(line))
      indent = 0
      continue
    }
    if (!isList) continue
    const entry = ENTRY.exec(withoutCommand(line, command))
    const [, space = '', name, others = ''] = entry ?? []
    if (name === undefined || space.length > (indent || 8)) continue
    indent ||= space.length
    const aliases = others.split(',').map((word) => word.trim())
    found.set(name, { name, aliases: aliases.filter((word) => word !== '') })
  }
  return [...found.values()]
}

function withoutCommand(line: string, command: string): string {
  const text = line.trimStart()
  const space = line.slice(0, line.length - text.length)
  return text.startsWith(`${command} `) ? space + text.slice(command.length + 1) : line
}

/** The choices of an argparse positional: `{add,remove} …` or a line `  {add,remove}`. */
export function bracedCommands(lines: readonly string[]): ListedCommand[] {
  const start = lines.findIndex((line) =>
    /^(?:positional arguments|commands|subcommands)\b.*:$/i.test(line),
  )
  if (start < 0) return []
  const braces = lines
    .slice(start + 1, start + 4)
    .map((line) => /^\s+\{([\w,-]+)\}/.exec(line)?.[1])
  const words = braces.find((inside) => inside !== undefined)?.split(',') ?? []
  return words.map((name) => ({ name, aliases: [] }))
}

/** Other names of the command itself, from the section that says so. */
export function ownAliases(lines: readonly string[], command: string): string[] {
  const start = lines.findIndex((line) => /^aliases:?\s*$/i.test(line.trim()))
  const list = start < 0 ? '' : (lines[start + 1] ?? '')
  const path = command.split(' ')
  const names = list.split(',').map((one) => one.trim().split(/\s+/))
  return names
    .filter((words) => words.length === 1 || words.length === path.length)
    .map((words) => words.at(-1) ?? '')
    .filter((name) => /^[a-z][\w-]*$/.test(name) && name !== path.at(-1))
}
