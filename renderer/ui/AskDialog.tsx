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
  children: ReactNode
}

/** Asks one thing more before something is done. Keys mean nothing to the page behind it. */
export function AskDialog({ title, button, isReady, onSubmit, onClose, children }: AskDialogProps) {
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (isReady) onSubmit()
  }
  const keepKeys = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
  }
  return (
    // Around it: Mantine drops what its content would be told of keys.
    <div onKeyDown={keepKeys}>
      <Modal.Root
        opened
        onClose={onClose}
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
                  <Button variant="default" onClick={onClose}>
                    Cancel
                  </Button>
                  <Button type="submit" disabled={!isReady}>
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
