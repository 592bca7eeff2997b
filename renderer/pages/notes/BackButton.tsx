import { Button, Kbd } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { wayBack } from '../../ui/notes/way-back.ts'

/** The way back to where the notes were opened, or to Today. */
export function BackButton() {
  const [, goTo] = useLocation()
  const [{ origin, name }] = useState(wayBack)
  const leave = () => (origin === 'today' ? goTo('/') : history.back())
  useHotkeys([['Escape', leave]])
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconArrowLeft size={18} aria-hidden />}
      rightSection={<Kbd size="xs">Esc</Kbd>}
      aria-keyshortcuts="Escape"
      onClick={leave}
    >
      {name}
    </Button>
  )
}
