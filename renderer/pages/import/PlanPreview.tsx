import { Checkbox } from '@mantine/core'
import { codeSpan } from '../../../core/code-span.ts'
import type { Fact, FactId, Words } from '../../../core/fact.ts'
import { factsLost, type ChangedFact } from '../../../core/identity/index.ts'
import { Markdown } from '../../ui/Markdown.tsx'
import { WordDifference } from '../../ui/WordDifference.tsx'
import type { ImportChoices, ImportPreview } from '../../store/import-deck.ts'
import { KnownAs } from './KnownAs.tsx'
import { PlanGroup } from './PlanGroup.tsx'

interface PlanPreviewProps {
  plan: ImportPreview
  /** The incoming facts, in their order, by which the plan's facts are known. */
  incoming: readonly Fact[]
  choices: ImportChoices
  choose: (change: Partial<ImportChoices>) => void
  /** Whether to show the facts of a deck that has none yet. */
  showNew: boolean
}

/** Below this likeness, a changed fact is as good as new to whoever has learnt it. */
const MUCH = 0.6

/** What an import does, fact by fact, and how to have it otherwise. */
export function PlanPreview({ plan, incoming, choices, choose, showNew }: PlanPreviewProps) {
  const { leftOut, soon, decisions } = choices
  const incomingId = new Map(plan.facts.map((fact, index) => [fact.id, incoming[index]?.id]))
  const lost = factsLost(plan)

  const decide = (id: FactId, value: FactId | 'new') => {
    const key = incomingId.get(id)
    if (key !== undefined) choose({ decisions: new Map(decisions).set(key, value) })
  }
  const knownAs = (fact: Fact, before: Fact | undefined, value: FactId | 'new') => (
    <KnownAs
      front={fact.front}
      candidates={[
        ...(before ? [before] : []),
        ...lost.filter(({ id, kind }) => kind === fact.kind && id !== before?.id),
      ]}
      value={value}
      onChange={(choice) => decide(fact.id, choice)}
    />
  )
  const difference = ({ before, after }: Pick<ChangedFact, 'before' | 'after'>) => (
    <>
      <p className={isTyped(after) ? 'plan-front plan-command' : 'plan-front'}>
        <WordDifference before={before.front} after={after.front} />
      </p>
      <p className="plan-back">
        <WordDifference before={before.back} after={after.back} />
      </p>
      <OwnWords words={plan.ownWords.get(before.id)} />
    </>
  )
  const choosing = {
    leftOut,
    onLeaveOut: (next: ReadonlySet<FactId>) => choose({ leftOut: next }),
  }
  const entryOf = (fact: Fact, before?: Fact) => ({
    id: fact.id,
    front: fact.front,
    content: (
      <>
        <div className="plan-front">
          <Markdown text={isTyped(fact) ? codeSpan(fact.front) : fact.front} />
        </div>
        <div className="plan-back">
          <Markdown text={fact.back} />
        </div>
        {before && <p className="plan-place">now in {placeOf(fact)}</p>}
      </>
    ),
  })
  const toggleSoon = (id: FactId) => {
    const next = new Set(soon)
    if (!next.delete(id)) next.add(id)
    choose({ soon: next })
  }
  return (
    <div className="plan">
      <PlanGroup
        title="to be decided"
        what="Perhaps facts you know. Unless you say so they are new, and the known ones are set aside."
        isOpen
        entries={plan.ambiguous.map((pair) => ({
          id: pair.after.id,
          front: pair.after.front,
          content: (
            <>
              {difference(pair)}
              {knownAs(pair.after, pair.before, 'new')}
            </>
          ),
        }))}
      />
      <PlanGroup
        title="changed"
        what="They follow the notes and keep their history."
        isOpen
        {...choosing}
        entries={plan.changed.map((pair) => ({
          id: pair.after.id,
          front: pair.after.front,
          content: (
            <>
              {difference(pair)}
              <div className="plan-wishes">
                {pair.likeness < MUCH && (
                  <Checkbox
                    size="sm"
                    color="var(--accent)"
                    label="Ask it again today"
                    description="Less than 60 % of its words are the same"
                    checked={soon.has(pair.after.id)}
                    onChange={() => toggleSoon(pair.after.id)}
                  />
                )}
                {knownAs(pair.after, pair.before, pair.before.id)}
              </div>
            </>
          ),
        }))}
      />
      <PlanGroup
        title="new"
        what="They are asked in the order of the notes."
        isOpen={showNew && plan.standing === 0}
        {...choosing}
        entries={plan.added.map((fact) => {
          const entry = entryOf(fact)
          return { ...entry, content: [entry.content, knownAs(fact, undefined, 'new')] }
        })}
      />
      <PlanGroup
        title="moved"
        what="They keep their history."
        {...choosing}
        entries={plan.moved.map(({ before, after }) => entryOf(after, before))}
      />
      <PlanGroup
        title="no longer in the notes"
        what="They are set aside with their history, and come back with it when the notes bring them back."
        isOpen
        {...choosing}
        entries={plan.removed.map((fact) => entryOf(fact))}
      />
    </div>
  )
}

/** What the learner says instead of the notes. */
function OwnWords({ words }: { words: Words | undefined }) {
  if (!words) return null
  return (
    <p className="plan-own-words">
      <strong>In your words, which stay:</strong> {words.front}: {words.back}
    </p>
  )
}

const isTyped = ({ kind }: Fact) => kind === 'command' || kind === 'flag'

const placeOf = ({ path }: Fact) => (path.length === 0 ? 'no section' : path.join(' › '))
