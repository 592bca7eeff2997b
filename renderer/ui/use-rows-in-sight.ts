/** Long lists of which only the rows in sight are drawn. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'

interface Rows {
  count: number
  /** The element that scrolls. */
  scroller: RefObject<HTMLElement | null>
  /** The height of a row in px, or a guess where rows are measured once they are drawn. */
  heightOf: (index: number) => number
  /** Rows beyond the edges that are drawn as well. */
  overscan: number
  /** Index of the row that the list's focus is on: it stays drawn wherever one scrolls. */
  focused: number
}

/** Where the rows in sight stand, and the way to others. */
export function useRowsInSight({ count, scroller, heightOf, overscan, focused }: Rows) {
  // eslint-disable-next-line react-hooks/incompatible-library -- the rows are drawn anew with every change of the virtualizer
  return useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    overscan,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), focused])].sort((a, b) => a - b),
    useFlushSync: false,
  })
}
