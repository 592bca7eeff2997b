/** What docker's help does not say: its plugin compose, two ways to most commands, and where a container's own command begins. */
import type { Grammar } from '../grammar.ts'
import { fromCompact, type CompactGrammar } from './compact.ts'

const compose: CompactGrammar = {
  name: 'compose',
  flags: ['--file -f = *', '--project-name -p =', '--profile = *', '--env-file = *', '--dry-run'],
  subcommands: [
    {
      name: 'up',
      flags: [
        '--detach -d',
        '--build',
        '--force-recreate',
        '--no-deps',
        '--scale = *',
        '--wait',
        '--pull =',
        '--remove-orphans',
        '--watch -w',
      ],
    },
    { name: 'down', flags: ['--volumes -v', '--remove-orphans', '--rmi =', '--timeout -t ='] },
    { name: 'ps', flags: ['--all -a', '--quiet -q', '--services', '--format ='] },
    { name: 'ls', flags: ['--all -a', '--quiet -q'] },
    {
      name: 'logs',
      flags: ['--follow -f', '--tail -n =', '--timestamps -t', '--since =', '--until ='],
    },
    { name: 'build', flags: ['--no-cache', '--pull', '--quiet -q', '--build-arg = *'] },
    {
      name: 'run',
      flags: [
        '--rm',
        '--detach -d',
        '--env -e = *',
        '--volume -v = *',
        '--publish -p = *',
        '--no-TTY -T',
        '--entrypoint =',
        '--user -u =',
        '--workdir -w =',
      ],
    },
    {
      name: 'exec',
      flags: [
        '--detach -d',
        '--env -e = *',
        '--no-TTY -T',
        '--user -u =',
        '--workdir -w =',
        '--index =',
      ],
    },
    { name: 'pull', flags: ['--quiet -q', '--ignore-pull-failures'] },
    { name: 'rm', flags: ['--force -f', '--stop -s', '--volumes -v'] },
    ...[
      'start',
      'stop',
      'restart',
      'config',
      'images',
      'kill',
      'pause',
      'unpause',
      'top',
      'push',
      'create',
      'port',
      'cp',
      'events',
      'version',
    ].map((name) => ({ name, flags: [] })),
  ],
}

const OF_CONTAINERS =
  'attach commit cp create diff exec export kill logs pause port rename restart rm run start stats stop top unpause update wait'
const OF_IMAGES = 'build history import load pull push save tag'
/** Commands with another name below their kind. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  ps: ['container', 'ls'],
  images: ['image', 'ls'],
  rmi: ['image', 'rm'],
  info: ['system', 'info'],
  events: ['system', 'events'],
  ...Object.fromEntries(OF_CONTAINERS.split(' ').map((name) => [name, ['container', name]])),
  ...Object.fromEntries(OF_IMAGES.split(' ').map((name) => [name, ['image', name]])),
}
/** Short names that help texts list among other commands' names. */
const SHORT: Readonly<Record<string, readonly string[]>> = { ls: ['list'], rm: ['remove'] }

/** The grammar with what its help leaves out. */
export function withDockerKnowledge(grammar: Grammar): Grammar {
  const known = grammar.subcommands.filter(({ name }) => name !== compose.name)
  const subcommands = [...known, fromCompact(compose)]
  return {
    ...grammar,
    flagsFirst: true,
    subcommands: subcommands.map((one) => completed(one, one.name)),
  }
}

function completed(grammar: Grammar, path: string): Grammar {
  const name = path.split(' ').at(-1) ?? path
  const sameAs = path === name ? ELSEWHERE[name] : undefined
  const aliases = [
    ...(grammar.aliases ?? []),
    ...(path === name ? [] : (SHORT[name] ?? [])),
    ...(path === 'container ls' ? ['ps'] : []),
  ]
  return {
    ...grammar,
    subcommands: grammar.subcommands.map((one) => completed(one, `${path} ${one.name}`)),
    ...(sameAs ? { sameAs: [...sameAs] } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(/^(?:run|create|exec)$|^(?:container|compose) (?:run|create|exec)$/.test(path)
      ? { ownArguments: 1 }
      : {}),
  }
}
