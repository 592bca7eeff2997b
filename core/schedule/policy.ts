/** The learner's choices as they are stored: for all decks, and what a deck has of its own. */
import * as z from 'zod'
import { listOf, recordOf } from '../bounded.ts'
import { shortHash } from '../hash.ts'
import type { EasyDays } from './balance.ts'
import { defaultPolicy, type MemoryPolicy, type Policy } from './schedule.ts'

const ID_DIGITS = 12

/** Names a memory policy: equal policies have equal ids. */
export type PolicyId = string

/** Readonly in type alone: zod's own freezes, and throws at bytes in the place of a list. */
const steps: z.ZodType<readonly number[]> = listOf(z.number().positive().max(1440), 0, 10)
const weights: z.ZodType<readonly number[]> = listOf(z.number(), 21, 21)
const memoryShape = {
  desiredRetention: z.number().min(0.7).max(0.97),
  learningSteps: steps,
  relearningSteps: steps,
  maximumInterval: z.int().min(1).max(36_500),
  fuzz: z.boolean(),
  leech: z.object({ threshold: z.int().min(1).max(99), action: z.enum(['suspend', 'mark']) }),
  weights: z.exactOptional(weights),
}
const share = z.union([z.literal(0), z.number().min(0.1).max(1)])
const easyDays: z.ZodType<EasyDays> = listOf(share, 7, 7)
/** Decks that may have a policy of their own. */
const MAX_DECKS = 100_000
const perDay = z.int().min(0).max(9999)
const policyShape = {
  ...memoryShape,
  newPerDay: perDay,
  reviewsPerDay: perDay,
  newOrder: z.enum(['notes', 'random']),
  newCards: z.enum(['after', 'before', 'between']),
  siblingsApart: z.boolean(),
}
const ownPolicy = z.object({
  desiredRetention: policyShape.desiredRetention.exactOptional(),
  learningSteps: policyShape.learningSteps.exactOptional(),
  relearningSteps: policyShape.relearningSteps.exactOptional(),
  maximumInterval: policyShape.maximumInterval.exactOptional(),
  fuzz: policyShape.fuzz.exactOptional(),
  leech: policyShape.leech.exactOptional(),
  weights: policyShape.weights,
  newPerDay: perDay.exactOptional(),
  reviewsPerDay: perDay.exactOptional(),
  newOrder: policyShape.newOrder.exactOptional(),
  newCards: policyShape.newCards.exactOptional(),
  siblingsApart: policyShape.siblingsApart.exactOptional(),
})

/** Checks a memory policy of the log. */
export const memoryPolicySchema: z.ZodType<MemoryPolicy> = z.object(memoryShape)

/** The key under which they are stored among other settings. */
export const STUDY_SETTINGS = 'study'

/** Checks stored settings; what is missing is as it is by default. */
export const studySettingsSchema = z.object({
  /** Local hour at which a study day begins. */
  dayStartsAt: z.int().min(0).max(23).default(4),
  /** For all decks. */
  all: z.object(policyShape).default(defaultPolicy),
  /** New cards in all decks together, per study day. */
  newInAll: perDay.default(9999),
  reviewsInAll: perDay.default(9999),
  /** Whether answered cards go to the day with the least to do, of those that fuzz allows. */
  loadBalancing: z.boolean().default(true),
  easyDays: easyDays.default([1, 1, 1, 1, 1, 1, 1]),
  /** What single decks have of their own, by their ids. */
  decks: recordOf(ownPolicy, MAX_DECKS).default({}),
})
export type StudySettings = z.output<typeof studySettingsSchema>

export const defaultSettings: StudySettings = studySettingsSchema.parse({})

/** What a deck is studied by; without one, what is for all decks. */
export function policyFor({ all, decks }: StudySettings, deckId: string | undefined): Policy {
  return deckId === undefined ? all : { ...all, ...decks[deckId] }
}

/** Decks that have something to ask, by their ids. */
export interface DecksToStudy {
  /** Those with new cards. */
  fresh: readonly string[]
  /** Those with cards in review. */
  learnt: readonly string[]
}

/**
 * What may be asked of several decks together on a study day, by their own limits and
 * by those for all.
 */
export function limitsOf(
  settings: StudySettings,
  decks: DecksToStudy,
): Pick<Policy, 'newPerDay' | 'reviewsPerDay'> {
  const sum = (ids: readonly string[], limit: 'newPerDay' | 'reviewsPerDay') =>
    ids.reduce((total, id) => total + policyFor(settings, id)[limit], 0)
  return {
    newPerDay: Math.min(settings.newInAll, sum(decks.fresh, 'newPerDay')),
    reviewsPerDay: Math.min(settings.reviewsInAll, sum(decks.learnt, 'reviewsPerDay')),
  }
}

/**
 * Settings with another policy, for all decks or for one. A deck keeps only what
 * differs: what is for all decks goes on to count for it.
 */
export function withPolicy(
  settings: StudySettings,
  policy: Policy,
  deckId: string | undefined,
): StudySettings {
  if (deckId === undefined) return { ...settings, all: policy }
  const { [deckId]: _, ...others } = settings.decks
  const own = differing(policy, settings.all)
  return {
    ...settings,
    decks: own.length === 0 ? others : { ...others, [deckId]: Object.fromEntries(own) },
  }
}

/** What the learner has not chosen otherwise: for a deck what is for all, for all the defaults. */
const givenFor = ({ all }: StudySettings, deckId: string | undefined): Policy =>
  deckId === undefined ? defaultPolicy : all

/** Whether anything was chosen for a deck, or for all; weights are fitted, not chosen. */
export function hasChoices(settings: StudySettings, deckId: string | undefined): boolean {
  const own = differing(policyFor(settings, deckId), givenFor(settings, deckId))
  return own.some(([key]) => key !== 'weights')
}

/** Settings as if nothing had been chosen for a deck, or for all; fitted weights stay. */
export function withoutChoices(settings: StudySettings, deckId: string | undefined): StudySettings {
  const { weights } = policyFor(settings, deckId)
  const given = givenFor(settings, deckId)
  return withPolicy(settings, { ...given, ...(weights ? { weights } : {}) }, deckId)
}

/** What of a policy is not as in the other. */
function differing(policy: Policy, other: Policy): [key: string, value: unknown][] {
  const others = new Map<string, unknown>(Object.entries(other))
  return Object.entries(policy).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(others.get(key)),
  )
}

/** The part of a policy that schedules depend on. */
export function memoryPart(from: MemoryPolicy): MemoryPolicy {
  const {
    desiredRetention,
    learningSteps,
    relearningSteps,
    maximumInterval,
    fuzz,
    leech,
    weights,
  } = from
  const { threshold, action } = leech
  return {
    ...{ desiredRetention, learningSteps, relearningSteps, maximumInterval, fuzz },
    leech: { threshold, action },
    ...(weights ? { weights } : {}),
  }
}

/** The same for every policy that schedules in the same way. */
export function policyId(from: MemoryPolicy): PolicyId {
  return shortHash(JSON.stringify(memoryPart(from)), ID_DIGITS)
}
