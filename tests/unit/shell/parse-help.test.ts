/** Help texts in the manner of many tools, in our own words, and what is to be learnt from them. */
import { expect, it } from 'vitest'
import { toCompact } from '../../../core/shell/grammars/compact.ts'
import { parseHelp } from '../../../core/shell/index.ts'

interface Case {
  manner: string
  command: string
  text: string
  /** As compact grammars write flags. */
  flags: string[]
  subcommands?: string[]
}

const CASES: Case[] = [
  {
    manner: 'kubectl',
    command: 'fleet list',
    text: `Show one or many boats.

Examples:
  # Show all boats with --wide
  fleet list boats -o wide

Options:
    -A, --all-harbours=false:
	If true, look in every harbour.

    --chunk=500:
	Fetch so many at a time.

    -f, --file=[]:
	Files that name the boats.

    -o, --output='':
	How to print: one of json, yaml or wide.

    --raw-at='':
	An address to ask.

Usage:
  fleet list [(-o|--output=)json|yaml] (TYPE[.GROUP] [NAME | -l label]) [flags] [options]

Use "fleet options" for a list of global options.
`,
    flags: [
      '--all-harbours -A (false)',
      '--chunk = (500)',
      '--file -f = *',
      '--output -o =',
      '--raw-at =',
    ],
  },
  {
    manner: 'cobra',
    command: 'ship',
    text: `Pack goods and send them.

Usage:
  ship [command]

Available Commands:
  pack        Put goods into a box
  send        Hand a box over
  help        Help about any command

Flags:
      --debug            say more
  -n, --dock string      which dock to use
      --retry int        how often to try again (default 3)
      --set stringArray  values (can be given several times)
  -q, --quiet            say less
  -h, --help             help for ship

Use "ship [command] --help" for more information about a command.
`,
    flags: ['--debug', '--dock -n =', '--retry = (3)', '--set = *', '--quiet -q', '--help -h'],
    subcommands: ['pack', 'send', 'help'],
  },
  {
    manner: 'docker',
    command: 'hold run',
    text: `
Usage:  hold run [OPTIONS] IMAGE [COMMAND] [ARG...]

Start a new box from an image

Aliases:
  hold box run, hold run

Options:
      --add-name list            Add a name of a host (name:address)
  -d, --detach                   Leave it in the background
  -e, --env list                 Set variables
      --rm                       Throw the box away when it ends
  -i, --interactive              Keep its input open
      --memory bytes             Most memory
  -p, --publish list             Open a port
      --restart string           What to do when it ends (default "no")
  -t, --tty                      Give it a terminal
`,
    flags: [
      '--add-name = *',
      '--detach -d',
      '--env -e = *',
      '--rm',
      '--interactive -i',
      '--memory =',
      '--publish -p = *',
      '--restart = (no)',
      '--tty -t',
    ],
  },
  {
    manner: 'git -h',
    command: 'track save',
    text: `usage: track save [-a | --all] [-m <text>] [--] [<path>...]

    -q, --[no-]quiet      say nothing
    -v, --[no-]verbose    show what changed

What to say
    -m, --[no-]message <text>
                          what this is about
    -F, --[no-]file <file>
                          read that from a file
    --[no-]date <date>    when it was
    -u, --[no-]untracked[=<mode>]
                          show what is not tracked
    --fixup [(amend|reword):]commit
                          mend a former one

`,
    flags: [
      '--quiet -q --no-quiet',
      '--verbose -v --no-verbose',
      '--message -m --no-message =',
      '--file -F --no-file =',
      '--date --no-date =',
      '--untracked -u --no-untracked [=]',
      '--fixup =',
      '--all -a',
    ],
  },
  {
    manner: 'GNU getopt',
    command: 'stow',
    text: `Usage: stow [OPTION...] [FILE]...
Put many files into one box.

Examples:
  stow -cf box.s a b  # Make box.s of a and b.

 Main operation mode:

  -A, --catenate, --concatenate   append boxes to a box
  -c, --create               make a new box
  -f, --file=BOX             use this box
  -C, --directory=DIR        go to DIR first
      --color[=WHEN]         with colours; WHEN can be 'always', 'never' or 'auto'
      --exclude=PATTERN      leave these out
  -v, --verbose              list the files
  -0                         names end in NUL
      --backup[=CONTROL]     keep what was there, CONTROL says how:
                               none, off  never
                               t, numbered  with numbers
      --help     display this help and exit
`,
    flags: [
      '--catenate -A --concatenate',
      '--create -c',
      '--file -f =',
      '--directory -C =',
      '--color [=]',
      '--exclude =',
      '--verbose -v',
      '-0',
      '--backup [=]',
      '--help',
    ],
  },
  {
    manner: 'curl',
    command: 'haul',
    text: `Usage: haul [options...] <url>
 -d, --data <data>           Send this
 -f, --fail                  Fail fast, without output
 -o, --output <file>         Write to a file instead
 -u, --user <user:password>  Who is asking
 -H, --header <header/@file> Send this header, too
 -v, --verbose               Say more
`,
    flags: [
      '--data -d =',
      '--fail -f',
      '--output -o =',
      '--user -u =',
      '--header -H =',
      '--verbose -v',
    ],
  },
  {
    manner: 'systemctl',
    command: 'foreman',
    text: `foreman [OPTIONS...] COMMAND ...

Look after the crew.

Unit Commands:
  list-crew [PATTERN...]              List the crew in memory
  start UNIT...                       Start (activate) one or more
  is-busy PATTERN...                  Check whether they work

Options:
  -h --help              Show this help
     --version           Show the version
  -t --type=TYPE         Only crew of a type
  -a --all               Show all of them
  -n --lines=INTEGER     How many lines to show
     --no-pager          Do not pipe into a pager

See the manual for details.
`,
    flags: ['--help -h', '--version', '--type -t =', '--all -a', '--lines -n =', '--no-pager'],
    subcommands: ['list-crew', 'start', 'is-busy'],
  },
  {
    manner: 'ssh',
    command: 'tug',
    text: `usage: tug [-46AaC] [-B bind_interface] [-b bind_address]
           [-i identity_file] [-p port]
           destination [command [argument ...]]
`,
    flags: ['-4', '-6', '-A', '-a', '-C', '-B =', '-b =', '-i =', '-p ='],
  },
  {
    manner: 'argparse',
    command: 'sail',
    text: `usage: sail [-h] [-o FILE] [--level {low,high}] [-v] [--tag TAG [TAG ...]]
            {out,in} ...

Sail a boat.

positional arguments:
  {out,in}
    out                 leave the harbour
    in                  come back

options:
  -h, --help            show this help message and exit
  -o FILE, --output FILE
                        where to write the log
  --level {low,high}    how high (default: low)
  -v, --verbose         say more; may be given several times
  --tag TAG [TAG ...]   words about it
`,
    flags: ['--help -h', '--output -o =', '--level = (low)', '--verbose -v *', '--tag ='],
    subcommands: ['out', 'in'],
  },
  {
    manner: 'clap',
    command: 'rudder',
    text: `Turns a boat

Usage: rudder [OPTIONS] <DIRECTION> [COMMAND]

Commands:
  hold   Keep the course
  turn   Change it
  help   Print this message or the help of the given subcommand(s)

Arguments:
  <DIRECTION>  Where to go

Options:
  -c, --config <FILE>    Read this file [env: RUDDER_CONFIG=]
  -j, --jobs <N>         How many at once [default: 4]
      --color <WHEN>     When to use colours [default: auto] [possible values: auto, always, never]
  -v, --verbose...       Say more
      --offline          Do not use the network
  -h, --help             Print help (see more with '--help')
  -V, --version          Print version
`,
    flags: [
      '--config -c =',
      '--jobs -j = (4)',
      '--color = (auto)',
      '--verbose -v *',
      '--offline',
      '--help -h',
      '--version -V',
    ],
    subcommands: ['hold', 'turn', 'help'],
  },
  {
    manner: 'clap, long',
    command: 'rudder turn',
    text: `Change the course

Usage: rudder turn [OPTIONS] <DEGREES>

Options:
  -s, --slowly
          Take your time.

          The boat leans less.

      --to <SIDE>
          Which side

          [default: port]
          [possible values: port, starboard]

  -h, --help
          Print help
`,
    flags: ['--slowly -s', '--to = (port)', '--help -h'],
  },
  {
    manner: 'Go flag',
    command: 'winch',
    text: `Usage of winch:
  -addr string
    	address to listen on (default ":8080")
  -force
    	do not ask
  -n int
    	how many (default 10)
  -v	say more
`,
    flags: ['-addr = (:8080)', '-force', '-n = (10)', '-v'],
  },
  {
    manner: 'click',
    command: 'mast',
    text: `Usage: mast [OPTIONS] COMMAND [ARGS]...

  Set and strike sails.

Options:
  -n, --name TEXT         Whose sail.  [required]
  --count INTEGER         How many.  [default: 1]
  --shout / --no-shout    Cry it out.
  -f, --format [json|text]
                          How to print.
  --help                  Show this message and exit.

Commands:
  set     Set a sail.
  strike  Take it down.
`,
    flags: ['--name -n =', '--count = (1)', '--shout --no-shout', '--format -f =', '--help'],
    subcommands: ['set', 'strike'],
  },
  {
    manner: 'yargs',
    command: 'buoy',
    text: `buoy <command> [options]

Commands:
  buoy lay <place>   Lay one
  buoy raise         Raise it  [aliases: up]

Options:
      --version  Show version number                                   [boolean]
  -p, --port     Which port                            [number] [default: 80]
      --host     Which host                                           [string]
      --help     Show help                                             [boolean]
`,
    flags: ['--version', '--port -p = (80)', '--host =', '--help'],
    subcommands: ['lay', 'raise'],
  },
  {
    manner: 'commander',
    command: 'keel',
    text: `Usage: keel [options] [command]

Options:
  -V, --version              output the version number
  -d, --depth <metres>       how deep
  -o, --only [names...]      only these
  --no-paint                 leave the paint off
  -h, --help                 display help for command

Commands:
  lay [options] <yard>       lay a keel
  help [command]             display help for command
`,
    flags: ['--version -V', '--depth -d =', '--only -o [=]', '--no-paint', '--help -h'],
    subcommands: ['lay', 'help'],
  },
  {
    manner: 'BusyBox',
    command: 'oar',
    text: `Usage: oar [-lr] [-n NUM] [FILE]...

Row a boat

	-l	To the left
	-r	To the right
	-n NUM	So many strokes
`,
    flags: ['-l', '-r', '-n ='],
  },
  {
    manner: 'a manual',
    command: 'chart show',
    text: `NAME
       chart show - shows a chart

SYNOPSIS
       chart show [--scale=SCALE] [--region=REGION] [FLAGS]

FLAGS
     --region=REGION
        The waters to show.

     --scale=SCALE; default="1000"
        How large.

     --[no-]depths
        Show depths, too.
`,
    flags: ['--region =', '--scale = (1000)', '--depths --no-depths'],
  },
]

it.each(CASES)('reads help in the manner of $manner', ({ command, text, flags, subcommands }) => {
  const grammar = parseHelp(text, command)
  const own = command.includes(' ') ? grammar.subcommands[0] : grammar
  const compact = own && toCompact(own)
  expect(compact?.flags).toEqual(flags)
  expect(own?.subcommands.map(({ name }) => name)).toEqual(subcommands ?? [])
})

it.each([
  'bash: boat: command not found',
  'Permission denied (publickey).',
  'The quick brown fox jumps over the lazy dog.\nIt says - nothing - about -- options.',
  '{"kind": "Pod", "spec": {"containers": []}}',
  '- one\n- two\n- three\n',
  '---\ntitle: notes\n---\n\n-- a comment\n',
  '',
])('learns nothing from %j', (text) => {
  const grammar = parseHelp(text, 'boat')
  expect(grammar.flags).toEqual([])
  expect(grammar.subcommands).toEqual([])
})

it('reads what a terminal has made bold or coloured', () => {
  const text = 'Options:\n  \u001b[1m-v\u001b[0m, \u001b[1m--verbose\u001b[0m   Say more\n'
  expect(toCompact(parseHelp(text, 'boat')).flags).toEqual(['--verbose -v'])
})
