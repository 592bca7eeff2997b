/** Moves the focus through a list's links with the arrow keys, or J and K. */
import { useHotkeys } from '@mantine/hooks'
import { useEffect, useRef, type RefObject } from 'react'

/**
 * For the element around the list. The first link takes the focus as soon as the
 * list is there.
 */
export function useListKeys(isThere: boolean): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isThere) focusLink(list.current, 0)
  }, [isThere])
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

const linksIn = (list: HTMLElement | null) => [...(list?.querySelectorAll('li a') ?? [])]

function focusLink(list: HTMLElement | null, index: number): void {
  const link = linksIn(list)[index]
  if (link instanceof HTMLElement) link.focus()
}
