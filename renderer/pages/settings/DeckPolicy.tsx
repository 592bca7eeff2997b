import { Checkbox, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import {
  hasChoices,
  policyFor,
  withoutChoices,
  withPolicy,
  type StudySettings,
} from '../../../core/schedule/policy.ts'
import type { Policy } from '../../../core/schedule/schedule.ts'
import type { DeckId } from '../../store/database.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { NumberField } from './NumberField.tsx'
import { RetentionField } from './RetentionField.tsx'
import { StepsField } from './StepsField.tsx'
import { StoredAtOnce } from './StoredAtOnce.tsx'
import { useStoredSettings } from './use-stored-settings.ts'

interface DeckPolicyProps {
  settings: StudySettings
  /** Missing for all decks. */
  deckId?: DeckId
}

/** The policy of a deck, or of all, each choice stored as soon as it is made. */
export function DeckPolicy({ settings, deckId }: DeckPolicyProps) {
  const { keep, outcome } = useStoredSettings()
  const policy = policyFor(settings, deckId)
  const [resets, setResets] = useState(0)
  const change = (part: Partial<Policy>) =>
    keep((stored) => withPolicy(stored, { ...policyFor(stored, deckId), ...part }, deckId))
  const reset = () => {
    keep((stored) => withoutChoices(stored, deckId))
    // With what was typed and could not be stored.
    setResets(resets + 1)
  }
  const number = (label: string, key: Limit, max: number) => (
    <NumberField
      w="11rem"
      label={label}
      min={least(key)}
      max={max}
      {...(key === 'maximumInterval' ? { suffix: ' days' } : {})}
      value={policy[key]}
      onStore={(value) => value !== '' && value >= least(key) && change({ [key]: value })}
    />
  )
  return (
    <div className="settings-form">
      <RetentionField
        key={`retention ${resets}`}
        retention={policy.desiredRetention}
        onStore={(desiredRetention) => change({ desiredRetention })}
      />
      <Group gap="md">
        {number('New cards a day', 'newPerDay', 9999)}
        {number('Reviews a day', 'reviewsPerDay', 9999)}
        {number('Longest interval', 'maximumInterval', 36_500)}
      </Group>
      <Group gap="md" align="start">
        <StepsField
          key={`learning ${resets}`}
          label="Learning steps"
          description="Before a new card counts as learnt"
          steps={policy.learningSteps}
          onStore={(learningSteps) => change({ learningSteps })}
        />
        <StepsField
          key={`relearning ${resets}`}
          label="Relearning steps"
          description="After a card was forgotten"
          steps={policy.relearningSteps}
          onStore={(relearningSteps) => change({ relearningSteps })}
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
        <NumberField
          label="A leech has been forgotten"
          suffix=" times"
          min={1}
          max={99}
          value={policy.leech.threshold}
          onStore={(threshold) =>
            threshold !== '' && threshold > 0 && change({ leech: { ...policy.leech, threshold } })
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
      <BusyButton variant="default" isBusy={!hasChoices(settings, deckId)} onClick={reset}>
        {deckId === undefined ? 'Back to the defaults' : 'As all decks'}
      </BusyButton>
      <StoredAtOnce outcome={outcome} />
    </div>
  )
}

type Limit = 'newPerDay' | 'reviewsPerDay' | 'maximumInterval'
const least = (key: Limit) => (key === 'maximumInterval' ? 1 : 0)

const mixOf = (text: string): Policy['newCards'] =>
  text === 'before' || text === 'between' ? text : 'after'
