import { Button, Kbd } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconAppWindow } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** Another window reviews: this one waits for it, or goes on in its place. */
export function ReviewedElsewhere({ onTakeOver }: { onTakeOver: () => void }) {
  const [, goTo] = useLocation()
  const here = useRef<HTMLButtonElement>(null)
  useEffect(() => here.current?.focus(), [])
  useHotkeys([['Escape', () => goTo('/')]])
  return (
    <main className="review-summary">
      <IconAppWindow size={56} stroke={1.5} className="summary-mark" aria-hidden />
      <h1>You review in another window</h1>
      <p>It goes on here as soon as that one is closed or leaves its review.</p>
      <Button ref={here} rightSection={<Kbd size="xs">Enter</Kbd>} onClick={onTakeOver}>
        Review here instead
      </Button>
      <Button
        variant="subtle"
        color="gray"
        rightSection={<Kbd size="xs">Esc</Kbd>}
        aria-keyshortcuts="Escape"
        onClick={() => goTo('/')}
      >
        Today
      </Button>
    </main>
  )
}
