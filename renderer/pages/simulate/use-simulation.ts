/** A year lived in the worker, by the settings of now and by others. */
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  limitsOf,
  policyFor,
  type DecksToStudy,
  type StudySettings,
} from '../../../core/schedule/policy.ts'
import type { Plan } from '../../../core/simulate/simulate.ts'
import type { RetentionCost } from '../../../core/simulate/suggest-retention.ts'
import { messageOf } from '../../../core/result.ts'
import { currentMoment } from '../../clock.ts'
import type { DeckId } from '../../store/database.ts'
import type { Answers } from '../../workers/jobs.ts'
import { runJob } from '../../workers/run-job.ts'

/** What a learner may try. */
export interface Trial {
  /** Missing for all decks. */
  deckId?: DeckId
  desiredRetention: number
  newPerDay: number
  reviewsPerDay: number
}

/**
 * What the settings say now of a deck, or of all together as long as each has cards
 * left: a simulation draws from all of them alike.
 */
export function trialOf(
  settings: StudySettings,
  decks: DecksToStudy,
  deckId: DeckId | undefined,
): Trial {
  const { desiredRetention } = policyFor(settings, deckId)
  const asked = deckId === undefined ? decks : { fresh: [deckId], learnt: [deckId] }
  return {
    ...{ desiredRetention, ...limitsOf(settings, asked) },
    ...(deckId === undefined ? {} : { deckId }),
  }
}

/** A simulation and what it was of. */
export interface Simulated {
  trial: Trial
  now: Answers['simulate']
  /** Missing where the trial is what the settings say. */
  then?: Answers['simulate']
}

export function useSimulation(settings: StudySettings, decks: DecksToStudy) {
  const [simulated, setSimulated] = useState<Simulated>()
  const [problem, setProblem] = useState<string>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const simulate = useCallback(
    async (trial: Trial) => {
      running.current?.abort()
      const controller = new AbortController()
      running.current = controller
      const { signal } = controller
      const live = (one: Trial) =>
        runJob<'simulate'>({ type: 'simulate', ...jobOf(settings, one) }, { signal })
      const present = trialOf(settings, decks, trial.deckId)
      try {
        const years = [live(present), ...(isSame(present, trial) ? [] : [live(trial)])]
        const [now, then] = await Promise.all(years)
        if (now) setSimulated({ trial, now, ...(then ? { then } : {}) })
        setProblem(undefined)
      } catch (cause) {
        if (!signal.aborted) setProblem(messageOf(cause))
      }
    },
    [settings, decks],
  )
  return { simulated, problem, simulate }
}

/** What each desired retention would cost, when asked. */
export function useCosts(settings: StudySettings) {
  const [costs, setCosts] = useState<RetentionCost[]>()
  const [done, setDone] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const find = async (trial: Trial) => {
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    setDone(0)
    setProblem(undefined)
    try {
      const job = { type: 'costs', ...jobOf(settings, trial) } as const
      setCosts(await runJob<'costs'>(job, { signal, onProgress: setDone }))
    } catch (cause) {
      if (!signal.aborted) setProblem(messageOf(cause))
    }
    setDone(undefined)
  }
  return { costs, done, problem, find, cancel: () => running.current?.abort() }
}

function jobOf(settings: StudySettings, { deckId, ...chosen }: Trial) {
  const policy = policyFor(settings, deckId)
  const { desiredRetention, newPerDay, reviewsPerDay } = chosen
  const plan: Plan = { policy: { ...policy, desiredRetention }, newPerDay, reviewsPerDay }
  return { plan, moment: currentMoment(), ...(deckId === undefined ? {} : { deckId }) }
}

const isSame = (a: Trial, b: Trial) =>
  a.desiredRetention === b.desiredRetention &&
  a.newPerDay === b.newPerDay &&
  a.reviewsPerDay === b.reviewsPerDay
