/** Moves the focus through a list's links with the arrow keys, or J and K. */
import { useHotkeys } from '@mantine/hooks'
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * For the element around the list. As soon as the list is there its first link
 * takes the focus, or the one that was last followed from it.
 */
export function useListKeys(isThere: boolean): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isThere) return
    const left = linksIn(list.current).findIndex((link) => link.getAttribute('href') === followed)
    focusLink(list.current, Math.max(0, left))
  }, [isThere])
  // Before the page is taken down, while the link that leads away has the focus.
  useLayoutEffect(
    () => () => {
      followed = document.activeElement?.getAttribute('href') ?? undefined
    },
    [],
  )
  const move = (by: number) => {
    const at = linksIn(list.current).findIndex((link) => link === document.activeElement)
    focusLink(list.current, at < 0 ? 0 : at + by)
  }
  useHotkeys([
    ['ArrowDown', () => move(1)],
    ['j', () => move(1)],
    ['ArrowUp', () => move(-1)],
    ['k', () => move(-1)],
  ])
  return list
}

/** Address of the link by which the list was left; the way back leads to it. */
let followed: string | undefined

const linksIn = (list: HTMLElement | null) => [...(list?.querySelectorAll('li a') ?? [])]

function focusLink(list: HTMLElement | null, index: number): void {
  const link = linksIn(list)[index]
  if (link instanceof HTMLElement) link.focus()
}
