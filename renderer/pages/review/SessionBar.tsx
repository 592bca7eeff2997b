import { Button, Kbd, Progress } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Progress as Done } from './review-state.ts'

interface SessionBarProps {
  /** Missing once the sitting is over. */
  progress?: Done
  onLeave: () => void
  onUndo: () => void
  onRedo: () => void
}

/** The way out, how far one is, and the way back: the only things beside the card. */
export function SessionBar({ progress, onLeave, onUndo, onRedo }: SessionBarProps) {
  useHotkeys([
    ['Escape', onLeave],
    ['u', onUndo],
    ['mod+z', onUndo],
    ['shift+u', onRedo],
    ['mod+shift+z', onRedo],
    ['mod+y', onRedo],
  ])
  return (
    <header className="session-bar">
      <BarButton name="Today" shortcut="Esc" Icon={IconArrowLeft} onClick={onLeave} />
      {progress && (
        <div className="session-progress">
          <Progress
            color="var(--accent)"
            value={(100 * progress.done) / progress.total}
            aria-label="Cards done in this sitting"
          />
          <span>
            {progress.done} of {progress.total}
          </span>
        </div>
      )}
      <span className="session-back">
        <BarButton name="Undo" shortcut="U" Icon={IconArrowBackUp} onClick={onUndo} />
        <BarButton name="Redo" shortcut="Shift+U" Icon={IconArrowForwardUp} onClick={onRedo} />
      </span>
    </header>
  )
}

interface BarButtonProps {
  name: string
  /** The key that does the same, as printed on it. */
  shortcut: string
  Icon: TablerIcon
  onClick: () => void
}

function BarButton({ name, shortcut, Icon, onClick }: BarButtonProps) {
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<Icon size={18} aria-hidden />}
      rightSection={<Kbd size="xs">{shortcut}</Kbd>}
      aria-keyshortcuts={shortcut === 'Esc' ? 'Escape' : shortcut}
      onClick={onClick}
    >
      {name}
    </Button>
  )
}
