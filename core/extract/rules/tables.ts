/**
 * Rows of tables anywhere: a command or flag and what it does, or a term and
 * what it means where the headings say so.
 *
 * Takes `| git stash | put changes aside |` under `| Command | What |`. Does not
 * take tables of figures or of output.
 */
import { factOfPair, sideOf } from '../pair.ts'
import { lineOf, type Rule } from '../rule.ts'
import { pairCells, pairTable } from '../table-columns.ts'

export const tables: Rule = ({ blocks, programs, isLeft }, { fact }) => {
  for (const block of blocks) {
    if (block.type !== 'table') continue
    const table = pairTable(block)
    for (const row of table.rows.filter(isLeft)) {
      const { front, back } = pairCells(row, table)
      if (!front || !back) continue
      const left = sideOf(front.children)
      // A heading vouches for what stands under it.
      const side = table.isTerms || table.isCommands ? { ...left, isMarked: true } : left
      const found = factOfPair(side, sideOf(back.children), programs)
      if (!found || (found.kind === 'term' && !table.isTerms && !table.isCommands)) continue
      const kind = table.isCommands && found.kind === 'term' ? 'command' : found.kind
      fact({ ...found, kind, line: lineOf(row) }, [row])
    }
  }
}
