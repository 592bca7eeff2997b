/** Has the worker do something, off the page's thread. Every job has a worker of its own. */
import type { Answers, Job, WorkerMessage } from './jobs.ts'
import type { ProgressPlace } from './fit-weights.ts'
import { studyWorkerAddress } from './worker-address.ts'

const LOOK_MS = 200

interface Listening {
  /** Ends the worker, wherever it is. */
  signal?: AbortSignal
  /** Told how much is done, 0..1. */
  onProgress?: (done: number) => void
}

/**
 * @throws what the worker threw, or the signal's reason once that is aborted
 */
export function runJob<Type extends Job['type']>(
  job: Extract<Job, { type: Type }>,
  { signal, onProgress }: Listening = {},
): Promise<Answers[Type]> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new Worker(studyWorkerAddress, { type: 'module' })
    let timer: ReturnType<typeof setInterval> | undefined
    const end = () => {
      clearInterval(timer)
      worker.terminate()
      signal?.removeEventListener('abort', abort)
    }
    const abort = () => {
      end()
      reject(new DOMException('Cancelled', 'AbortError'))
    }
    const fail = (message: string) => {
      end()
      reject(new Error(message))
    }
    signal?.addEventListener('abort', abort)
    worker.addEventListener('error', ({ message }) => fail(message || 'The worker did not start.'))
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage<Type>>) => {
      switch (data.type) {
        case 'progress':
          onProgress?.(data.done)
          break
        case 'place':
          timer = setInterval(() => onProgress?.(progressAt(data.place)), LOOK_MS)
          break
        case 'answer':
          end()
          resolve(data.answer)
          break
        case 'error':
          fail(data.message)
          break
      }
    })
    worker.postMessage(job)
  })
}

function progressAt({ memory, offset }: ProgressPlace): number {
  const [done = 0, total = 0] = new Uint32Array(memory, offset, 2)
  return total === 0 ? 0 : Math.min(1, done / total)
}
