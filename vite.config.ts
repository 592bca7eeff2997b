/** How the renderer is built: plain files that run under the strict content security policy. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const require = createRequire(import.meta.url)
// Browsers are given a build that decodes entities through innerHTML, which Trusted Types refuse.
const entityDecoder = join(dirname(require.resolve('decode-named-character-reference')), 'index.js')

export default defineConfig({
  root: join(import.meta.dirname, 'renderer'),
  plugins: [react()],
  resolve: { alias: { 'decode-named-character-reference': entityDecoder } },
  // Modules, as the page's own scripts are.
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: true,
    // The policy has no data: addresses, and the polyfill would be an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Modules that pages share stand in files of their own, but zod-without-eval.ts must still come first.
    rolldownOptions: { output: { strictExecutionOrder: true } },
    chunkSizeWarningLimit: 2000,
  },
})
