import { IconCards } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { CardKind } from '../../store/list-cards.ts'

interface NoCardsProps {
  /** What was looked for: a kind, words, or anything at all where there are no decks. */
  kind: CardKind | 'search' | 'none'
}

/** What would be here, and how it comes here. */
export function NoCards({ kind }: NoCardsProps) {
  const { title, advice } = SAYS[kind]
  return (
    <section className="cards-none">
      <IconCards size={48} stroke={1.5} aria-hidden />
      <h2>{title}</h2>
      <p>{advice}</p>
      {(kind === 'none' || kind === 'all') && <Link href="/import">Import notes</Link>}
    </section>
  )
}

const SAYS: Readonly<Record<NoCardsProps['kind'], { title: string; advice: string }>> = {
  none: {
    title: 'No cards yet',
    advice: 'Import notes, and all cards that come of them are here.',
  },
  all: { title: 'No cards here', advice: 'Choose another deck, or import notes into this one.' },
  search: {
    title: 'Nothing found',
    advice: 'No card has all of these words in its front or back. Try fewer, or show other cards.',
  },
  suspended: {
    title: 'No suspended cards',
    advice:
      'Press S at a card, here or in a review, and it is not asked until you take it back here.',
  },
  flagged: {
    title: 'No flagged cards',
    advice: 'Press F at a card, here or in a review, to find it here again.',
  },
  leeches: {
    title: 'No leeches',
    advice: 'Cards that you forget again and again come here: their notes want other words.',
  },
  buried: {
    title: 'Nothing buried today',
    advice: 'Press B at a card, here or in a review, and it is not asked until tomorrow.',
  },
  new: {
    title: 'No new cards',
    advice: 'All of them have been asked at least once. Import more notes to learn more.',
  },
  learning: {
    title: 'Nothing in learning',
    advice: 'Cards that come again within minutes are here, until they are learnt.',
  },
  due: { title: 'Nothing due', advice: 'Cards whose day has come are here until you review them.' },
}
