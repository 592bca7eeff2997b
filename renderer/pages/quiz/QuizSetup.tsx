import {
  Button,
  Checkbox,
  Chip,
  Fieldset,
  Group,
  Kbd,
  MultiSelect,
  NumberInput,
  Select,
} from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'
import { Link } from 'wouter'
import { FACT_KINDS, type FactKind } from '../../../core/fact.ts'
import {
  factsWith,
  makeQuiz,
  QUESTION_TYPES,
  type QuestionType,
  type QuizOptions,
} from '../../../core/quiz/index.ts'
import type { FactRow } from '../../store/database.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { QuizSetting } from './quiz-run.ts'
import { TYPE_NAMES } from './type-names.ts'
import type { QuizSources } from './use-quiz-facts.ts'
import { WeakSpots } from './WeakSpots.tsx'

interface QuizSetupProps {
  sources: QuizSources
  onStart: (setting: QuizSetting) => void
}

const KIND_NAMES: Record<FactKind, string> = {
  command: 'Commands',
  flag: 'Flags',
  question: 'Questions',
  term: 'Terms',
}
const MINUTE_MS = 60_000
const MOST_QUESTIONS = 200
/** Facts that a quiz of weak spots is chosen from, at least. */
const FEWEST_WEAK = 10
/** Several facts in one question tell little about one part. */
const WEAK_TYPES = QUESTION_TYPES.filter((type) => type !== 'match-pairs')

/** What the quiz is to be about, and how it is to go. */
export function QuizSetup({ sources: { decks, weak, grammarOf }, onStart }: QuizSetupProps) {
  const [deckIds, setDeckIds] = useState<readonly string[]>(() => decks.map(({ deck }) => deck.id))
  const [sections, setSections] = useState<string[]>([])
  const [kinds, setKinds] = useState<readonly string[]>(FACT_KINDS)
  const [types, setTypes] = useState<readonly string[]>(QUESTION_TYPES)
  const [count, setCount] = useState(10)
  const [minutes, setMinutes] = useState('0')
  const [isImmediate, setIsImmediate] = useState(true)
  const [isCounted, setIsCounted] = useState(false)
  const [isEmpty, setIsEmpty] = useState(false)

  if (decks.every(({ facts }) => facts.length === 0)) {
    return (
      <>
        <h1 className="quiz-title">Quiz</h1>
        <EmptyState Icon={IconListCheck} title="There is nothing to ask yet">
          <p>
            <Link href="/import">Import your notes</Link>, or a deck that comes with Notedrill, and
            be asked about as much of it as you like.
          </p>
        </EmptyState>
      </>
    )
  }
  const chosen = decks.filter(({ deck }) => deckIds.includes(deck.id)).flatMap(({ facts }) => facts)
  const titles = [...new Set(chosen.flatMap(({ path }) => path))]
  const start = (facts: readonly FactRow[], options: Omit<QuizOptions, 'count' | 'seed'>) => {
    const seed = Math.floor(Math.random() * 1_000_000)
    const questions = makeQuiz(facts, { ...options, count, seed })
    setIsEmpty(questions.length === 0)
    if (questions.length === 0) return
    onStart({
      ...{ questions, seed, isImmediate, isCounted, grammarOf },
      facts: new Map(facts.map((fact) => [fact.id, fact])),
      ...(minutes === '0' ? {} : { limitMs: Number(minutes) * MINUTE_MS }),
    })
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    start(chosen, {
      types: QUESTION_TYPES.filter((type) => types.includes(type)),
      kinds: FACT_KINDS.filter((kind) => kinds.includes(kind)),
      ...(sections.length > 0 ? { sections } : {}),
    })
  }
  const startWeak = () => {
    const all = decks.flatMap(({ facts }) => facts)
    const weakest = factsWith(all, weak).slice(0, Math.max(count, FEWEST_WEAK))
    start(all, { types: WEAK_TYPES, about: new Set(weakest.map(({ id }) => id)) })
  }
  return (
    <>
      <form className="quiz-setup" onSubmit={submit}>
        <header className="quiz-header">
          <h1 className="quiz-title">Quiz</h1>
          <Button type="submit" autoFocus rightSection={<Kbd size="xs">Enter</Kbd>}>
            Start the quiz
          </Button>
        </header>
        {isEmpty && <p role="alert">No fact suits this choice. Choose more kinds or questions.</p>}
        <Fieldset legend="What to ask about">
          <Checkbox.Group value={[...deckIds]} onChange={setDeckIds} label="Decks">
            <Group gap="md" mt="xs">
              {decks.map(({ deck, facts }) => (
                <Checkbox
                  key={deck.id}
                  value={deck.id}
                  color="var(--accent)"
                  label={`${deck.title} (${facts.length})`}
                />
              ))}
            </Group>
          </Checkbox.Group>
          <MultiSelect
            label="Sections"
            placeholder={sections.length === 0 ? 'All of them' : ''}
            data={titles}
            value={sections}
            onChange={setSections}
            searchable
            clearable
          />
          <Choices
            legend="Kinds"
            names={KIND_NAMES}
            keys={FACT_KINDS}
            value={kinds}
            onChange={setKinds}
          />
        </Fieldset>
        <Fieldset legend="How to ask">
          <Choices
            legend="Questions"
            names={TYPE_NAMES}
            keys={QUESTION_TYPES}
            value={types}
            onChange={setTypes}
          />
          <Group gap="md" align="end">
            <NumberInput
              label="How many"
              min={1}
              max={MOST_QUESTIONS}
              value={count}
              onChange={(value) => setCount(Math.max(1, Number(value) || 1))}
              w="8rem"
            />
            <Select
              label="Time limit"
              w="10rem"
              value={minutes}
              onChange={(value) => setMinutes(value ?? '0')}
              allowDeselect={false}
              data={[
                { value: '0', label: 'None' },
                { value: '1', label: '1 minute' },
                ...['2', '5', '10', '20'].map((value) => ({ value, label: `${value} minutes` })),
              ]}
            />
          </Group>
          <Checkbox
            color="var(--accent)"
            label="Tell me after every answer"
            description="Otherwise at the end"
            checked={isImmediate}
            onChange={() => setIsImmediate(!isImmediate)}
          />
          <Checkbox
            color="var(--accent)"
            label="Count as review"
            description="Commands you type and answers you judge yourself change when their cards come next. Otherwise a quiz is only practice."
            checked={isCounted}
            onChange={() => setIsCounted(!isCounted)}
          />
        </Fieldset>
      </form>
      <WeakSpots weak={weak} onQuiz={startWeak} />
    </>
  )
}

interface ChoicesProps<Key extends string> {
  legend: string
  names: Record<Key, string>
  keys: readonly Key[]
  value: readonly string[]
  onChange: (value: readonly string[]) => void
}

function Choices<Key extends FactKind | QuestionType>(props: ChoicesProps<Key>) {
  const { legend, names, keys, value, onChange } = props
  return (
    <div role="group" aria-label={legend}>
      <span className="quiz-label">{legend}</span>
      <Chip.Group multiple value={[...value]} onChange={onChange}>
        <Group gap="xs" mt="xs">
          {keys.map((key) => (
            <Chip key={key} value={key} color="var(--accent)" variant="outline">
              {names[key]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  )
}
