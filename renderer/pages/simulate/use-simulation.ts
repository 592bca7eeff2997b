/** A year lived in the worker, by the settings of now and by others. */
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  limitsOf,
  policyFor,
  type DecksToStudy,
  type StudySettings,
} from '../../../core/schedule/policy.ts'
import type { RetentionCost } from '../../../core/simulate/suggest-retention.ts'
import { messageOf } from '../../../core/result.ts'
import { currentMoment } from '../../clock.ts'
import type { DeckId } from '../../store/database.ts'
import type { Answers, YearAhead } from '../../workers/jobs.ts'
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
 * What the settings say now of a deck, or of all: their desired retention where decks
 * have none of their own, and their limits as long as each deck has cards left.
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
      const present = trialOf(settings, decks, trial.deckId)
      const live = (one: Trial) =>
        runJob<'simulate'>({ type: 'simulate', ...yearAhead(settings, present, one) }, { signal })
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
export function useCosts(settings: StudySettings, decks: DecksToStudy) {
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
      const present = trialOf(settings, decks, trial.deckId)
      const job = { type: 'costs', ...yearAhead(settings, present, trial) } as const
      setCosts(await runJob<'costs'>(job, { signal, onProgress: setDone }))
    } catch (cause) {
      if (!signal.aborted) setProblem(messageOf(cause))
    }
    setDone(undefined)
  }
  return { costs, done, problem, find, cancel: () => running.current?.abort() }
}

/** What is as it is now stays with the decks, which may differ in it. */
function yearAhead(settings: StudySettings, present: Trial, trial: Trial): YearAhead {
  const { deckId } = trial
  const chosen = Object.fromEntries(
    CHOICES.filter((key) => trial[key] !== present[key]).map((key) => [key, trial[key]]),
  )
  return { settings, chosen, moment: currentMoment(), ...(deckId === undefined ? {} : { deckId }) }
}

const CHOICES = ['desiredRetention', 'newPerDay', 'reviewsPerDay'] as const

const isSame = (a: Trial, b: Trial) => CHOICES.every((key) => a[key] === b[key])
