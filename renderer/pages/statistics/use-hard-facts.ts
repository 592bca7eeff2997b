import { useEffect, useState } from 'react'
import { hardestCards, lapsesOf } from '../../../core/insight/hardest.ts'
import { policyFor, type StudySettings } from '../../../core/schedule/policy.ts'
import { useServices } from '../../services.ts'
import type { CardRow } from '../../store/database.ts'
import type { HardFact } from './HardestFacts.tsx'

/** More would not be rewritten at once. */
const SHOWN = 15

/** The hardest of these cards with their facts, the only ones whose text is read. */
export function useHardFacts(
  cards: readonly CardRow[],
  settings: StudySettings,
): HardFact[] | undefined {
  const { db } = useServices()
  const [facts, setFacts] = useState<HardFact[]>()
  useEffect(() => {
    let isCurrent = true
    const hardest = hardestCards(cards, SHOWN)
    void db.facts.bulkGet(hardest.map(({ factId }) => factId)).then((rows) => {
      if (!isCurrent) return
      setFacts(
        hardest.flatMap((card, at): HardFact[] => {
          const fact = rows[at]
          const { leech } = policyFor(settings, card.deckId)
          return fact ? [{ card, fact, isLeech: lapsesOf(card) >= leech.threshold }] : []
        }),
      )
    })
    return () => {
      isCurrent = false
    }
  }, [db, cards, settings])
  return facts
}
