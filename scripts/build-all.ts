/** Builds what runs: the renderer's files, and the shell's main and preload scripts. */
import { join } from 'node:path'
import { build as bundle, type BuildOptions } from 'esbuild'
import { build as buildPages } from 'vite'

/** The project's folder. */
export const PROJECT = join(import.meta.dirname, '..')

const SHELL: BuildOptions = {
  absWorkingDir: PROJECT,
  bundle: true,
  external: ['electron'],
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  outdir: 'dist/electron',
  sourcemap: true,
  logLevel: 'warning',
}

/** Build everything into dist/; rejects with the builder's own message. */
export async function buildAll(): Promise<void> {
  await Promise.all([
    bundle({ ...SHELL, platform: 'node', target: 'node20', entryPoints: ['electron/main.ts'] }),
    // Sandboxed preload scripts see browser globals and no modules but electron.
    bundle({
      ...SHELL,
      platform: 'browser',
      target: 'chrome130',
      entryPoints: ['electron/preload.ts'],
    }),
    buildPages({
      root: join(PROJECT, 'renderer'),
      configFile: join(PROJECT, 'vite.config.ts'),
      logLevel: 'warn',
    }),
  ])
}
