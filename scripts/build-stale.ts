/** Builds before a start, if anything changed since the last build. */
import { join } from 'node:path'
import { buildAll, PROJECT } from './build-all.ts'
import { isStale } from './is-stale.ts'

const SOURCES = [
  'core',
  'decks',
  'electron',
  'renderer',
  'package.json',
  'package-lock.json',
  'scripts/build-all.ts',
  'vite.config.ts',
]
const OUTPUTS = ['dist/electron/main.cjs', 'dist/electron/preload.cjs', 'dist/renderer/index.html']

/** Bring dist/ up to date; quick when it is. */
export async function buildStale(): Promise<void> {
  const inProject = (path: string) => join(PROJECT, path)
  if (!isStale(SOURCES.map(inProject), OUTPUTS.map(inProject))) return
  console.error('Building Notedrill…')
  await buildAll()
}
