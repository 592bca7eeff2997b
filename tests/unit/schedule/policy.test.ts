import { describe, expect, it } from 'vitest'
import {
  defaultSettings,
  hasChoices,
  limitsOf,
  memoryPart,
  memoryPolicySchema,
  policyFor,
  policyId,
  studySettingsSchema,
  withoutChoices,
} from '../../../core/schedule/policy.ts'
import { defaultPolicy, firstPolicy } from '../../../core/schedule/schedule.ts'

describe('settings', () => {
  it('are the defaults where nothing is stored', () => {
    expect(studySettingsSchema.parse({})).toEqual(defaultSettings)
    expect(policyFor(defaultSettings, 'git')).toEqual(defaultPolicy)
  })

  it('give a deck what it has of its own, and all others what is for all', () => {
    const settings = { ...defaultSettings, decks: { git: { newPerDay: 3 } } }
    expect(policyFor(settings, 'git')).toEqual({ ...defaultPolicy, newPerDay: 3 })
    expect(policyFor(settings, 'docker')).toEqual(defaultPolicy)
  })

  it('limit decks together by what each allows that has something to ask, and by what all may have', () => {
    const all = { ...defaultPolicy, newPerDay: 20, reviewsPerDay: 200 }
    const settings = { ...defaultSettings, all, decks: { git: { newPerDay: 3 } } }
    const both = { fresh: ['git', 'docker'], learnt: ['git', 'docker'] }
    expect(limitsOf(settings, both)).toEqual({ newPerDay: 23, reviewsPerDay: 400 })
    expect(limitsOf(settings, { fresh: ['git'], learnt: ['docker'] })).toEqual({
      newPerDay: 3,
      reviewsPerDay: 200,
    })
    expect(limitsOf({ ...settings, newInAll: 10, reviewsInAll: 150 }, both)).toEqual({
      newPerDay: 10,
      reviewsPerDay: 150,
    })
  })

  it.each([
    { all: { ...defaultPolicy, desiredRetention: 0.99 } },
    { all: { ...defaultPolicy, learningSteps: [0] } },
    { decks: { git: { maximumInterval: 0 } } },
    { dayStartsAt: 24 },
  ])('are refused out of bounds: %j', (settings) => {
    expect(studySettingsSchema.safeParse(settings).success).toBe(false)
  })
})

describe('what was chosen', () => {
  const weights = Array.from({ length: 21 }, (_, at) => at / 10)

  it('is taken back for a deck, but not the weights that were fitted to it', () => {
    const git = { newPerDay: 3, weights }
    const settings = { ...defaultSettings, decks: { git, docker: { fuzz: false } } }
    expect(hasChoices(settings, 'git')).toBe(true)
    const after = withoutChoices(settings, 'git')
    expect(after.decks).toEqual({ git: { weights }, docker: { fuzz: false } })
    expect(hasChoices(after, 'git')).toBe(false)
    expect(withoutChoices(after, 'docker').decks).toEqual({ git: { weights } })
  })

  it('is taken back for all decks, but not their weights', () => {
    const all = { ...defaultPolicy, learningSteps: [5], weights }
    const settings = { ...defaultSettings, all, decks: { git: { newPerDay: 3 } } }
    expect(hasChoices(settings, undefined)).toBe(true)
    const after = withoutChoices(settings, undefined)
    expect(after).toEqual({ ...settings, all: { ...defaultPolicy, weights } })
    expect(hasChoices(after, undefined)).toBe(false)
    expect(hasChoices(defaultSettings, undefined)).toBe(false)
  })
})

describe("a policy's id", () => {
  it('is the same for all that schedule alike', () => {
    const fewNew = { ...defaultPolicy, newPerDay: 1 }
    expect(policyId(fewNew)).toBe(policyId(firstPolicy))
    const shuffled = JSON.stringify(Object.fromEntries(Object.entries(firstPolicy).reverse()))
    expect(policyId(memoryPolicySchema.parse(JSON.parse(shuffled)))).toBe(policyId(firstPolicy))
  })

  it.each([
    { desiredRetention: 0.91 },
    { learningSteps: [1] },
    { relearningSteps: [] },
    { maximumInterval: 365 },
    { fuzz: false },
    { leech: { threshold: 8, action: 'suspend' as const } },
    { weights: Array.from({ length: 21 }, () => 1) },
  ])('is another one with %j', (change) => {
    const changed = { ...firstPolicy, ...change }
    expect(policyId(changed)).not.toBe(policyId(firstPolicy))
    expect(memoryPolicySchema.parse(memoryPart(changed))).toEqual(changed)
  })

  it('of the first policy is what logs without one depend on', () => {
    expect(firstPolicy).toEqual({
      desiredRetention: 0.9,
      learningSteps: [1, 10],
      relearningSteps: [10],
      maximumInterval: 36_500,
      fuzz: true,
      leech: { threshold: 8, action: 'mark' },
    })
  })
})
