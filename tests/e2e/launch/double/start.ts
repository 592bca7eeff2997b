/**
 * The double's main process: `node --import tsx start.ts <main.cjs>` runs the
 * built main script with `electron` replaced, and answers the spec's questions.
 */
import Module, { createRequire } from 'node:module'
import { runInThisContext } from 'node:vm'
import * as electron from './electron.ts'
import type { EvaluateRequest, MainMessage } from './wire.ts'

const [, , mainScript] = process.argv
if (mainScript === undefined) throw new Error('Which main script?')

const require = createRequire(import.meta.url)
const load: unknown = Reflect.get(Module, '_load')
if (!isCallable(load)) throw new Error('This Node has no Module._load to replace.')
Reflect.set(Module, '_load', (request: string, ...rest: unknown[]): unknown =>
  request === 'electron' ? electron : load.call(Module, request, ...rest),
)

process.on('message', (request: EvaluateRequest) => void evaluate(request))
process.on('disconnect', () => electron.app.quit())
process.on('SIGTERM', () => electron.app.quit())
require(mainScript)

/** Like Playwright's `electronApp.evaluate`: a function's text, run over the module. */
async function evaluate({ id, source, argument }: EvaluateRequest): Promise<void> {
  try {
    const run: unknown = runInThisContext(`(${source})`)
    if (!isCallable(run)) throw new Error('Only functions can be evaluated.')
    tell({ type: 'evaluated', id, outcome: { value: await run(electron, argument) } })
  } catch (error) {
    tell({ type: 'evaluated', id, outcome: { error: String(error) } })
  }
}

function isCallable(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function'
}

function tell(message: MainMessage): void {
  process.send?.(message)
}
