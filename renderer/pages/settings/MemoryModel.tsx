import { Button, Group, NativeSelect, Progress } from '@mantine/core'
import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import type { StudySettings } from '../../../core/schedule/policy.ts'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import { canTakeBack } from '../../store/reschedule.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { WeightsOffer } from './WeightsOffer.tsx'
import { useOptimizer } from './use-optimizer.ts'

interface MemoryModelProps {
  settings: StudySettings
  /** Decks to choose from, the first being all of them. */
  choices: readonly { value: string; label: string }[]
}

/** Fit the weights of the memory model to the learner, for all decks or for one. */
export function MemoryModel({ settings, choices }: MemoryModelProps) {
  const [deckId, setDeckId] = useState('')
  return (
    <section aria-labelledby="memory-model">
      <h2 id="memory-model">Memory model</h2>
      <p className="settings-dimmed">
        When a card comes back depends on how you forget. At first Notedrill takes you for an
        average learner; from your own answers it can find out more. What it finds is shown first,
        and stored when you accept it.
      </p>
      <NativeSelect
        label="For"
        value={deckId}
        onChange={({ currentTarget }) => setDeckId(currentTarget.value)}
        data={choices}
      />
      <Optimizer key={deckId} settings={settings} {...(deckId === '' ? {} : { deckId })} />
    </section>
  )
}

function Optimizer({ settings, deckId }: { settings: StudySettings; deckId?: string }) {
  const { db } = useServices()
  const optimizer = useOptimizer(settings, deckId)
  const { state, said } = optimizer
  const canUndo = useLiveQuery(() => canTakeBack(db, currentMoment().day), [db])
  const own = deckId === undefined ? settings.all : settings.decks[deckId]
  return (
    <>
      {state.step === 'working' && (
        <div className="settings-work">
          <p id="memory-work">{state.what}…</p>
          <Progress value={state.done * 100} aria-labelledby="memory-work" />
          {state.cancel && (
            <Button variant="default" autoFocus onClick={state.cancel}>
              Cancel
            </Button>
          )}
        </div>
      )}
      {state.step === 'offered' && (
        <WeightsOffer
          offer={state.offer}
          optimizer={optimizer}
          isBalanced={settings.loadBalancing}
        />
      )}
      {state.step === 'refused' && <ProblemList title={state.title} problems={state.problems} />}
      {(state.step === 'idle' || state.step === 'refused') && (
        <Group gap="sm">
          <Button
            // What was pressed last is gone, and the focus with it.
            autoFocus={state.step === 'refused' || said !== ''}
            onClick={() => void optimizer.optimise()}
          >
            Optimise
          </Button>
          {own?.weights && (
            <Button variant="default" onClick={optimizer.offerWeightsOfBefore}>
              {deckId === undefined
                ? 'Back to the default weights'
                : 'Use the weights of all decks'}
            </Button>
          )}
          {canUndo && (
            <Button variant="default" onClick={() => void optimizer.takeBack()}>
              Take the rescheduling back
            </Button>
          )}
        </Group>
      )}
      <p role="status" className="settings-said">
        {said}
      </p>
    </>
  )
}
