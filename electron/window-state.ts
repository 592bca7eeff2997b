/**
 * Where the window was when it was last closed, kept in a small JSON file. A
 * missing or damaged file, or a screen that is gone, means the default place.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import * as z from 'zod'

const windowState = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
})

/** The window's bounds when not maximized, in device-independent pixels. */
export type WindowState = z.output<typeof windowState>

/** Smallest size at which every page is usable. */
export const MIN_SIZE = { width: 480, height: 480 } as const
const DEFAULT_SIZE = { width: 1280, height: 800 } as const
/** How much of the window must be on some screen for the user to find and drag it. */
const VISIBLE_PIXELS = 64

/** The state as kept, or nothing when there is none that can be understood. */
export function readWindowState(file: string): WindowState | undefined {
  try {
    return windowState.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
  } catch {
    return undefined
  }
}

/** Keep the state for the next start. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, `${JSON.stringify(state)}\n`)
  } catch {
    // A place forgotten, or half a file that will not be understood, is no reason to trouble a user who is closing the window.
  }
}

/**
 * Bounds to open the window with.
 *
 * @param workAreas of the screens that are there now
 * @returns without a position when the kept one is on no screen: the system then chooses
 */
export function placeWindow(
  state: WindowState | undefined,
  workAreas: readonly Rectangle[],
): { x?: number; y?: number; width: number; height: number } {
  const area = state && workAreas.find((candidate) => isReachable(state, candidate))
  if (!area) return DEFAULT_SIZE
  const width = Math.max(MIN_SIZE.width, Math.min(state.width, area.width))
  const height = Math.max(MIN_SIZE.height, Math.min(state.height, area.height))
  return { x: state.x, y: state.y, width, height }
}

/** Whether the window's top edge, where it is dragged, is within the screen. */
function isReachable(window: Rectangle, area: Rectangle): boolean {
  const left = Math.max(window.x, area.x)
  const right = Math.min(window.x + window.width, area.x + area.width)
  const isTopInside = window.y >= area.y && window.y + VISIBLE_PIXELS <= area.y + area.height
  return right - left >= VISIBLE_PIXELS && isTopInside
}
