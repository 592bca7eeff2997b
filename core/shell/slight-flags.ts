/** Flags that change how much is said and how it looks, and nothing else. */
import type { GivenFlag } from './call.ts'

const LOOKS = new Set(
  (
    '--verbose --quiet --silent --color --colour --no-color --no-headers --show-labels --show-kind ' +
    '--human-readable --human --no-trunc --timestamps --progress --wide --long --oneline --stat ' +
    '--watch --no-pager --pretty --summary --debug --headers'
  ).split(' '),
)
const SHORT_LOOKS = new Set(['-v', '-q'])
/** A terminal for a command in a container. */
const TERMINAL = new Set(['--stdin', '--interactive', '--tty'])
const WITH_CONTAINERS = new Set(['kubectl', 'docker', 'podman', 'nerdctl', 'oc'])

/** Whether a command without this flag still does nearly the same. */
export function isSlight({ name, flag, value }: GivenFlag, program: string): boolean {
  const names = flag?.names ?? [name]
  if (names.some((one) => LOOKS.has(one))) return true
  if (WITH_CONTAINERS.has(program) && names.some((one) => TERMINAL.has(one))) return true
  if (names.includes('--output')) return value?.text === 'wide'
  return flag === undefined && SHORT_LOOKS.has(name)
}
