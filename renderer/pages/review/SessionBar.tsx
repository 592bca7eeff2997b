import { Button, Kbd, Progress } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowBackUp, IconArrowLeft } from '@tabler/icons-react'
import type { Progress as Done } from './review-session.ts'

interface SessionBarProps {
  /** Missing once the sitting is over. */
  progress?: Done
  onLeave: () => void
  onUndo: () => void
}

/** The way out, how far one is, and the way back: the only things beside the card. */
export function SessionBar({ progress, onLeave, onUndo }: SessionBarProps) {
  useHotkeys([
    ['Escape', onLeave],
    ['u', onUndo],
    ['mod+z', onUndo],
  ])
  return (
    <header className="session-bar">
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconArrowLeft size={18} aria-hidden />}
        rightSection={<Kbd size="xs">Esc</Kbd>}
        aria-keyshortcuts="Escape"
        onClick={onLeave}
      >
        Today
      </Button>
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
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        rightSection={<Kbd size="xs">U</Kbd>}
        aria-keyshortcuts="U"
        onClick={onUndo}
      >
        Undo
      </Button>
    </header>
  )
}
