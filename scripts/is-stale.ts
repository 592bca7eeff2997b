/** Tells whether what was built is older than what it was built from. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether an output is missing, or older than the newest of the sources.
 *
 * Folders count with all they hold and with their own time, which tells of removed files.
 */
export function isStale(sources: readonly string[], outputs: readonly string[]): boolean {
  const built = Math.min(...outputs.map(modifiedAt))
  return built === NEVER || sources.some((source) => newestIn(source) > built)
}

const NEVER = Number.NEGATIVE_INFINITY

/** Epoch ms. */
function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? NEVER
}

function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return NEVER
  const inside = stats.isDirectory() ? readdirSync(path) : []
  return Math.max(stats.mtimeMs, ...inside.map((name) => newestIn(join(path, name))))
}
