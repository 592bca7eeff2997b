/**
 * The part of `electron` that a preload script may require, for a page in an
 * ordinary Chromium. Bundled with the real preload script in front of the page.
 *
 * Unlike in Electron the preload script shares the page's JavaScript world, so
 * what a hostile page could do to its built-ins is not shown here.
 */
import type { ContextBridge, IpcRenderer } from 'electron'
import type { InvokeBinding } from './wire.ts'
import { INVOKE_BINDING } from './wire.ts'

const invokeInMain = takeBinding()

export const contextBridge = {
  exposeInMainWorld(key, api: unknown) {
    if (key in window) throw new Error(`Cannot bind an API on top of window.${key}`)
    Object.defineProperty(window, key, { value: frozen(api), enumerable: true })
  },
} satisfies Pick<ContextBridge, 'exposeInMainWorld'>

export const ipcRenderer = {
  async invoke(channel, ...args: unknown[]): Promise<unknown> {
    // Refuses what Electron refuses: functions, symbols, elements.
    const sent = structuredClone(args)
    const answer = await invokeInMain({ channel, args: sent })
    if ('error' in answer) {
      throw new Error(`Error invoking remote method '${channel}': ${answer.error}`)
    }
    return answer.value
  },
} satisfies Pick<IpcRenderer, 'invoke'>

/** Takes the way to the main process off the page's globals before the page's scripts run. */
function takeBinding(): InvokeBinding {
  const binding: unknown = Reflect.get(globalThis, INVOKE_BINDING)
  Reflect.deleteProperty(globalThis, INVOKE_BINDING)
  if (!isBinding(binding)) throw new Error('The test double has no way to its main process.')
  return binding
}

function isBinding(value: unknown): value is InvokeBinding {
  return typeof value === 'function'
}

function frozen(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen)
  return Object.freeze(value)
}
