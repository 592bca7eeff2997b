/** The cards that are left in a sitting, without the one on the screen. */
import type { CardId } from '../../../core/fact.ts'
import { dueDate, type Moment } from '../../../core/schedule/day.ts'
import { defaultSettings, type StudySettings } from '../../../core/schedule/policy.ts'
import {
  learningUntil,
  putFirst,
  returnCard,
  takeNext,
  without,
  type Queue,
} from '../../../core/schedule/queue.ts'
import { countFinished } from '../../store/asked-today.ts'
import type { CardRow, NotedrillDatabase } from '../../store/database.ts'
import { loadAhead, loadQueue } from '../../store/load-queue.ts'
import type { SittingScope } from './review-state.ts'

interface Surroundings extends SittingScope {
  db: NotedrillDatabase
  now: () => Moment
}

/** Empty until it is read. */
export function createSittingQueue({ db, deckIds, aheadDays, now }: Surroundings) {
  let queue: Queue<CardRow> = { waiting: [], learning: [] }
  let { dayStartsAt } = defaultSettings
  const until = () => learningUntil(now(), dayStartsAt)
  const remove = (id: CardId) => {
    queue = without(queue, id)
  }
  return {
    /** Read anew what is to be asked. */
    async read(settings: StudySettings) {
      dayStartsAt = settings.dayStartsAt
      queue =
        aheadDays === undefined
          ? await loadQueue(db, deckIds, now(), settings)
          : await loadAhead(db, deckIds, now().day, aheadDays, settings)
    },
    /** How many cards are done with today. */
    countFinished: () =>
      aheadDays === undefined ? countFinished(db, deckIds, now().day, until()) : Promise.resolve(0),
    left: () => queue.waiting.length + queue.learning.length,
    /** The card that {@link take} would give. */
    next: () => takeNext(queue, now().at).card,
    take() {
      const next = takeNext(queue, now().at)
      queue = next.queue
      return next.card
    },
    remove,
    putFirst(card: CardRow) {
      queue = putFirst(queue, card)
    },
    /** Ask this card next, if it is left. */
    bringFirst(id: CardId) {
      const card = [...queue.waiting, ...queue.learning].find((one) => one.id === id)
      if (!card) return
      remove(id)
      queue = putFirst(queue, card)
    },
    /** Ask a card again where it is to be, if at all in this sitting. */
    comeBack(card: CardRow) {
      if (card.queue === 'suspended' || card.buriedOn === now().day) return
      queue = returnCard(queue, card, until())
    },
    /** Whether a card may be asked in this sitting: what is done with cards elsewhere can be taken back here. */
    mayAsk({ queue: filed, schedule, buriedOn }: CardRow): boolean {
      const { day } = now()
      if (filed === 'suspended' || buriedOn === day) return false
      return schedule.state !== 'review' || schedule.due <= dueDate(day + (aheadDays ?? 0))
    },
  }
}
