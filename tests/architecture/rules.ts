/**
 * The dependency rules, as tables. `broken-rules.ts` holds every import to them.
 *
 * A pattern that ends in `/` is a folder with all below it, any other one a file;
 * `*` stands for one name.
 */

/** Files that all of core stands on. They know one another and nothing else of ours. */
const FOUNDATIONS = [
  'core/bounded-markdown.ts',
  'core/bounded.ts',
  'core/timed-id.ts',
  'core/code-span.ts',
  'core/endless-paragraphs.ts',
  'core/fact.ts',
  'core/front-key.ts',
  'core/group-by.ts',
  'core/hash.ts',
  'core/hide-answer.ts',
  'core/markdown.ts',
  'core/masked-marks.ts',
  'core/one-line.ts',
  'core/provisional-id.ts',
  'core/random.ts',
  'core/read-value.ts',
  'core/read-yaml.ts',
  'core/result.ts',
] as const

const SURROUNDINGS = [
  'renderer/clock.ts',
  'renderer/extraction-cache.ts',
  'renderer/services.ts',
  'renderer/shipped-decks.ts',
]

/** Files and what of ours they may import, besides their own folder. */
export interface FolderRule {
  files: readonly string[]
  may: readonly string[]
  /** Allowed for `import type` alone. */
  mayAsTypes?: readonly string[]
  why: string
}

/** Who may import whom. The first rule that has the importing file decides. */
export const folderRules: readonly FolderRule[] = [
  {
    files: FOUNDATIONS,
    may: FOUNDATIONS,
    why: 'the foundations of core import no folder',
  },
  {
    files: ['core/extract/'],
    may: [...FOUNDATIONS, 'core/notes/'],
    why: 'of core, extract knows notes and the foundations',
  },
  {
    files: ['core/identity/'],
    may: [...FOUNDATIONS, 'core/extract/'],
    why: 'of core, identity knows extract and the foundations',
  },
  {
    files: ['core/quiz/'],
    may: [...FOUNDATIONS, 'core/shell/'],
    why: 'of core, quiz knows shell and the foundations',
  },
  {
    files: ['core/insight/', 'core/optimize/', 'core/simulate/'],
    may: [...FOUNDATIONS, 'core/schedule/'],
    why: 'of core, what learns from the log and foretells knows schedule and the foundations',
  },
  {
    files: ['core/truth/'],
    may: [...FOUNDATIONS, 'core/quiz/', 'core/schedule/', 'core/shell/'],
    why: 'of core, truth knows the folders whose values its rows hold, and the foundations',
  },
  {
    files: ['core/backup/'],
    may: [...FOUNDATIONS, 'core/schedule/', 'core/truth/'],
    why: 'of core, backup knows the truth, the log and the foundations',
  },
  {
    files: ['core/journal/'],
    may: [...FOUNDATIONS, 'core/schedule/', 'core/truth/'],
    why: 'of core, journal knows the truth, the log and the foundations',
  },
  {
    files: ['core/*/'],
    may: FOUNDATIONS,
    why: 'a folder of core knows the foundations and no other folder',
  },
  {
    files: ['core/*'],
    may: ['core/'],
    why: 'core imports nothing of ours but itself',
  },
  {
    files: ['electron/'],
    may: [],
    why: 'the shell has no domain logic: it imports nothing of ours but itself',
  },
  {
    files: ['renderer/store/'],
    may: ['core/'],
    why: 'the store knows core, neither pages nor the host',
  },
  {
    files: ['renderer/desktop/'],
    may: ['core/', 'package.json'],
    mayAsTypes: ['electron/contract.ts'],
    why: 'the way to the host knows core and the types of the contract',
  },
  {
    files: ['renderer/ui/'],
    may: ['core/'],
    mayAsTypes: ['renderer/store/'],
    why: 'shared pieces know core and the types of the store',
  },
  {
    files: ['renderer/notes-files/'],
    may: ['core/', 'renderer/store/', 'renderer/desktop/', ...SURROUNDINGS],
    why: 'what reads the files of notes knows core, the store, the host and the surroundings; no page',
  },
  {
    files: ['renderer/backups/'],
    may: ['core/', 'renderer/store/', 'renderer/desktop/', ...SURROUNDINGS],
    why: 'what makes and reads backups knows core, the store, the host and the surroundings; no page',
  },
  {
    files: ['renderer/workers/'],
    may: ['core/', 'renderer/store/', 'renderer/zod-without-eval.ts'],
    why: 'what runs beside the page knows core and the store',
  },
  {
    files: ['renderer/pages/*/'],
    may: [
      'core/',
      'renderer/store/',
      'renderer/desktop/',
      'renderer/backups/',
      'renderer/notes-files/',
      'renderer/ui/',
      'renderer/workers/',
      ...SURROUNDINGS,
    ],
    mayAsTypes: ['renderer/start/'],
    why: 'a page knows core, the store, the host, shared pieces and the surroundings; no other page',
  },
  {
    files: SURROUNDINGS,
    may: ['core/', 'decks/'],
    mayAsTypes: [
      'renderer/store/',
      'renderer/desktop/',
      'renderer/backups/',
      'renderer/notes-files/',
    ],
    why: 'what is handed to pages knows core, and the rest as types',
  },
  {
    files: ['renderer/'],
    may: ['core/', 'renderer/'],
    why: 'the renderer knows core and itself',
  },
  {
    files: ['scripts/'],
    may: [
      'core/',
      'electron/journal-folder.ts',
      'electron/renderer-files.ts',
      'electron/replace-file.ts',
      'electron/run-help.ts',
    ],
    why: 'scripts know core, how files are served and replaced, how the journal is read, and how a tool is asked for help',
  },
  {
    files: ['tests/'],
    may: ['core/', 'electron/', 'renderer/', 'scripts/', 'decks/', 'package.json'],
    why: 'tests know the sources',
  },
  {
    files: ['*'],
    may: ['package.json'],
    why: "the tools' settings know nothing of ours",
  },
]

/** Packages and who may know them. */
export interface LibraryRule {
  /** A name, or a beginning that ends in `*`. */
  packages: readonly string[]
  may: readonly string[]
  /** Allowed for `import type` alone. */
  mayAsTypes?: readonly string[]
}

/** One module knows one library. A package without a rule may be imported by tests alone. */
export const libraryRules: readonly LibraryRule[] = [
  { packages: ['ts-fsrs'], may: ['core/schedule/'] },
  {
    packages: ['unified', 'remark-*', 'mdast-*', 'micromark*', 'unist-*'],
    may: ['core/markdown.ts'],
  },
  {
    packages: ['mdast', 'unist'],
    may: [],
    mayAsTypes: ['core/*', 'core/notes/', 'core/deck/', 'core/extract/'],
  },
  { packages: ['remark-gfm'], may: ['renderer/ui/'] },
  { packages: ['react-markdown', 'rehype-*', 'highlight.js'], may: ['renderer/ui/'] },
  { packages: ['@noble/hashes'], may: ['core/hash.ts'] },
  {
    packages: ['fsrs-browser'],
    may: ['renderer/workers/fit-weights.ts', 'renderer/workers/fit-job.ts'],
  },
  { packages: ['yaml'], may: ['core/deck/', 'core/read-yaml.ts'] },
  { packages: ['@tanstack/react-virtual'], may: ['renderer/ui/'] },
  {
    packages: ['diff'],
    may: ['renderer/ui/compare-words.ts', 'renderer/ui/WordDifference.tsx'],
  },
  {
    packages: ['chart.js', 'chartjs-*'],
    may: ['renderer/ui/charts/'],
  },
  { packages: ['dexie', 'uuid'], may: ['renderer/store/'] },
  { packages: ['dexie-react-hooks'], may: ['renderer/pages/', 'renderer/notes-files/'] },
  {
    packages: ['react'],
    may: [
      'renderer/pages/',
      'renderer/notes-files/',
      'renderer/start/',
      'renderer/ui/',
      'renderer/*',
    ],
  },
  {
    packages: ['react-dom', 'wouter', '@mantine/*', '@tabler/*'],
    may: ['renderer/pages/', 'renderer/ui/', 'renderer/*'],
  },
  { packages: ['electron'], may: ['electron/'], mayAsTypes: ['tests/'] },
  {
    packages: ['papaparse'],
    may: ['renderer/backups/', 'renderer/ui/charts/', 'scripts/log.ts'],
  },
  { packages: ['chokidar'], may: ['electron/chosen-files.ts'] },
  { packages: ['zod'], may: ['core/', 'electron/', 'renderer/', 'scripts/', 'tests/'] },
  { packages: ['node:*'], may: ['electron/', 'scripts/', 'tests/', '*'] },
  { packages: ['commander'], may: ['scripts/'] },
  { packages: ['esbuild', 'vite', 'prettier'], may: ['scripts/', 'vite.config.ts'] },
]

/** Who may know packages that no rule names: what tests and the tools' settings are made of. */
export const freeOfLibraryRules = ['tests/', '*'] as const

/** Files that may load a module whose name is computed: the double runs the built main script. */
export const mayComputeNames = ['tests/e2e/launch/double/start.ts'] as const
