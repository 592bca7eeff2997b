/** What the learner's own tools have said of themselves; answers are graded with it. */
import {
  grammarSchema,
  grammarsWith,
  mergeGrammars,
  type Grammar,
  type GrammarOf,
} from '../../core/shell/index.ts'
import type { NotedrillDatabase } from './database.ts'

/** Keep what was learnt, beside what is known of the tool's other subcommands. @param now epoch ms */
export function learnGrammar(db: NotedrillDatabase, learnt: Grammar, now: number): Promise<void> {
  return db.transaction('rw', db.grammars, async () => {
    const known = readGrammar((await db.grammars.get(learnt.name))?.grammar)
    const grammar = known ? mergeGrammars(learnt, known) : learnt
    await db.grammars.put({ name: learnt.name, learntAt: now, grammar })
  })
}

/** All that is known of tools, shipped or learnt; what cannot be read is as if it had not been learnt. */
export async function learntGrammars(db: NotedrillDatabase): Promise<GrammarOf> {
  const rows = await db.grammars.toArray()
  return grammarsWith(rows.flatMap(({ grammar }) => readGrammar(grammar) ?? []))
}

const readGrammar = (stored: unknown): Grammar | undefined =>
  stored === undefined ? undefined : grammarSchema.safeParse(stored).data
