interface Rows {
  /** The one in focus. */
  from: number
  first: number
  last: number
  /** How many a page key goes by. */
  page: number
}

/** Where a key leads in a list, perhaps beyond its ends; `undefined` for a key that means nothing there. */
export function rowForKey(key: string, { from, first, last, page }: Rows): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return from + 1
    case 'ArrowUp':
    case 'k':
      return from - 1
    case 'PageDown':
      return from + page
    case 'PageUp':
      return from - page
    case 'Home':
      return first
    case 'End':
      return last
    default:
      return undefined
  }
}
