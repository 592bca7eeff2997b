import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { WordDifference } from '../../ui/WordDifference.tsx'
import type { FactRow } from '../../store/database.ts'
import type { FactEdit } from '../../store/fact-edits.ts'
import { AcceptedAnswers } from './AcceptedAnswers.tsx'

interface EditFactProps {
  fact: FactRow
  onSave: (edit: FactEdit) => void
  onClose: () => void
}

/** A fact in the learner's own words, and what else is right; the notes stay as they are. */
export function EditFact({ fact, onSave, onClose }: EditFactProps) {
  const [front, setFront] = useState(fact.front)
  const [back, setBack] = useState(fact.back)
  const [refused, setRefused] = useState<readonly string[]>([])
  const isEmpty = front.trim() === '' || back.trim() === ''
  return (
    <AskDialog
      title="Edit this card"
      button="Save"
      size="lg"
      isReady={!isEmpty}
      onSubmit={() => onSave({ words: { front: front.trim(), back: back.trim() }, refused })}
      onClose={onClose}
      otherWays={
        fact.edited && (
          <Button
            variant="default"
            onClick={() => fact.edited && onSave({ words: fact.edited, refused })}
          >
            As in the notes
          </Button>
        )
      }
    >
      <TextInput
        label="Front"
        data-autofocus
        value={front}
        onChange={({ currentTarget }) => setFront(currentTarget.value)}
      />
      <Textarea
        label="Back"
        description="Markdown"
        rows={6}
        value={back}
        onChange={({ currentTarget }) => setBack(currentTarget.value)}
      />
      {fact.edited && (
        <dl className="fact-in-notes">
          <dt>What the notes say instead</dt>
          <dd>
            <WordDifference before={fact.front} after={fact.edited.front} />
          </dd>
          <dd>
            <WordDifference before={fact.back} after={fact.edited.back} />
          </dd>
        </dl>
      )}
      {fact.accepted && (
        <AcceptedAnswers answers={fact.accepted} refused={refused} onRefuse={setRefused} />
      )}
      <p className="edit-hint">
        Your notes stay as they are. The card keeps your words when they are imported again.
      </p>
    </AskDialog>
  )
}
