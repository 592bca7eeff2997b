/** What a sitting says of changes that its learner may not expect. */

/** Said until the next change. */
export interface Notice {
  notice?: string
}

export const ANSWERED =
  'The card before was answered or changed in another window meanwhile. Only that counts, your answer here does not.'
export const GONE =
  'The card before was taken away in another window. There is nothing left to answer.'

export type Way = 'undo' | 'redo'

/** What is said of undo and redo where the screen alone does not tell. */
export const WAY_NOTICES = {
  undo: {
    nothing: 'There is nothing to undo.',
    edit: 'Your change of the card is taken back.',
    other: 'What was done last is taken back.',
  },
  redo: {
    nothing: 'There is nothing to redo.',
    edit: 'Your change of the card is made again.',
    other: 'What was taken back last is done again.',
  },
} as const
