/** Settings with another policy, for all decks or for one. */
import type { StudySettings } from '../../../core/schedule/policy.ts'
import type { Policy } from '../../../core/schedule/schedule.ts'
import type { DeckId } from '../../store/database.ts'

/** A deck keeps only what differs: what is for all decks goes on to count for it. */
export function withPolicy(
  settings: StudySettings,
  policy: Policy,
  deckId: DeckId | undefined,
): StudySettings {
  if (deckId === undefined) return { ...settings, all: policy }
  const { [deckId]: _, ...others } = settings.decks
  const forAll = new Map<string, unknown>(Object.entries(settings.all))
  const own = Object.entries(policy).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(forAll.get(key)),
  )
  return {
    ...settings,
    decks: own.length === 0 ? others : { ...others, [deckId]: Object.fromEntries(own) },
  }
}
