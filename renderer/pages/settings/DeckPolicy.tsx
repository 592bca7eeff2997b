import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  Slider,
  TextInput,
} from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import { policyFor, withPolicy, type StudySettings } from '../../../core/schedule/policy.ts'
import type { Policy } from '../../../core/schedule/schedule.ts'
import { formatSteps, parseSteps } from '../../../core/schedule/steps.ts'
import { messageOf } from '../../../core/result.ts'
import { useServices } from '../../services.ts'
import type { DeckId } from '../../store/database.ts'
import { changeStudySettings } from '../../store/study-settings.ts'
import { StorageProblem } from '../../ui/StorageProblem.tsx'

interface DeckPolicyProps {
  settings: StudySettings
  /** Missing for all decks. */
  deckId?: DeckId
}

/** The policy of a deck, or of all; kept as a whole. */
export function DeckPolicy({ settings, deckId }: DeckPolicyProps) {
  const { db } = useServices()
  const stored = policyFor(settings, deckId)
  const [policy, setPolicy] = useState(stored)
  const [learning, setLearning] = useState(formatSteps(stored.learningSteps))
  const [relearning, setRelearning] = useState(formatSteps(stored.relearningSteps))
  const [problem, setProblem] = useState<string>()
  const change = (part: Partial<Policy>) => setPolicy({ ...policy, ...part })
  const learningSteps = parseSteps(learning)
  const relearningSteps = parseSteps(relearning)
  const wrong = (steps: typeof learningSteps) =>
    steps.ok ? undefined : `${steps.problems[0].message} ${steps.problems[0].remedy ?? ''}`

  const keep = async (change: (stored: StudySettings) => StudySettings) => {
    try {
      await changeStudySettings(db, change)
    } catch (cause) {
      setProblem(messageOf(cause))
    }
  }
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (!learningSteps.ok || !relearningSteps.ok) return
    const steps = { learningSteps: learningSteps.value, relearningSteps: relearningSteps.value }
    await keep((stored) => withPolicy(stored, { ...policy, ...steps }, deckId))
  }
  const number = (
    label: string,
    key: 'newPerDay' | 'reviewsPerDay' | 'maximumInterval',
    max: number,
  ) => (
    <NumberInput
      w="11rem"
      label={label}
      min={key === 'maximumInterval' ? 1 : 0}
      max={max}
      clampBehavior="strict"
      allowDecimal={false}
      {...(key === 'maximumInterval' ? { suffix: ' days' } : {})}
      value={policy[key]}
      onChange={(value) => typeof value === 'number' && change({ [key]: value })}
    />
  )
  return (
    <form className="settings-form" onSubmit={(event) => void submit(event)}>
      <div>
        <p className="settings-label" id="retention">
          Desired retention: {Math.round(policy.desiredRetention * 100)} %
        </p>
        <p className="settings-dimmed">
          How likely you want to know a card when it comes. Higher means many more reviews.
        </p>
        <Slider
          className="settings-slider"
          color="var(--accent)"
          min={70}
          max={97}
          value={Math.round(policy.desiredRetention * 100)}
          onChange={(percent) => change({ desiredRetention: percent / 100 })}
          label={null}
          thumbProps={{ 'aria-labelledby': 'retention' }}
        />
      </div>
      <Group gap="md">
        {number('New cards a day', 'newPerDay', 9999)}
        {number('Reviews a day', 'reviewsPerDay', 9999)}
        {number('Longest interval', 'maximumInterval', 36_500)}
      </Group>
      <Group gap="md" align="start">
        <TextInput
          label="Learning steps"
          description="Before a new card counts as learnt"
          value={learning}
          error={wrong(learningSteps)}
          onChange={({ currentTarget }) => setLearning(currentTarget.value)}
        />
        <TextInput
          label="Relearning steps"
          description="After a card was forgotten"
          value={relearning}
          error={wrong(relearningSteps)}
          onChange={({ currentTarget }) => setRelearning(currentTarget.value)}
        />
      </Group>
      <Group gap="md">
        <NativeSelect
          label="New cards come"
          value={policy.newOrder}
          onChange={({ currentTarget }) =>
            change({ newOrder: currentTarget.value === 'random' ? 'random' : 'notes' })
          }
          data={[
            { value: 'notes', label: 'in the order of the notes' },
            { value: 'random', label: 'in random order' },
          ]}
        />
        {deckId === undefined && (
          <NativeSelect
            label="and stand"
            value={policy.newCards}
            onChange={({ currentTarget }) => change({ newCards: mixOf(currentTarget.value) })}
            data={[
              { value: 'after', label: 'after the reviews' },
              { value: 'before', label: 'before the reviews' },
              { value: 'between', label: 'among the reviews' },
            ]}
          />
        )}
      </Group>
      <Group gap="md" align="end">
        <NumberInput
          label="A leech has been forgotten"
          suffix=" times"
          min={1}
          max={99}
          clampBehavior="strict"
          allowDecimal={false}
          value={policy.leech.threshold}
          onChange={(threshold) =>
            typeof threshold === 'number' &&
            threshold > 0 &&
            change({ leech: { ...policy.leech, threshold } })
          }
        />
        <NativeSelect
          label="and is then"
          value={policy.leech.action}
          onChange={({ currentTarget }) =>
            change({
              leech: {
                ...policy.leech,
                action: currentTarget.value === 'suspend' ? 'suspend' : 'mark',
              },
            })
          }
          data={[
            { value: 'mark', label: 'marked' },
            { value: 'suspend', label: 'suspended' },
          ]}
        />
      </Group>
      <Checkbox
        color="var(--accent)"
        label="Ask a fact from one side a day"
        description="Seeing the one gives the other away"
        checked={policy.siblingsApart}
        onChange={({ currentTarget }) => change({ siblingsApart: currentTarget.checked })}
      />
      <Checkbox
        color="var(--accent)"
        label="Let cards drift apart"
        description="What was learnt on one day comes back on days near each other, not on one"
        checked={policy.fuzz}
        onChange={({ currentTarget }) => change({ fuzz: currentTarget.checked })}
      />
      {problem !== undefined && <StorageProblem title="This was not stored" message={problem} />}
      <Group gap="sm">
        <Button type="submit" disabled={!learningSteps.ok || !relearningSteps.ok}>
          Save
        </Button>
        {deckId !== undefined && settings.decks[deckId] && (
          <Button
            variant="default"
            onClick={() => void keep((stored) => withPolicy(stored, stored.all, deckId))}
          >
            As all decks
          </Button>
        )}
      </Group>
    </form>
  )
}

const mixOf = (text: string): Policy['newCards'] =>
  text === 'before' || text === 'between' ? text : 'after'
