/** Hands over to the shell, part by part, what is too large for one call. */
import { success, type Result } from '../../core/result.ts'
import type { DesktopBridge } from '../../electron/contract.ts'

/** What a call may carry, in bytes; the contract takes no more than twice of it. */
const PART = 4 * 1024 * 1024

/**
 * Let the user choose a place, then write the parts there, as a whole or not at all.
 * Rejects with what the parts throw.
 *
 * @returns `false` when the user cancels
 */
export async function saveInParts(
  bridge: Pick<DesktopBridge, 'beginSaving' | 'savePart' | 'endSaving'>,
  suggestedName: string,
  parts: AsyncIterable<Uint8Array>,
): Promise<Result<boolean>> {
  const begun = await bridge.beginSaving(suggestedName)
  if (!begun.ok) return begun
  const saving = begun.value
  if (saving === false) return success(false)
  let isWhole = false
  try {
    for await (const part of parts) {
      for (let at = 0; at < part.length; at += PART) {
        const saved = await bridge.savePart(saving, part.slice(at, at + PART))
        if (!saved.ok) return saved
      }
    }
    isWhole = true
  } finally {
    if (!isWhole) await bridge.endSaving(saving, 'give up')
  }
  return bridge.endSaving(saving, 'keep')
}
