import { Button, Kbd, Menu } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconFlag, IconFlagFilled } from '@tabler/icons-react'
import { useState, type KeyboardEvent as ReactKeyboardEvent } from 'react'
import type { StudyDay } from '../../../core/schedule/day.ts'
import type { CardAction } from '../../../core/schedule/log.ts'
import type { CardRow } from '../../store/database.ts'
import { DueDialog } from '../../ui/DueDialog.tsx'

interface CardMenuProps {
  card: CardRow
  today: StudyDay
  /** Whether letters are commands, and not a part of what is typed. */
  hasKeys: boolean
  onAct: (action: CardAction) => void
}

/** Days after which a card may be asked instead. */
const LATER = [
  ['Ask it tomorrow', 1],
  ['Ask it in a week', 7],
  ['Ask it in a month', 30],
] as const

/** What else can be done with the card on the screen. All of it can be undone. */
export function CardMenu({ card, today, hasKeys, onAct }: CardMenuProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [isDating, setIsDating] = useState(false)
  // A card that was never asked has no date.
  const hasDate = card.schedule.state !== 'new'
  const flag = () => onAct({ type: 'flag', on: card.flagged !== true })
  const bury = () => onAct({ type: 'bury' })
  const suspend = () => onAct({ type: 'suspend', on: true })
  const date = () => setIsDating(hasDate)
  const open = (event: KeyboardEvent) => {
    // Else the open menu hears the same key, and closes.
    event.stopPropagation()
    setIsOpen(true)
  }
  const closeByEscape = (event: ReactKeyboardEvent) => {
    if (event.key !== 'Escape') return
    // Else the review hears the same key, and is left.
    event.stopPropagation()
    setIsOpen(false)
  }
  useHotkeys(
    hasKeys
      ? [
          ['m', open],
          ['f', flag],
          ['b', bury],
          ['s', suspend],
          ['d', date],
        ]
      : [],
  )
  return (
    <>
      <Menu
        opened={isOpen}
        onChange={setIsOpen}
        closeOnEscape={false}
        position="bottom-end"
        withinPortal={false}
        withInitialFocusPlaceholder={false}
        transitionProps={{ duration: 0 }}
      >
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={card.flagged && <IconFlagFilled size={14} aria-label="Flagged" />}
            rightSection={hasKeys && <Kbd size="xs">M</Kbd>}
            aria-keyshortcuts={hasKeys ? 'M' : undefined}
          >
            Card
          </Button>
        </Menu.Target>
        <Menu.Dropdown onKeyDown={closeByEscape}>
          <Menu.Item
            leftSection={<IconFlag size={16} aria-hidden />}
            rightSection={hasKeys && <Kbd size="xs">F</Kbd>}
            onClick={flag}
          >
            {card.flagged ? 'Take the flag off' : 'Flag'}
          </Menu.Item>
          <Menu.Item rightSection={hasKeys && <Kbd size="xs">B</Kbd>} onClick={bury}>
            Bury until tomorrow
          </Menu.Item>
          <Menu.Item rightSection={hasKeys && <Kbd size="xs">S</Kbd>} onClick={suspend}>
            Suspend
          </Menu.Item>
          <Menu.Divider />
          {hasDate &&
            LATER.map(([label, days]) => (
              <Menu.Item key={days} onClick={() => onAct({ type: 'due', on: today + days })}>
                {label}
              </Menu.Item>
            ))}
          {hasDate && (
            <Menu.Item rightSection={hasKeys && <Kbd size="xs">D</Kbd>} onClick={date}>
              Ask it on another date…
            </Menu.Item>
          )}
          <Menu.Item onClick={() => onAct({ type: 'reset' })}>Start over, as a new card</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isDating && (
        <DueDialog
          cards="this card"
          today={today}
          onClose={() => setIsDating(false)}
          onChoose={(on) => {
            setIsDating(false)
            onAct({ type: 'due', on })
          }}
        />
      )}
    </>
  )
}
