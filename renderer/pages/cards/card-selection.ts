/** Which cards of a list the next action is for: a focus that moves, and a selection around it. */
import type { CardId } from '../../../core/fact.ts'

export interface CardSelection {
  /** Index of the card in focus. */
  at: number
  /** Index from which Shift extends. */
  anchor: number
  /** Where it is empty, the card in focus is meant. */
  selected: ReadonlySet<CardId>
}

type Listed = readonly { id: CardId }[]

/** Nothing selected, this card in focus. */
export function focusOn(at: number): CardSelection {
  return { at, anchor: at, selected: new Set() }
}

/** Put the focus on another card; what is selected stays so, or reaches from the anchor to it. */
export function moveTo(
  list: Listed,
  selection: CardSelection,
  to: number,
  isExtending: boolean,
): CardSelection {
  const at = Math.min(Math.max(0, to), Math.max(0, list.length - 1))
  if (!isExtending) return { ...selection, at, anchor: at }
  const { anchor } = selection
  const range = list.slice(Math.min(anchor, at), Math.max(anchor, at) + 1)
  return { at, anchor, selected: new Set(range.map(({ id }) => id)) }
}

/** Select the card in focus, or no longer. */
export function toggle(list: Listed, { at, selected }: CardSelection): CardSelection {
  const id = list[at]?.id
  const others = new Set(selected)
  if (id !== undefined && !others.delete(id)) others.add(id)
  return { at, anchor: at, selected: others }
}

/** Select all cards. */
export function selectAll(list: Listed, { at, anchor }: CardSelection): CardSelection {
  return { at, anchor, selected: new Set(list.map(({ id }) => id)) }
}

/** The cards that an action is for: those selected that are in the list, else the one in focus. */
export function meantCards<Card extends { id: CardId }>(
  list: readonly Card[],
  { at, selected }: CardSelection,
): readonly Card[] {
  const chosen = selected.size === 0 ? [] : list.filter(({ id }) => selected.has(id))
  return chosen.length > 0 ? chosen : list.slice(at, at + 1)
}
