/** What is asked before cards are changed for good. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode, type SyntheticEvent } from 'react'
import { DAY_MS, dueDate, type StudyDay } from '../../../core/schedule/day.ts'
import { cardsText } from './card-words.ts'

interface DueDialogProps {
  count: number
  today: StudyDay
  onChoose: (day: StudyDay) => void
  onClose: () => void
}

/** On which day the cards are to be asked. */
export function DueDialog({ count, today, onChoose, onClose }: DueDialogProps) {
  const [date, setDate] = useState(isoDate(today + 1))
  const at = Date.parse(date)
  const isRight = at >= dueDate(today) && at <= dueDate(today + LONGEST)
  return (
    <Dialog
      title={`When is ${count === 1 ? 'this card' : cardsText(count)} to be asked?`}
      button="Set the date"
      isReady={isRight}
      onSubmit={() => onChoose(at / DAY_MS)}
      onClose={onClose}
    >
      <TextInput
        type="date"
        label="Due on"
        data-autofocus
        required
        withAsterisk={false}
        min={isoDate(today)}
        max={isoDate(today + LONGEST)}
        value={date}
        onChange={({ currentTarget }) => setDate(currentTarget.value)}
      />
    </Dialog>
  )
}

/** Days; a hundred years, as the longest interval. */
const LONGEST = 36_500

interface ResetDialogProps {
  count: number
  onConfirm: () => void
  onClose: () => void
}

/** Whether cards are to begin anew. */
export function ResetDialog({ count, onConfirm, onClose }: ResetDialogProps) {
  return (
    <Dialog
      title={`Start over with ${count === 1 ? 'this card' : cardsText(count)}?`}
      button="Start over"
      isReady
      onSubmit={onConfirm}
      onClose={onClose}
    >
      <p className="cards-dialog-says">
        {count === 1 ? 'It becomes a new card' : 'They become new cards'} and what you remember of
        {count === 1 ? ' it' : ' them'} counts from the beginning. Today this can be undone.
      </p>
    </Dialog>
  )
}

interface DialogProps {
  title: string
  button: string
  isReady: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

function Dialog({ title, button, isReady, onSubmit, onClose, children }: DialogProps) {
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (isReady) onSubmit()
  }
  return (
    <Modal.Root opened onClose={onClose} lockScroll={false} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title className="cards-dialog-title">{title}</Modal.Title>
          {/* The keys of the list mean nothing here. */}
          <form
            onSubmit={submit}
            onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
          >
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
  )
}

const isoDate = (day: StudyDay) => new Date(dueDate(day)).toISOString().slice(0, 10)
