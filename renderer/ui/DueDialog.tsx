import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOfDate, isoDate, type StudyDay } from '../../core/schedule/day.ts'
import { AskDialog } from './AskDialog.tsx'

interface DueDialogProps {
  /** How it names what is to be asked. */
  cards: string
  today: StudyDay
  onChoose: (day: StudyDay) => void
  onClose: () => void
}

/** On which day cards are to be asked. */
export function DueDialog({ cards, today, onChoose, onClose }: DueDialogProps) {
  const [date, setDate] = useState(isoDate(today + 1))
  const day = dayOfDate(date)
  const chosen = day !== undefined && day >= today && day <= today + LONGEST ? day : undefined
  return (
    <AskDialog
      title={`When is ${cards} to be asked?`}
      button="Set the date"
      isReady={chosen !== undefined}
      onSubmit={() => chosen !== undefined && onChoose(chosen)}
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
    </AskDialog>
  )
}

/** Days; a hundred years, as the longest interval. */
const LONGEST = 36_500
