/** Backups of every version are readable for good. */
import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readBackup } from '../../../core/backup/read-backup.ts'
import { findBadRows } from '../../../renderer/store/bad-rows.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { repair } from '../../../renderer/store/repair.ts'
import { finishRestore, replaceTruth } from '../../../renderer/store/restore.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'backups')
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'))

it('has one of every schema that could be backed up', () => {
  // There were no backups before the fifth.
  const schemas = Array.from({ length: new NotedrillDatabase().verno - 4 }, (_, index) => index + 5)
  expect(files).toEqual(schemas.map((schema) => `version-1-schema-${schema}.jsonl`))
})

it.each(files)('restores %s', async (file) => {
  const reader = readBackup(new NotedrillDatabase().verno)
  reader.add(readFileSync(join(FOLDER, file)))
  const backup = reader.end()
  if (!backup.ok) throw new Error(backup.problems[0].message)
  const { truth, unreadable, head } = backup.value
  expect(unreadable).toEqual([])
  expect(truth.reviews).toHaveLength(head.counts['reviews'] ?? 0)
  const db = new NotedrillDatabase(file)
  await replaceTruth(db, truth)
  await finishRestore(db)
  expect(await findBadRows(db)).toEqual([])
  expect((await repair(db)).differences).toEqual([])
  expect((await db.cards.toArray()).map(({ id, queue }) => [id, queue])).toEqual([
    ['pods:produce', 'learning'],
    ['pods:recognise', 'suspended'],
    ['why:recognise', 'new'],
  ])
  await db.delete()
})
