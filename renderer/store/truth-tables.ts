/** The tables of the truth by their names, for whoever treats them all alike. */
import type { Table } from 'dexie'
import type { TruthRow, TruthTable } from '../../core/truth/row-schemas.ts'
import type { NotedrillDatabase } from './database.ts'

/** By which of its values a row is stored. */
const KEYS: Readonly<Record<TruthTable, string>> = {
  ...{ decks: 'id', notes: 'deckId', facts: 'id', policies: 'id', settings: 'key' },
  ...{ grammars: 'name', imports: 'id', quizzes: 'id', reviews: 'id' },
}

export function tableOf(db: NotedrillDatabase, name: TruthTable): Table<TruthRow, string> {
  return db.table(name)
}

/** A row's key. @throws where it has none, which is a bug: rows are checked when they are read */
export function keyOfRow(table: TruthTable, row: object): string {
  const key: unknown = Reflect.get(row, KEYS[table])
  if (typeof key !== 'string') throw new Error(`A row of ${table} has no key.`)
  return key
}
