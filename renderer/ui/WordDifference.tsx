import { diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'
import './WordDifference.css'

/** A text before and after, as one, with the words that went and those that came. */
export function WordDifference({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => diffWordsWithSpace(before, after), [before, after])
  return (
    <span className="word-difference">
      {parts.map(({ value, added, removed }, index) =>
        added ? (
          <ins key={index}>{value}</ins>
        ) : removed ? (
          <del key={index}>{value}</del>
        ) : (
          <span key={index}>{value}</span>
        ),
      )}
    </span>
  )
}
