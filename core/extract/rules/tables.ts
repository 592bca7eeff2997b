/**
 * Rows of tables anywhere: a command or flag and what it does, or a term and
 * what it means where the headings say so.
 *
 * Takes `| git stash | put changes aside |` under `| Command | What |`. Does not
 * take tables of figures or of output.
 */
import type { FactKind } from '../../fact.ts'
import { commandOf, factOfPair } from '../pair.ts'
import { lineOf, type Rule } from '../rule.ts'
import { pairCells, pairTable } from '../table-columns.ts'
import { Side } from '../side.ts'

export const tables: Rule = ({ blocks, programs, isLeft }, finds) => {
  for (const block of blocks) {
    if (block.type !== 'table') continue
    const table = pairTable(block)
    // Where most of a column are commands, the others are those of programs that nobody knows.
    const fronts = table.rows.flatMap((row) => pairCells(row, table).front ?? [])
    const known = fronts.filter(({ children }) => commandOf(new Side(children), programs))
    const areCommands = !table.isKeys && (table.isCommands || known.length * 2 >= fronts.length)
    for (const row of table.rows.filter(isLeft)) {
      const { front, back } = pairCells(row, table)
      if (!front || !back) continue
      // A heading vouches for what stands under it.
      const isHeaded = table.isTerms || table.isCommands
      const side = new Side(front.children, { isVouched: isHeaded })
      const found = factOfPair(side, new Side(back.children), programs)
      if (!found || (found.kind === 'term' && !isHeaded && !areCommands)) continue
      const fact =
        found.kind === 'term' && areCommands && (side.isCode || table.isCommands)
          ? { ...found, kind: kindOf(side.plain), front: side.plain }
          : found
      finds.fact({ ...fact, line: lineOf(row) }, [row])
    }
  }
}

const kindOf = (text: string): FactKind => (/^-/.test(text) ? 'flag' : 'command')
