import { Button, Group, Modal, Stack } from '@mantine/core'
import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react'
import './AskDialog.css'

interface AskDialogProps {
  title: string
  /** What the button that goes on says. */
  button: string
  /** Whether it may be gone on. */
  isReady: boolean
  onSubmit: () => void
  onClose: () => void
  /** Buttons for other ways to go on. */
  otherWays?: ReactNode
  size?: 'md' | 'lg'
  children: ReactNode
}

/** Asks one thing more before something is done. Keys mean nothing to the page behind it. */
export function AskDialog(props: AskDialogProps) {
  const { title, button, isReady, onSubmit, onClose, otherWays, size = 'md', children } = props
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (isReady) onSubmit()
  }
  const keepKeys = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
    // Where a line may end with Enter alone.
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
  }
  return (
    // Around it: Mantine drops what its content would be told of keys.
    <div onKeyDown={keepKeys}>
      <Modal.Root
        opened
        onClose={onClose}
        size={size}
        closeOnEscape={false}
        lockScroll={false}
        transitionProps={{ duration: 0 }}
      >
        <Modal.Overlay />
        <Modal.Content>
          <Modal.Body>
            <Modal.Title className="ask-dialog-title">{title}</Modal.Title>
            <form onSubmit={submit}>
              <Stack>
                {children}
                <Group justify="flex-end">
                  {otherWays}
                  <Button variant="default" onClick={onClose}>
                    Cancel
                  </Button>
                  <Button type="submit" disabled={!isReady} aria-keyshortcuts="Control+Enter">
                    {button}
                  </Button>
                </Group>
              </Stack>
            </form>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </div>
  )
}
