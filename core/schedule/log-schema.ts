/** Checks events of the log that come from outside: a backup, a journal, a damaged database. */
import * as z from 'zod'
import { listOf, textOf } from '../bounded.ts'
import { cardId, factId, type CardId } from '../fact.ts'
import { timedId } from '../timed-id.ts'
import { DAY_MS } from './day.ts'
import type { LogEvent } from './log.ts'
import { RATINGS } from './schedule.ts'

/** Days from 1970 on, far beyond any life; dates that follow from them are still dates. */
const MAX_DAY = 1_000_000
const studyDay = z.int().min(-MAX_DAY).max(MAX_DAY)
const MAX_TIME = MAX_DAY * DAY_MS
/** Epoch ms. */
const time = z.number().min(-MAX_TIME).max(MAX_TIME)

/** A card's id: a fact's and a side. */
export const cardIdSchema = textOf(0, 500)
  .regex(/.:(?:produce|recognise)$/s)
  .transform((text): CardId => {
    const colon = text.lastIndexOf(':')
    const side = text.endsWith(':produce') ? 'produce' : 'recognise'
    return cardId(factId(text.slice(0, colon)), side)
  })

/** Longest list: more than the longest notes have lines. */
const MANY = 5_000_000
/** As long a list as there may be of anything. */
export const many = <Item extends z.ZodType>(item: Item) => listOf(item, 0, MANY)

/** The longest texts there are: as long as whole notes. */
export const longText = textOf(0, 20 * 1024 * 1024)

/** The words of a fact. */
export const wordsSchema = z.object({ front: longText, back: longText })

/** What a learner has given a fact; see `OwnPart`. */
const ownPart = z.object({
  words: wordsSchema.exactOptional(),
  accepted: many(longText).exactOptional(),
})

const policyName = textOf(1, 100).exactOptional()

const recorded = {
  id: timedId,
  deviceId: z.uuid(),
  cardId: cardIdSchema,
  at: time,
  day: studyDay,
  utcOffset: z.number().min(-1440).max(1440).exactOptional(),
  batch: timedId.exactOptional(),
}

/** Keys that it does not know are left out. */
export const logEventSchema: z.ZodType<LogEvent> = z.discriminatedUnion('type', [
  z.object({
    ...recorded,
    type: z.literal('review'),
    rating: z.enum(RATINGS),
    durationMs: z.number().min(0).max(MAX_TIME),
    policy: policyName,
    days: z.number().min(0).max(36_500).exactOptional(),
  }),
  z.object({ ...recorded, type: z.literal('soon') }),
  z.object({ ...recorded, type: z.literal('postpone'), on: studyDay }),
  z.object({ ...recorded, type: z.literal('reschedule'), policy: policyName }),
  z.object({ ...recorded, type: z.literal('edit'), before: ownPart, after: ownPart }),
  z.object({ ...recorded, type: z.literal('suspend'), on: z.boolean() }),
  z.object({ ...recorded, type: z.literal('bury') }),
  z.object({ ...recorded, type: z.literal('flag'), on: z.boolean() }),
  z.object({ ...recorded, type: z.literal('reset') }),
  z.object({ ...recorded, type: z.literal('due'), on: studyDay }),
  z.object({ ...recorded, type: z.literal('undo'), undoes: timedId }),
])
