/** The cards as a list; only those in sight are drawn. */
import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent, type Ref } from 'react'
import type { StudySettings } from '../../../core/schedule/policy.ts'
import type { Moment } from '../../../core/schedule/day.ts'
import type { CardRow } from '../../store/database.ts'
import { rowForKey } from '../../ui/row-for-key.ts'
import { useRowsInSight } from '../../ui/use-rows-in-sight.ts'
import { CardLine } from './CardLine.tsx'
import { focusOn, moveTo, selectAll, toggle, type CardSelection } from './card-selection.ts'
import type { Facts } from './use-facts.ts'

interface CardRowsProps {
  cards: readonly CardRow[]
  deckTitles: ReadonlyMap<string, string>
  facts: Facts
  settings: StudySettings
  now: Moment
  selection: CardSelection
  onSelect: (selection: CardSelection) => void
  /** Open the notes at the card in focus. */
  onOpen: () => void
  ref: Ref<HTMLDivElement>
}

/** Of one row; the style sheet says the same. */
const ROW_PX = 48
/** Rows that Page Up and Page Down go. */
const PAGE = 10

export function CardRows(props: CardRowsProps) {
  const { cards, deckTitles, facts, settings, now, selection, onSelect, onOpen, ref } = props
  const { at, selected } = selection
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRowsInSight({
    count: cards.length,
    scroller,
    heightOf: () => ROW_PX,
    overscan: 12,
    focused: at,
  })
  const inSight = rows.getVirtualItems()
  useEffect(() => rows.scrollToIndex(at), [rows, at])
  useEffect(() => facts.need(inSight.flatMap(({ index }) => cards[index]?.factId ?? [])))

  const onKeyDown = (event: KeyboardEvent) => {
    const next = selectionFor(event)
    if (next) onSelect(next)
    else if (event.key === 'Enter') onOpen()
    else return
    event.preventDefault()
  }
  const selectionFor = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent) => {
    if (altKey) return undefined
    if (ctrlKey || metaKey) return key === 'a' ? selectAll(cards, selection) : undefined
    if (key === ' ') return toggle(cards, selection)
    if (key === 'Escape') return focusOn(at)
    // With Shift the letters come in capitals, and mark what lies between.
    const plain = key.length === 1 ? key.toLowerCase() : key
    const to = rowForKey(plain, { from: at, first: 0, last: cards.length - 1, page: PAGE })
    return to === undefined ? undefined : moveTo(cards, selection, to, shiftKey)
  }
  const onClick = (event: MouseEvent, index: number) => {
    if (event.shiftKey) onSelect(moveTo(cards, selection, index, true))
    else if (event.ctrlKey || event.metaKey) onSelect(toggle(cards, { ...selection, at: index }))
    else onSelect(focusOn(index))
  }

  return (
    <div className="cards-scroller" ref={scroller}>
      <div
        ref={ref}
        className="cards-list"
        role="listbox"
        tabIndex={0}
        aria-label="Cards"
        aria-multiselectable
        aria-activedescendant={`${id}${at}`}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {inSight.map(({ index, start }) => {
          const card = cards[index]
          return (
            card && (
              <div
                key={card.id}
                id={`${id}${index}`}
                className="cards-row"
                role="option"
                aria-selected={selected.size === 0 ? index === at : selected.has(card.id)}
                aria-posinset={index + 1}
                aria-setsize={cards.length}
                data-focus={index === at || undefined}
                style={{ transform: `translateY(${start}px)` }}
                onClick={(event) => onClick(event, index)}
                onDoubleClick={onOpen}
              >
                <CardLine
                  {...{ card, settings, now }}
                  fact={facts.known.get(card.factId)}
                  deckTitle={deckTitles.get(card.deckId) ?? ''}
                />
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}
