/** What stops the comparison of database and journal, and where in the journal. */
import type { Transaction } from '../../core/journal/reader.ts'
import { messageOf, type Problem } from '../../core/result.ts'

/** What a transaction has met, and where it stands. */
class TransactionError extends Error {
  readonly place: Pick<Transaction, 'file' | 'line'>

  constructor({ file, line }: Transaction, cause: unknown) {
    super(messageOf(cause), { cause })
    this.place = { file, line }
  }
}

/** For a promise that a transaction is taken in: throws what it was rejected with, and the place. */
export function failsAt(transaction: Transaction) {
  return (cause: unknown): never => {
    throw new TransactionError(transaction, cause)
  }
}

/** What was thrown while they were compared, for a reader. */
export function problemOfComparing(cause: unknown): Problem {
  const message = messageOf(cause)
  return cause instanceof TransactionError ? { message, ...cause.place } : { message }
}
