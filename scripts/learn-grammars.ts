/**
 * `npm run refresh:grammars [-- tool…]`: writes the shipped grammars anew from the
 * tools on this machine. What their help does not say is in core/shell/grammars.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { toCompact } from '../core/shell/grammars/compact.ts'
import type { Flag, Grammar } from '../core/shell/index.ts'
import { replaceFile } from '../electron/replace-file.ts'
import { learnCommand, type Learning } from './learn-command.ts'

const FOLDER = join(import.meta.dirname, '..', 'core', 'shell', 'grammars')

/** Tools and how to ask them. */
const TOOLS: readonly Learning[] = [
  { command: 'kubectl', depth: 3 },
  { command: 'docker', depth: 2 },
  ...[
    'tar',
    'ls',
    'cp',
    'mv',
    'rm',
    'mkdir',
    'grep',
    'sort',
    'wc',
    'head',
    'tail',
    'sed',
    'du',
    'df',
    'wget',
    'systemctl',
    'journalctl',
  ].map((command) => ({ command, depth: 0 })),
  { command: 'curl', option: '--help all', depth: 0 },
  { command: 'ssh', depth: 0 },
  { command: 'scp', depth: 0 },
]
const GIT =
  'add am apply bisect blame branch bundle checkout cherry-pick clean clone commit config describe diff fetch format-patch gc grep init log merge mv notes pull push rebase reflog remote reset restore revert rev-parse rm shortlog show stash status submodule switch tag worktree'

const wanted = process.argv.slice(2)
for (const tool of TOOLS) if (isWanted(tool.command)) await learn(tool.command, learnCommand(tool))
if (isWanted('git')) await learn('git', learnGit())

function isWanted(tool: string): boolean {
  return wanted.length === 0 || wanted.includes(tool)
}

async function learn(tool: string, learning: ReturnType<typeof learnCommand>): Promise<void> {
  const learnt = await learning
  const file = join(FOLDER, `${tool}.json`)
  const isKnown = readdirSync(FOLDER).includes(`${tool}.json`)
  if (!learnt.ok) {
    console.error(`${tool}: ${learnt.why}${isKnown ? ' It stays as it was.' : ''}`)
    return
  }
  if (learnt.grammar.flags.length + learnt.grammar.subcommands.length === 0) {
    console.error(`${tool}: no flags found.`)
    return
  }
  const text = JSON.stringify(toCompact(cleaned(learnt.grammar)))
  const options = await resolveConfig(file)
  await replaceFile(file, await format(text, { ...options, parser: 'json' }))
  console.error(`${tool}: ${count(learnt.grammar)} flags`)
}

/** Without what belongs to this machine, and what nobody compares. */
function cleaned(grammar: Grammar): Grammar {
  const { name, aliases, style, flags, subcommands } = grammar
  return {
    name,
    ...(aliases ? { aliases } : {}),
    ...(style ? { style } : {}),
    flags: flags.map(cleanedFlag),
    subcommands: subcommands.map(cleaned),
  }
}

function cleanedFlag({ names, value, default: usual, repeatable }: Flag): Flag {
  const isPlain = usual !== undefined && /^[\w.:-]+$/.test(usual)
  return {
    names,
    value,
    ...(isPlain ? { default: usual } : {}),
    ...(repeatable ? { repeatable } : {}),
  }
}

/** Asking git itself lists few of its commands, and `--help` opens a manual. */
async function learnGit(): ReturnType<typeof learnCommand> {
  // Outside of a repository `git diff` shows the flags of another mode.
  const folder = import.meta.dirname
  const git = await learnCommand({ command: 'git', option: '-h', depth: 0, folder })
  if (!git.ok) return git
  const subcommands: Grammar[] = []
  for (const name of GIT.split(' ')) {
    const depth = /^(?:stash|remote|worktree|submodule|notes|bundle|reflog)$/.test(name) ? 1 : 0
    const learnt = await learnCommand({ command: `git ${name}`, option: '-h', depth, folder })
    if (learnt.ok) subcommands.push(learnt.grammar)
  }
  return { ok: true, grammar: { ...git.grammar, subcommands } }
}

function count({ flags, subcommands }: Grammar): number {
  return flags.length + subcommands.reduce((sum, one) => sum + count(one), 0)
}
