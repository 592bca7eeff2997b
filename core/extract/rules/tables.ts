/**
 * Rows of tables anywhere: a command or flag and what it does, or a term and
 * what it means where the headings say so.
 *
 * Takes `| git stash | put changes aside |` under `| Command | What |`. Does not
 * take tables of figures or of output.
 */
import { factOfPair } from '../pair.ts'
import { lineOf, type Rule } from '../rule.ts'
import { pairCells, pairTable } from '../table-columns.ts'
import { Side } from '../side.ts'

export const tables: Rule = ({ blocks, programs, isLeft }, { fact }) => {
  for (const block of blocks) {
    if (block.type !== 'table') continue
    const table = pairTable(block)
    for (const row of table.rows.filter(isLeft)) {
      const { front, back } = pairCells(row, table)
      if (!front || !back) continue
      // A heading vouches for what stands under it.
      const isHeaded = table.isTerms || table.isCommands
      const side = new Side(front.children, { isSetOff: isHeaded, isVouched: isHeaded })
      const found = factOfPair(side, new Side(back.children), programs)
      if (!found || (found.kind === 'term' && !isHeaded)) continue
      const kind = table.isCommands && found.kind === 'term' ? 'command' : found.kind
      fact({ ...found, kind, line: lineOf(row) }, [row])
    }
  }
}
