import {
  IconBug,
  IconFlagFilled,
  IconPlayerPause,
  IconZzz,
  type TablerIcon,
} from '@tabler/icons-react'
import { memo } from 'react'
import type { Moment } from '../../../core/schedule/day.ts'
import type { StudySettings } from '../../../core/schedule/policy.ts'
import type { CardRow, FactRow } from '../../store/database.ts'
import { hasTooManyLapses } from '../../store/list-cards.ts'
import { frontText } from '../../ui/front-text.ts'
import { nextTime } from '../../ui/next-time.ts'
import { SIDE_NAMES } from './card-words.ts'

interface CardLineProps {
  card: CardRow
  /** Missing until it was read. */
  fact: FactRow | undefined
  deckTitle: string
  settings: StudySettings
  now: Moment
}

/** One card of the list: what it is about, where it stands, and when it is asked. */
export const CardLine = memo(function CardLine(props: CardLineProps) {
  const { card, fact, deckTitle, settings, now } = props
  return (
    <>
      <span className="cards-front" data-kind={fact?.kind}>
        {fact && frontText(fact)}
      </span>
      <span className="cards-marks">
        {card.flagged && <Mark name="Flagged" Icon={IconFlagFilled} />}
        {hasTooManyLapses(card, settings) && <Mark name="Leech" Icon={IconBug} />}
        {card.buriedOn === now.day && <Mark name="Buried until tomorrow" Icon={IconZzz} />}
        {card.suspended && <Mark name="Suspended" Icon={IconPlayerPause} />}
      </span>
      <span className="cards-place">
        {[SIDE_NAMES[card.side], deckTitle, card.chapter].filter(Boolean).join(' · ')}
      </span>
      <span className="cards-next">{nextTime(card, now)}</span>
    </>
  )
})

function Mark({ name, Icon }: { name: string; Icon: TablerIcon }) {
  return (
    <span className="cards-mark" title={name}>
      <Icon size={16} role="img" aria-label={name} />
    </span>
  )
}
