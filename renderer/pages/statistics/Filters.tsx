import { NativeSelect } from '@mantine/core'
import type { StudyRecord } from '../../store/load-statistics.ts'
import { chapterName, chaptersOf, PERIODS, type Selection } from './selection.ts'

interface FiltersProps {
  record: StudyRecord
  selection: Selection
  onChange: (selection: Selection) => void
}

const ALL = 'all'

/** Which answers and cards the page is about. */
export function Filters({ record: { decks, cards }, selection, onChange }: FiltersProps) {
  const { deckId, chapter, period } = selection
  const chapters = deckId === undefined ? [] : chaptersOf(cards, deckId)
  return (
    <div className="statistics-filters">
      <NativeSelect
        label="Deck"
        value={deckId === undefined ? ALL : `deck ${deckId}`}
        onChange={({ currentTarget: { selectedIndex } }) => {
          const deck = decks[selectedIndex - 1]
          onChange({ period, ...(deck ? { deckId: deck.id } : {}) })
        }}
        data={[
          { value: ALL, label: 'All decks' },
          ...decks.map(({ id, title }) => ({ value: `deck ${id}`, label: title })),
        ]}
      />
      <NativeSelect
        label="Chapter"
        disabled={chapters.length < 2}
        value={chapter === undefined ? ALL : `chapter ${chapter}`}
        onChange={({ currentTarget: { selectedIndex } }) => {
          const { chapter: _, ...rest } = selection
          const chosen = chapters[selectedIndex - 1]
          onChange({ ...rest, ...(chosen === undefined ? {} : { chapter: chosen }) })
        }}
        data={[
          { value: ALL, label: 'All chapters' },
          ...chapters.map((one) => ({ value: `chapter ${one}`, label: chapterName(one) })),
        ]}
      />
      <NativeSelect
        label="Period"
        value={period}
        onChange={({ currentTarget: { selectedIndex } }) =>
          onChange({ ...selection, period: PERIODS[selectedIndex]?.value ?? period })
        }
        data={PERIODS.map(({ value, label }) => ({ value, label }))}
      />
    </div>
  )
}
