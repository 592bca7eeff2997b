/** What the double's two halves (and the spec that started them) say to each other. */

/** Name of the global function that carries `ipcRenderer.invoke` out of the page. */
export const INVOKE_BINDING = '__electronDoubleInvoke'

/** One `ipcRenderer.invoke`, and its outcome; rejections cross as their message. */
export type InvokeBinding = (call: {
  channel: string
  args: readonly unknown[]
}) => Promise<{ value: unknown } | { error: string }>

/** From the spec to the main process: run this function's text over the `electron` module. */
export interface EvaluateRequest {
  id: number
  source: string
  argument: unknown
}

/** From the main process to the spec. */
export type MainMessage<Answer = unknown> =
  | { type: 'window'; devToolsAddress: string }
  | { type: 'evaluated'; id: number; outcome: { value: Answer } | { error: string } }
