/** Checks events of the log that come from outside: a backup, a journal, a damaged database. */
import * as z from 'zod'
import { textOf } from '../bounded.ts'
import { cardId, factId, type CardId } from '../fact.ts'
import { DAY_MS } from './day.ts'
import type { LogEvent } from './log.ts'
import { RATINGS } from './schedule.ts'

/** Days from 1970 on, far beyond any life; dates that follow from them are still dates. */
const MAX_DAY = 1_000_000
const studyDay = z.int().min(-MAX_DAY).max(MAX_DAY)
const MAX_TIME = MAX_DAY * DAY_MS
/** Epoch ms. */
const time = z.number().min(-MAX_TIME).max(MAX_TIME)
const eventId = z.uuid()

/** A card's id: a fact's and a side. */
export const cardIdSchema = textOf(0, 500)
  .regex(/.:(?:produce|recognise)$/s)
  .transform((text): CardId => {
    const colon = text.lastIndexOf(':')
    const side = text.endsWith(':produce') ? 'produce' : 'recognise'
    return cardId(factId(text.slice(0, colon)), side)
  })

/** As long as whole notes. */
const text = textOf(0, 20 * 1024 * 1024)

/** What a learner has given a fact; see `OwnPart`. */
const ownPart = z.object({
  words: z.object({ front: text, back: text }).exactOptional(),
  accepted: z.array(text).exactOptional(),
})

const policyName = textOf(1, 100).exactOptional()

const recorded = {
  id: eventId,
  deviceId: z.uuid(),
  cardId: cardIdSchema,
  at: time,
  day: studyDay,
  utcOffset: z.number().min(-1440).max(1440).exactOptional(),
  batch: eventId.exactOptional(),
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
  z.object({ ...recorded, type: z.literal('undo'), undoes: eventId }),
])
