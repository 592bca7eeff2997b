/** What an import would change, as lines for a person. */
import type { Fact } from '../core/fact.ts'
import type { DeckPlan } from './plan-decks.ts'

/** A line that counts, and one for every fact that is added, changed, moved or removed. */
export function describePlan({ file, before, after, notes, update }: DeckPlan): string[] {
  const { plan, conflicts } = update
  const kept = new Set(conflicts.map((conflict) => conflict.kept.id))
  const changed = plan.changed.filter(({ after: { id } }) => !kept.has(id))
  const place = ({ source }: Fact) => (source ? `${notes.file}:${source.line}` : '')
  const counts = [
    count(plan.added, 'added'),
    count(changed, 'changed'),
    count(plan.moved, 'moved'),
    count(plan.removed, 'removed'),
    count(plan.ambiguous, 'to be decided'),
    count(plan.unchanged, 'unchanged'),
    count(conflicts, 'kept as edited'),
  ].filter((part) => part !== '')
  const state = before === undefined ? ' (new)' : before === after ? ' (stays as it is)' : ''
  return [
    `${file}${state}, from ${notes.file}: ${counts.join(', ')}`,
    ...plan.added.map((fact) => line('+', fact, place(fact))),
    ...changed.map(({ after: fact, why }) => line('~', fact, why, place(fact))),
    ...plan.moved.map((move) => line('>', move.after, `now in ${section(move.after)}`)),
    ...plan.removed.map((fact) => line('-', fact, 'set aside with its id')),
    ...plan.ambiguous.flatMap(({ before: old, after: fact }) => [
      line(
        '?',
        fact,
        'may be one that was set aside; it is new unless you give it that id',
        place(fact),
      ),
      `      set aside: ${old.front}  [${old.id}]`,
    ]),
    ...conflicts.flatMap(({ kept, notes: fact }) => [
      line('!', kept, 'edited here and changed in the notes; the edit stays', place(fact)),
      ...both('front', kept.front, fact.front),
      ...both('back', kept.back, fact.back),
    ]),
  ]
}

const count = ({ length }: readonly unknown[], what: string) =>
  length === 0 ? '' : `${length} ${what}`

const line = (sign: string, { front }: Fact, ...about: string[]) =>
  `  ${sign} ${front}${about.map((part) => (part === '' ? '' : `  [${part}]`)).join('')}`

/** What the deck and the notes say, where it is not the same. */
function both(part: string, deck: string, notes: string): string[] {
  if (deck === notes) return []
  const indented = (text: string) => text.replaceAll('\n', '\n        ')
  return [
    `      ${part} in the deck: ${indented(deck)}`,
    `      ${part} in the notes: ${indented(notes)}`,
  ]
}

const section = ({ path }: Fact) => (path.length === 0 ? 'no section' : path.join(' / '))
