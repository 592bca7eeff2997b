/** Something that takes a while and can fail, as a section shows it. */
import { useState } from 'react'
import { messageOf, type Problem, type Result } from '../../../../core/result.ts'

/** What went wrong, for a list of problems. */
interface TaskFailure {
  title: string
  problems: readonly Problem[]
}

interface Task {
  /** 0..1 while it runs. */
  progress?: number
  /** What was done, in a sentence. */
  done: string
  failure?: TaskFailure
}

type Outcome = { done: string } | Extract<Result<unknown>, { ok: false }>

/** The state of the latest run, and the way to start one. */
export function useTask() {
  const [task, setTask] = useState<Task>({ done: '' })
  const run = async (
    titleOfFailure: string,
    work: (onProgress: (done: number) => void) => Promise<Outcome>,
  ) => {
    setTask({ done: '', progress: 0 })
    try {
      const outcome = await work((progress) => setTask({ done: '', progress }))
      if ('done' in outcome) setTask(outcome)
      else setTask({ done: '', failure: { title: titleOfFailure, problems: outcome.problems } })
    } catch (cause) {
      setTask({ done: '', failure: { title: titleOfFailure, problems: [problemOf(cause)] } })
    }
  }
  return { ...task, run }
}

/** What was thrown, as a problem. */
export function problemOf(cause: unknown): Problem {
  const message = messageOf(cause)
  return { message, remedy: 'Make sure that the disk is not full, then try again.' }
}
