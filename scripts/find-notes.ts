/** From the paths of a command line to the notes files they stand for. */
import { readdir, realpath, stat } from 'node:fs/promises'
import type { Problem } from '../core/result.ts'
import { fileProblem } from './file-problem.ts'

/** A file that may hold notes. */
export interface FoundFile {
  /** As given, or below a folder as given. */
  file: string
  /** Bytes. */
  size: number
  /** Whether the user named the file itself. */
  isNamed: boolean
}

/**
 * The files given, and the notes in and below the folders given, by name. Every
 * file counts once, however many paths or links lead to it.
 *
 * Left out in folders: hidden entries, node_modules, and files with other endings.
 */
export async function findNotes(
  paths: readonly string[],
): Promise<{ files: FoundFile[]; problems: Problem[] }> {
  const files: FoundFile[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()

  /** Whether there was anything to say about the path. */
  const visit = async (path: string, isNamed: boolean): Promise<boolean> => {
    const isWanted = isNamed || NOTES.test(path)
    try {
      const real = await realpath(path)
      const stats = await stat(real)
      if (!isWanted && !stats.isDirectory()) return false
      if (seen.has(real)) return true
      seen.add(real)
      if (stats.isDirectory()) return await visitAll(path)
      if (stats.isFile()) files.push({ file: path, size: stats.size, isNamed })
      else
        problems.push({
          file: path,
          message: 'It is no ordinary file.',
          remedy: 'Give a text file.',
        })
    } catch (error) {
      const problem = fileProblem(error, path, 'read')
      if (!isWanted && leadsNowhere(error)) return false
      problems.push(problem)
    }
    return true
  }

  const visitAll = async (folder: string): Promise<boolean> => {
    let hasAny = false
    for (const name of (await readdir(folder)).sort()) {
      if (isLeftOut(name)) continue
      if (await visit(below(folder, name), false)) hasAny = true
    }
    return hasAny
  }

  for (const path of paths) {
    if (await visit(path, true)) continue
    const message = 'There are no notes in this folder.'
    const remedy = 'Notes end in .rst, .md or .txt; name a file to read it whatever its ending.'
    problems.push({ file: path, message, remedy })
  }
  return { files, problems }
}

const NOTES = /\.(rst|rest|md|markdown|txt)$/i

const isLeftOut = (name: string) => name.startsWith('.') || name === 'node_modules'

/** The folder as the user wrote it, which `join` would not keep. */
const below = (folder: string, name: string) => `${folder.replace(/[\\/]+$/, '')}/${name}`

/** A link in a folder whose target is missing concerns nobody unless it is named like notes. */
const leadsNowhere = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ELOOP')
