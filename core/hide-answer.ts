/** Takes an answer out of the text that asks for it. */

/**
 * The back without its front: sample output often begins with the very command
 * that is asked for.
 */
export function hideAnswer(back: string, front: string): string {
  const words = front.trim().split(/\s+/).filter(Boolean)
  // Making the expression takes longer than most texts are worth.
  if (words.length === 0 || !words.every((word) => back.includes(word))) return back
  const pattern = words.map(escapeForRegExp).join(SPACE)
  const wholeFront = new RegExp(`(?<!${IN_WORD})${pattern}(?!${IN_WORD})`, 'gu')
  return back.replace(wholeFront, '…')
}

const IN_WORD = '[\\p{L}\\p{N}_-]'
/** White space within a paragraph, where a line break counts as a space. */
const SPACE = '(?:[ \\t]+|[ \\t]*\\n[ \\t]*)'

const escapeForRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
