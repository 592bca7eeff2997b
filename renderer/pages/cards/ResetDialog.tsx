import { AskDialog } from '../../ui/AskDialog.tsx'
import { cardsText } from './card-words.ts'

interface ResetDialogProps {
  count: number
  onConfirm: () => void
  onClose: () => void
}

/** Whether cards are to begin anew. */
export function ResetDialog({ count, onConfirm, onClose }: ResetDialogProps) {
  return (
    <AskDialog
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
    </AskDialog>
  )
}
