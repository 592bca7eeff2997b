/** The cards of a listing, and what is done with them. */
import { useWindowEvent } from '@mantine/hooks'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CardId } from '../../../core/fact.ts'
import type { Moment } from '../../../core/schedule/day.ts'
import type { StudySettings } from '../../../core/schedule/policy.ts'
import { messageOf } from '../../../core/result.ts'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import type { CardRow, DeckId, FactRow } from '../../store/database.ts'
import { isOfKind, listCards, type Listing } from '../../store/list-cards.ts'
import { recordActions, redoLast, undoLast, type TakenBack } from '../../store/record-review.ts'
import { readStudySettings } from '../../store/study-settings.ts'
import type { Doing } from './card-actions.ts'
import { cardsText } from './card-words.ts'

interface Loaded {
  /** Also those that the listing had, and that are something else since. */
  cards: readonly CardRow[]
  settings: StudySettings
  now: Moment
}

export interface CardList extends Loaded {
  /** What was done last, in words. */
  done: string
  /** A change is on its way to the disk. */
  isSaving: boolean
  /** Why the last change could not be stored. */
  problem?: string
  act: (doing: Doing, done: string) => Promise<void>
  undo: () => Promise<void>
  redo: () => Promise<void>
}

/**
 * Read when the page opens and when its window is returned to; what is done here is
 * seen at once. Not a live query: answers of another window must not wait for whole tables.
 *
 * @param deckIds all decks, in the order in which their cards are listed
 * @param onFacts told of facts that have changed
 */
export function useCardList(
  { kind, deckId }: Listing,
  deckIds: readonly DeckId[],
  onFacts: (facts: readonly FactRow[]) => void,
): CardList | undefined {
  const { db, deviceId } = useServices()
  const [loaded, setLoaded] = useState<Loaded>()
  const [failure, setFailure] = useState<{ cause: unknown }>()
  const [status, setStatus] = useState<Pick<CardList, 'done' | 'isSaving' | 'problem'>>(IDLE)
  const lastChange = useRef<Promise<void>>(Promise.resolve())
  const reload = useCallback(() => {
    const now = currentMoment()
    const decks = deckId === undefined ? deckIds : [deckId]
    Promise.all([listCards(db, decks, kind, now.day), readStudySettings(db)]).then(
      ([cards, settings]) => setLoaded({ cards, settings, now }),
      (cause: unknown) => setFailure({ cause }),
    )
  }, [db, deckIds, kind, deckId])
  useEffect(reload, [reload])
  useWindowEvent('focus', reload)

  const listed = useMemo(
    () =>
      loaded?.cards.filter((card) => isOfKind(card, kind, loaded.now.day, loaded.settings)) ?? [],
    [loaded, kind],
  )
  // The boundary above the pages says what is wrong.
  if (failure) throw failure.cause
  if (!loaded) return undefined

  const changeNow = async (store: () => Promise<CardRow[]>, done: (count: number) => string) => {
    setStatus({ done: '', isSaving: true })
    try {
      const changed = new Map((await store()).map((card) => [card.id, card]))
      setStatus({ done: done(changed.size), isSaving: false })
      const known = loaded.cards.filter(({ id }) => changed.has(id))
      // What was taken back may belong here, and have been something else when the list was read.
      if (known.length < changed.size) reload()
      else setLoaded((before) => before && withChanged(before, changed))
    } catch (cause) {
      const problem = messageOf(cause)
      setStatus({ ...IDLE, problem })
    }
  }
  const turned = async (turning: Promise<TakenBack>) => {
    const { cards, facts } = await turning
    onFacts(facts)
    return cards
  }
  // Keys may come faster than the disk: each change waits for the one before.
  const change = (...args: Parameters<typeof changeNow>) => {
    lastChange.current = lastChange.current.then(() => changeNow(...args))
    return lastChange.current
  }
  return {
    ...{ ...loaded, ...status, cards: listed },
    act: ({ action, cards }, done) =>
      change(
        () =>
          recordActions(
            db,
            cards.map(({ id }) => id),
            action,
            currentMoment(),
            deviceId,
          ),
        (count) => `${cardsText(count)} ${done}.`,
      ),
    undo: () =>
      change(
        () => turned(undoLast(db, deckIds, currentMoment(), deviceId)),
        (count) => (count === 0 ? 'There is nothing to undo.' : `Undone: ${cardsText(count)}.`),
      ),
    redo: () =>
      change(
        () => turned(redoLast(db, deckIds, currentMoment(), deviceId)),
        (count) => (count === 0 ? 'There is nothing to redo.' : `Done again: ${cardsText(count)}.`),
      ),
  }
}

function withChanged(list: Loaded, changed: ReadonlyMap<CardId, CardRow>): Loaded {
  const cards = list.cards.map((card) => changed.get(card.id) ?? card)
  return { ...list, cards, now: currentMoment() }
}

const IDLE = { done: '', isSaving: false }
