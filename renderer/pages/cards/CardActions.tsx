import { Button, Kbd } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import type { CardRow } from '../../store/database.ts'
import { DueDialog } from '../../ui/DueDialog.tsx'
import { burying, dueOn, flagging, resetting, suspending, type Doing } from './card-actions.ts'
import { cardsText } from './card-words.ts'
import { ResetDialog } from './ResetDialog.tsx'
import type { CardList } from './use-card-list.ts'

interface CardActionsProps {
  /** The cards that actions are for. */
  meant: readonly CardRow[]
  /** How many are listed. */
  count: number
  cardList: CardList
  /** Whether the card in focus has a place in the notes. */
  hasNotes: boolean
  onOpenNotes: () => void
  /** Called after each action: the list wants the focus again. */
  onDone: () => void
}

/** What can be done with the cards, by the keys of the review; all of it can be undone. */
export function CardActions(props: CardActionsProps) {
  const { meant, count, cardList, hasNotes, onOpenNotes, onDone } = props
  const { isSaving, done, now } = cardList
  const [asking, setAsking] = useState<'due' | 'reset'>()
  const flags = flagging(meant)
  const suspends = suspending(meant)
  const buries = burying(meant, now.day)
  const resets = resetting(meant)
  const act = (doing: Doing, words: string) => {
    setAsking(undefined)
    if (doing.cards.length > 0) void cardList.act(doing, words)
    onDone()
  }
  const isFlagging = 'on' in flags.action && flags.action.on === true
  const isSuspending = 'on' in suspends.action && suspends.action.on === true
  const flag = () => act(flags, isFlagging ? 'flagged' : 'no longer flagged')
  const suspend = () => act(suspends, isSuspending ? 'suspended' : 'studied again')
  const isBurying = buries.action.type === 'bury'
  const bury = () => act(buries, isBurying ? 'buried until tomorrow' : 'no longer buried')
  const ask = (what: 'due' | 'reset') => resets.cards.length > 0 && setAsking(what)
  const back = (step: () => Promise<void>) => {
    void step()
    onDone()
  }
  const undo = () => back(cardList.undo)
  const redo = () => back(cardList.redo)
  useHotkeys([
    ['f', flag],
    ['s', suspend],
    ['b', bury],
    ['d', () => ask('due')],
    ['r', () => ask('reset')],
    ['o', onOpenNotes],
    ['u', undo],
    ['mod+z', undo],
    ['shift+u', redo],
    ['mod+shift+z', redo],
    ['mod+y', redo],
  ])
  const isNone = meant.length === 0
  return (
    <div className="cards-actions">
      <div role="group" aria-label="With these cards">
        <Action
          name={isFlagging ? 'Flag' : 'Take the flag off'}
          keys="F"
          isOff={isNone}
          onClick={flag}
        />
        <Action
          name={isSuspending ? 'Suspend' : 'Study again'}
          keys="S"
          isOff={isNone}
          onClick={suspend}
        />
        <Action
          name={isBurying || isNone ? 'Bury' : 'Unbury'}
          keys="B"
          isOff={isNone}
          onClick={bury}
        />
        <Action
          name="Due on…"
          keys="D"
          isOff={resets.cards.length === 0}
          onClick={() => ask('due')}
        />
        <Action
          name="Start over…"
          keys="R"
          isOff={resets.cards.length === 0}
          onClick={() => ask('reset')}
        />
        <Action name="Notes" keys="O" isOff={!hasNotes} onClick={onOpenNotes} />
        <Action name="Undo" keys="U" isOff={false} onClick={undo} />
        <Action name="Redo" keys="Shift+U" isOff={false} onClick={redo} />
      </div>
      <p role="status">
        {isSaving ? 'Being stored…' : done !== '' ? done : countText(meant.length, count)}
      </p>
      {asking === 'due' && (
        <DueDialog
          cards={resets.cards.length === 1 ? 'this card' : cardsText(resets.cards.length)}
          today={now.day}
          onClose={() => setAsking(undefined)}
          onChoose={(day) => act(dueOn(meant, day), 'put on another day')}
        />
      )}
      {asking === 'reset' && (
        <ResetDialog
          count={resets.cards.length}
          onClose={() => setAsking(undefined)}
          onConfirm={() => act(resets, 'new again')}
        />
      )}
    </div>
  )
}

const countText = (meant: number, count: number) =>
  meant > 1 ? `${meant.toLocaleString('en')} of ${cardsText(count)}` : cardsText(count)

interface ActionProps {
  name: string
  /** The key that does the same, as printed on it. */
  keys: string
  isOff: boolean
  onClick: () => void
}

function Action({ name, keys, isOff, onClick }: ActionProps) {
  return (
    <Button
      variant="default"
      size="compact-sm"
      fw={500}
      disabled={isOff}
      rightSection={<Kbd size="xs">{keys}</Kbd>}
      aria-keyshortcuts={keys}
      onClick={onClick}
    >
      {name}
    </Button>
  )
}
