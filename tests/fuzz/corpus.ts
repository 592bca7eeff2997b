/** The texts that mutations begin with: what comes with Notedrill, what its tests read, and hostile ones. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHIPPED_PROGRAMS } from '../../core/shell/index.ts'
import type { Corpus } from './targets.ts'

const PROJECT = join(import.meta.dirname, '..', '..')

/** Read it from the project's files. */
export function readCorpus(): Corpus {
  const fixtures = filesIn('tests/fixtures').filter((file) => /\.\w+$/.test(file))
  const notes = [...fixtures, ...filesIn('decks/notes')]
  const graded = textsOf(fixtures.filter((file) => file.includes('/grading/')))
  return {
    markdown: textsOf(notes.filter((file) => /\.md$/.test(file))),
    rst: textsOf(notes.filter((file) => /\.(rst|txt)$/.test(file))),
    decks: textsOf([
      ...filesIn('decks').filter((file) => file.endsWith('.md')),
      ...fixtures.filter((file) => file.includes('/hostile/') && file.endsWith('.md')),
    ]),
    help: [...textsOf(fixtures.filter((file) => /\/hostile\/.*\.(md|rst|txt)$/.test(file))), HELP],
    commands: [...graded.flatMap((text) => text.split(/\t|\n/)), ...SHIPPED_PROGRAMS].filter(
      Boolean,
    ),
  }
}

const HELP = `Usage:
  kubectl get [(-o|--output=)json|yaml] (TYPE[.VERSION][.GROUP] [NAME | -l label] ...) [flags]

Aliases:
  get, g

Available Commands:
  pods        List pods
  nodes, no   List nodes

Flags:
  -A, --all-namespaces=false:  If present, list everywhere. Can be repeated.
      --color[=WHEN]           when to use colours; WHEN is one of "always", "never"
  -o, --output string          Output format. (default "wide")
  -p PORT, --port PORT         the port [default: 80]
`

function filesIn(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, name),
  )
}

const textsOf = (files: readonly string[]) =>
  files.map((file) => readFileSync(join(PROJECT, file), 'utf8'))
