/** What cards become when all their answers count as given under another policy. */
import type { CardId } from '../../core/fact.ts'
import type { Moment } from '../../core/schedule/day.ts'
import { replay, type PolicyOf, type RescheduleEvent } from '../../core/schedule/log.ts'
import { policyFor, policyId, type StudySettings } from '../../core/schedule/policy.ts'
import { firstPolicy } from '../../core/schedule/schedule.ts'
import { eventsByCard, withState } from './card-rows.ts'
import type { CardRow, DeckId, NotedrillDatabase } from './database.ts'
import { newPosition } from './new-position.ts'
import { readPolicies } from './policies.ts'

/** So many cards are one request, and one transaction. */
export const CHUNK = 500
const FIRST = policyId(firstPolicy)

/** A card before and after; the event lacks the id that recording it will give. */
export interface RescheduledCard {
  before: CardRow
  after: CardRow
  event: Omit<RescheduleEvent, 'id'>
}

/** Decks whose memory policy is not the same in both settings. */
export async function changedDecks(
  db: NotedrillDatabase,
  before: StudySettings,
  after: StudySettings,
): Promise<DeckId[]> {
  const ids = await db.decks.toCollection().primaryKeys()
  return ids.filter((id) => policyId(policyFor(before, id)) !== policyId(policyFor(after, id)))
}

/**
 * Those of these cards that were asked before and would change. Must run inside a
 * transaction on cards, facts, reviews and policies.
 *
 * @param ids in the order of the table, so that their events are neighbours in the index
 */
export async function rescheduledCards(
  db: NotedrillDatabase,
  ids: readonly CardId[],
  settings: StudySettings,
  moment: Moment,
  deviceId: string,
): Promise<RescheduledCard[]> {
  const rows = (await db.cards.bulkGet([...ids])).filter((row) => row !== undefined)
  const seen = rows.filter(({ schedule }) => schedule.state !== 'new')
  const facts = await db.facts.bulkGet(seen.map(({ factId }) => factId))
  const events = await eventsByCard(
    db,
    seen.map(({ id }) => id),
  )
  const policyOf = withPolicies(await readPolicies(db), seen, settings)
  return seen.flatMap((before, at): RescheduledCard[] => {
    const fact = facts[at]
    if (!fact) return []
    const policy = policyId(policyFor(settings, before.deckId))
    const event: RescheduledCard['event'] = {
      ...{ type: 'reschedule', deviceId, cardId: before.id, ...moment },
      ...(policy === FIRST ? {} : { policy }),
    }
    // Its place is after all others, whatever id it will get.
    const log = [...(events.get(before.id) ?? []), { ...event, id: '\uffff' }]
    const state = replay(log, newPosition(fact.position, before.side), policyOf)
    const after = withState(before, state, fact.removed === 1)
    return isSame(before, after) ? [] : [{ before, after, event }]
  })
}

/** The log's policies and those of the settings, which it may not name yet. */
function withPolicies(
  known: PolicyOf,
  cards: readonly CardRow[],
  settings: StudySettings,
): PolicyOf {
  const decks = [...new Set(cards.map(({ deckId }) => deckId))]
  const policies = decks.map((deckId) => policyFor(settings, deckId))
  const added = new Map(policies.map((policy) => [policyId(policy), policy]))
  return (id) => (id === undefined ? undefined : added.get(id)) ?? known(id)
}

function isSame({ schedule: a }: CardRow, { schedule: b }: CardRow): boolean {
  if (a.due !== b.due || a.state !== b.state) return false
  return (
    a.state === 'new' ||
    (b.state !== 'new' && a.stability === b.stability && a.difficulty === b.difficulty)
  )
}
