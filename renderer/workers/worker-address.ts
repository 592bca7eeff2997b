/**
 * The address of our one worker, as Trusted Types want it. The content security
 * policy allows the policy made here, by its name, and no other.
 */
import studyWorker from './study-worker.ts?worker&url'

/** As far as it is used here; TypeScript does not know Trusted Types. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => string }
}

declare global {
  interface Window {
    /** Missing in browsers that lack it. */
    trustedTypes?: TrustedTypes
  }
}

const trusted = window.trustedTypes?.createPolicy('notedrill-workers', {
  createScriptURL: (address) => {
    if (address !== studyWorker) throw new Error(`${address} is no worker of Notedrill.`)
    return address
  },
})

/** To be given to `Worker`. What the policy makes of an address stands where an address may. */
export const studyWorkerAddress = trusted?.createScriptURL(studyWorker) ?? studyWorker
