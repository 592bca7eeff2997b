/** The grammars that come with Notedrill, by the names of their programs. */
import type { Grammar } from '../grammar.ts'
import { fromCompact, type CompactGrammar } from './compact.ts'
import cp from './cp.json' with { type: 'json' }
import curl from './curl.json' with { type: 'json' }
import df from './df.json' with { type: 'json' }
import docker from './docker.json' with { type: 'json' }
import { withDockerKnowledge } from './docker.ts'
import du from './du.json' with { type: 'json' }
import git from './git.json' with { type: 'json' }
import grep from './grep.json' with { type: 'json' }
import head from './head.json' with { type: 'json' }
import journalctl from './journalctl.json' with { type: 'json' }
import kubectl from './kubectl.json' with { type: 'json' }
import { withKubectlKnowledge } from './kubectl.ts'
import ls from './ls.json' with { type: 'json' }
import mkdir from './mkdir.json' with { type: 'json' }
import mv from './mv.json' with { type: 'json' }
import rm from './rm.json' with { type: 'json' }
import scp from './scp.json' with { type: 'json' }
import sed from './sed.json' with { type: 'json' }
import sort from './sort.json' with { type: 'json' }
import ssh from './ssh.json' with { type: 'json' }
import systemctl from './systemctl.json' with { type: 'json' }
import tail from './tail.json' with { type: 'json' }
import tar from './tar.json' with { type: 'json' }
import wc from './wc.json' with { type: 'json' }
import wget from './wget.json' with { type: 'json' }
import { withGitKnowledge } from './git.ts'
import { writtenByHand } from './written-by-hand.ts'

const FILES: Readonly<Record<string, CompactGrammar>> = {
  ...writtenByHand,
  ...{ curl, docker, git, journalctl, kubectl, scp, ssh, systemctl, tar },
  ...{ cp, df, du, grep, head, ls, mkdir, mv, rm, sed, sort, tail, wc, wget },
}
/** GNU's way with long options, of which the beginning is enough. */
const GNU = 'cp df du grep head ls mkdir mv rm sed sort tail tar wc wget'.split(' ')

const COMPLETED: Readonly<Record<string, (grammar: Grammar) => Grammar>> = {
  docker: withDockerKnowledge,
  git: withGitKnowledge,
  kubectl: withKubectlKnowledge,
  head: (grammar) => ({ ...grammar, numberFlag: '-n' }),
  tail: (grammar) => ({ ...grammar, numberFlag: '-n' }),
  grep: (grammar) => ({ ...grammar, numberFlag: '-C' }),
  ssh: (grammar) => ({ ...grammar, ownArguments: 1 }),
  systemctl: (grammar) => ({
    ...grammar,
    subcommands: grammar.subcommands.map((one) => ({ ...one, defaultSuffix: '.service' })),
  }),
  tar: (grammar) => ({ ...grammar, style: 'bundled-first' }),
}

const read = new Map<string, Grammar>()

/** What is known about a program without asking it. */
export function shippedGrammar(program: string): Grammar | undefined {
  if (!Object.hasOwn(FILES, program)) return undefined
  const known = read.get(program)
  if (known) return known
  const compact = FILES[program]
  if (!compact) return undefined
  const bare = fromCompact(compact)
  const gnu = {
    ...bare,
    ...(GNU.includes(program) ? { abbreviable: true } : {}),
    ...(Object.hasOwn(writtenByHand, program) ? { partial: true } : {}),
  }
  const grammar = COMPLETED[program]?.(gnu) ?? gnu
  read.set(program, grammar)
  return grammar
}

/** The programs whose grammars come with Notedrill. */
export const SHIPPED_PROGRAMS: readonly string[] = Object.keys(FILES).sort()
