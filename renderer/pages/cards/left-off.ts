/** Where the page was left for the notes; the way back leads to the same card. */
import type { CardId } from '../../../core/fact.ts'

interface Left {
  /** Of the page, with its filters. */
  address: string
  search: string
  cardId: CardId
}

let left: Left | undefined

export function leaveOff(at: Left): void {
  left = at
}

/** Where a page at this address was left, if it was. */
export function leftOff(address: string): Left | undefined {
  return left?.address === address ? left : undefined
}
