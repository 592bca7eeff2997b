import type { Extraction, Part } from '../../../core/extract/index.ts'
import { codeSpan } from '../../../core/code-span.ts'
import type { Fact, FactId } from '../../../core/fact.ts'
import { Markdown } from '../Markdown.tsx'
import type { LineFates } from './line-fates.ts'

interface LineFateProps {
  line: number
  fates: LineFates | undefined
  facts: ReadonlyMap<FactId, Fact>
  questions: Extraction['questions']
}

/** Why a line is a card, or none: every part that has the line, each with its reason. */
export function LineFate({ line, fates, facts, questions }: LineFateProps) {
  const parts = fates?.partsAt(line) ?? []
  return (
    <section className="line-fate" aria-label="Why" aria-live="polite" tabIndex={0}>
      <p className="line-fate-place">Line {line}</p>
      {fates === undefined && <p>The notes are being read…</p>}
      {fates !== undefined && parts.length === 0 && <p>There is nothing to learn on this line.</p>}
      {parts.map((part, index) => (
        <PartFate key={index} part={part} facts={facts} questions={questions} />
      ))}
    </section>
  )
}

interface PartFateProps extends Pick<LineFateProps, 'facts' | 'questions'> {
  part: Part
}

function PartFate({ part: { from, to, fate }, facts, questions }: PartFateProps) {
  switch (fate.kind) {
    case 'fact': {
      const fact = facts.get(fate.fact)
      return fact && <CardFate fact={fact} rule={fate.rule} />
    }
    case 'question': {
      const asked = questions.find(({ line }) => from <= line && line <= to)
      return (
        <div>
          <h2>Open question</h2>
          {asked && <Markdown text={asked.question} />}
          <p>
            The notes do not answer it, so it waits in the inbox. Write the answer under it and
            import the notes again: it becomes a card.
          </p>
        </div>
      )
    }
    case 'skipped':
      return (
        <div>
          <h2>Not a card</h2>
          <p>
            {from === to ? `Line ${from}` : `Lines ${from} to ${to}`}: {fate.reason}.
          </p>
        </div>
      )
  }
}

/** Lines in words; more than a few are no help in finding one. */
function listed(lines: readonly number[]): string {
  const more = lines.length - SHOWN_LINES
  return more > 0 ? `${lines.slice(0, SHOWN_LINES).join(', ')} and ${more} more` : lines.join(', ')
}

const SHOWN_LINES = 8

/** The fact that a part gives, as its card shows it. */
function CardFate({ fact, rule }: { fact: Fact; rule: string }) {
  const { kind, front, back, path, source } = fact
  const isCode = kind === 'command' || kind === 'flag'
  const places = source ? [source.line, ...(source.also ?? [])] : []
  return (
    <div>
      <h2>Card: {kind}</h2>
      <p>
        Found by the rule <b>{rule}</b>
        {path.length > 0 && <> in {path.join(' › ')}</>}
        {places.length > 1 && <>; it stands in lines {listed(places)}</>}.
      </p>
      <dl className="card-faces">
        <div>
          <dt>Front</dt>
          <dd>
            <Markdown text={isCode ? codeSpan(front) : front} />
          </dd>
        </div>
        <div>
          <dt>Back</dt>
          <dd>
            <Markdown text={back} />
          </dd>
        </div>
      </dl>
    </div>
  )
}
