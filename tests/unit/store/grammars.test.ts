import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { parseHelp } from '../../../core/shell/index.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { learnGrammar, learntGrammars } from '../../../renderer/store/grammars.ts'

it('learns a tool subcommand by subcommand, and is not stopped by what it cannot read', async () => {
  const db = new NotedrillDatabase(crypto.randomUUID())
  await learnGrammar(db, parseHelp('Flags:\n  --fast   At full speed.\n', 'drill spin'), 1)
  await learnGrammar(db, parseHelp('Flags:\n  --now   Do not wait.\n', 'drill stop'), 2)
  // As a version that is not known here might have stored it.
  const strange: unknown = { name: 'saw', learntAt: 3, grammar: { teeth: 12 } }
  await db.table('grammars').put(strange)
  const grammarOf = await learntGrammars(db)
  expect(grammarOf('drill')?.subcommands.map(({ name }) => name)).toEqual(['stop', 'spin'])
  expect(grammarOf('saw')).toBeUndefined()
  expect(grammarOf('kubectl')).toBeDefined()
  await db.delete()
})
