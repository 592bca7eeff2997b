/** Why a block that no rule took is not a card. */
import type { Code } from 'mdast'
import type { Block } from '../notes/tree.ts'
import { isAddress } from './command-text.ts'
import { isDiaryLine } from './diary.ts'
import { commandOf } from './pair.ts'
import type { Group } from './rule.ts'
import { readSession } from './session.ts'
import { paragraphText } from './paragraph-lines.ts'
import { Side } from './side.ts'

/** A clause, or nothing for a block that says nothing. */
export function reasonFor(block: Block, group: Group): string | undefined {
  switch (block.type) {
    case 'paragraph': {
      const text = paragraphText(block).trim()
      if (isAddress(text)) return 'it is an address'
      if (isDiaryLine(text)) return 'it is a date, or says when something was done'
      if (commandOf(new Side(block.children), group.programs))
        return 'nothing says what this command does'
      if (/:$/.test(text)) return 'it only leads to what follows'
      return 'it is prose: no term, command or question is marked in it'
    }
    case 'code':
      return reasonForCode(block, group)
    case 'html':
      return block.value.startsWith('<!--') ? 'it is a comment' : 'it is HTML'
    case 'comment':
      return 'it is a comment'
    case 'lineBlock':
      return 'it is verse'
    case 'target':
    case 'definition':
      return 'it says where a link leads'
    case 'substitution':
      return 'it says what a name stands for'
    case 'thematicBreak':
      return undefined
    default:
      return 'no rule knows what to make of it'
  }
}

function reasonForCode(code: Code, group: Group): string {
  if (readSession(code, group.programs)) return 'nothing says what its commands do'
  return isManifest(code)
    ? 'it is a manifest or a configuration file'
    : 'it is sample output or the code of a program'
}

/** Whether most lines are keys with values. */
function isManifest({ lang, value }: Code): boolean {
  if (/^(ya?ml|json5?|toml|ini|hcl|tf|xml|properties|conf)$/i.test(lang ?? '')) return true
  const lines = value.split('\n').filter((line) => line.trim() !== '')
  const keys = lines.filter((line) => /^\s*(- )?["']?[\w./-]+["']?\s*[:=](\s|$)/.test(line))
  return keys.length * 2 > lines.length
}
