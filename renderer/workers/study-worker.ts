/**
 * The worker: long computations on what the database holds, which it only reads.
 * Does one job and answers; whoever wants no answer ends it.
 */
import { messageOf } from '../../core/result.ts'
import '../zod-without-eval.ts'
import { NotedrillDatabase } from '../store/database.ts'
import { fitJob } from './fit-job.ts'
import type { Answers, Job, WorkerMessage } from './jobs.ts'
import { previewJob } from './preview-job.ts'
import { costsJob, simulateJob } from './simulate-job.ts'

const tell = (message: WorkerMessage) => postMessage(message)
const onProgress = (done: number) => tell({ type: 'progress', done })

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  run(data).then(
    (answer) => tell({ type: 'answer', answer }),
    (cause: unknown) => {
      tell({ type: 'error', message: messageOf(cause) })
    },
  )
})

function run(job: Job): Promise<Answers[Job['type']]> {
  const db = new NotedrillDatabase()
  switch (job.type) {
    case 'fit':
      return fitJob(db, job, (place) => {
        // Memory is shared where the page is isolated from other origins; else nobody sees how far it is.
        if (crossOriginIsolated) tell({ type: 'place', place })
      })
    case 'preview':
      return previewJob(db, job, onProgress)
    case 'simulate':
      return simulateJob(db, job)
    case 'costs':
      return costsJob(db, job, onProgress)
  }
}
