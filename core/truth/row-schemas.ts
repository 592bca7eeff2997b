/**
 * Checks the rows of the truth: the tables from which all else is derived, and the
 * only ones that backups and journals hold. What they say stands in
 * `renderer/store/database.ts`.
 *
 * A row comes from outside whenever it was not written by this start of the app. It
 * is taken only with every key it needs, of the right type and within bounds. Keys
 * that a schema does not know are left out: an older version may have written more
 * than it said, and a backup that cannot be read is worse than one key less.
 */
import * as z from 'zod'
import { textOf } from '../bounded.ts'
import { FACT_KINDS, factId, SIDES } from '../fact.ts'
import { QUESTION_TYPES } from '../quiz/index.ts'
import {
  cardIdSchema,
  logEventSchema,
  longText as text,
  many,
  wordsSchema,
} from '../schedule/log-schema.ts'
import {
  memoryPolicySchema,
  policyId,
  STUDY_SETTINGS,
  studySettingsSchema,
} from '../schedule/policy.ts'
import { grammarSchema } from '../shell/index.ts'
import { timedId } from '../timed-id.ts'
import { freeJson } from './free-json.ts'

/** The tables of the truth, what others point to first; the log, by far the largest, last. */
export const TRUTH_TABLES = [
  'decks',
  'notes',
  'facts',
  'policies',
  'settings',
  'grammars',
  'imports',
  'quizzes',
  'reviews',
] as const
export type TruthTable = (typeof TRUTH_TABLES)[number]

const key = textOf(1, 500)
/** Epoch ms. */
const time = z.number().min(-8.64e15).max(8.64e15)
const count = z.int().min(0)
/** Readonly in type alone: zod's own freezes, and throws at bytes in the place of a list. */
const texts: z.ZodType<readonly string[]> = many(text)
const counts: z.ZodType<readonly number[]> = many(count)

const factIdSchema = key.transform(factId)

const deck = z.object({ id: key, title: text, addedAt: time })

const notes = z.object({ deckId: key, file: text, text, importedAt: time })

const fact = z.object({
  ...wordsSchema.shape,
  id: factIdSchema,
  kind: z.enum(FACT_KINDS),
  path: texts,
  source: z.object({ file: text, line: count, also: z.exactOptional(counts) }).exactOptional(),
  tags: texts,
  deckId: key,
  position: count,
  removed: z.literal([0, 1]),
  edited: wordsSchema.exactOptional(),
  accepted: many(text).exactOptional(),
})

const seen = {
  due: time,
  stability: z.number(),
  difficulty: z.number(),
  reps: count,
  lapses: count,
  introducedDay: z.int(),
  reviewedDay: z.int(),
}

/** A card. They are derived; in the truth they stand where an import keeps what it found. */
export const cardSchema = z.object({
  id: cardIdSchema,
  factId: factIdSchema,
  deckId: key,
  side: z.enum(SIDES),
  // Imports of older versions kept cards without it.
  chapter: text.default(''),
  queue: z.enum(['new', 'learning', 'relearning', 'review', 'suspended']),
  schedule: z.discriminatedUnion('state', [
    z.object({ state: z.literal('new'), due: z.number() }),
    z.object({ ...seen, state: z.enum(['learning', 'relearning']), step: count }),
    z.object({ ...seen, state: z.literal('review') }),
  ]),
  suspended: z.boolean().exactOptional(),
  buriedOn: z.int().exactOptional(),
  flagged: z.boolean().exactOptional(),
})

const importSchema = z.object({
  id: timedId,
  deckId: key,
  at: time,
  file: text,
  added: count,
  changed: count,
  moved: count,
  removed: count,
  before: z
    .object({
      deck: deck.exactOptional(),
      notes: notes.exactOptional(),
      facts: many(fact),
      cards: many(cardSchema),
      addedFacts: many(factIdSchema),
      addedCards: many(cardIdSchema),
      forwarded: many(timedId),
    })
    .exactOptional(),
  undoneAt: time.exactOptional(),
})

const quiz = z.object({
  id: timedId,
  at: time,
  deckIds: many(key),
  seed: z.number(),
  right: count,
  total: count,
  score: z.number().min(0).max(1),
  durationMs: z.number().min(0),
  answers: many(
    z.object({
      factIds: many(factIdSchema),
      type: z.enum(QUESTION_TYPES),
      right: z.boolean(),
    }),
  ),
  parts: many(
    z.object({
      program: text,
      kind: z.enum(['subcommand', 'flag', 'resource']),
      name: text,
      right: z.boolean(),
      at: time,
    }),
  ),
})

const grammar = z.object({ name: key, learntAt: time, grammar: freeJson.pipe(grammarSchema) })

/** It is named by what it says: under another's name it would keep out the right one. */
const policy = z
  .object({ id: key, policy: memoryPolicySchema })
  .refine(({ id, policy }) => id === policyId(policy), { error: 'It is not what its id names' })

/** The learner's choices are checked here, what others keep by whoever reads it. */
const setting = z
  .object({ key, value: freeJson })
  .refine(
    ({ key, value }) => key !== STUDY_SETTINGS || studySettingsSchema.safeParse(value).success,
    {
      error: 'The settings of studying are out of bounds',
    },
  )

/** For every table of the truth what one of its rows is. */
export const rowSchemas = {
  decks: deck,
  notes,
  facts: fact,
  policies: policy,
  settings: setting,
  grammars: grammar,
  imports: importSchema,
  quizzes: quiz,
  reviews: logEventSchema,
} as const satisfies Record<TruthTable, z.ZodType>

/** One row of a table. */
export type TruthRow<Table extends TruthTable = TruthTable> = z.output<(typeof rowSchemas)[Table]>
