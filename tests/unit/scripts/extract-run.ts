/** Runs the real `extract` in a folder of its own, as a user would. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export const PROJECT = join(import.meta.dirname, '..', '..', '..')
const LOADER = import.meta.resolve('tsx')
const SCRIPT = join(PROJECT, 'scripts', 'extract.ts')

/** What a run leaves behind. */
interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** A folder that goes when the test ends. */
export interface Workplace {
  folder: string
  /** Write a file, its folders included. */
  write: (file: string, content: string | Uint8Array) => void
  read: (file: string) => string
  /** All files, by path, without folders. */
  files: () => string[]
  run: (...args: string[]) => Run
  /** Run through bash: the command line is in `"$@"`. */
  runInShell: (script: string, ...args: string[]) => Run
}

export function makeWorkplace(files: Record<string, string | Uint8Array> = {}): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'extract-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const write: Workplace['write'] = (file, content) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  for (const [file, content] of Object.entries(files)) write(file, content)
  const command = (args: readonly string[]) => ['--import', LOADER, SCRIPT, ...args]
  const spawn = (program: string, args: readonly string[]): Run => {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 100 * 1024 * 1024,
    })
    return { code: status, stdout, stderr }
  }
  return {
    folder,
    write,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    files: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
        .sort(),
    run: (...args) => spawn(process.execPath, command(args)),
    runInShell: (script, ...args) =>
      spawn('bash', ['-c', script, 'bash', process.execPath, ...command(args)]),
  }
}

/** Notes with two commands. */
export const NOTES = `# Git notes

## Commands

- \`git stash\`: put changes aside
- \`git stash pop\`: bring them back
`
