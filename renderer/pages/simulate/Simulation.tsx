import { Button, Group, Loader } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import {
  policyFor,
  withPolicy,
  type DecksToStudy,
  type StudySettings,
} from '../../../core/schedule/policy.ts'
import { messageOf } from '../../../core/result.ts'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import type { DeckRow } from '../../store/database.ts'
import { changeStudySettings } from '../../store/study-settings.ts'
import { FigureView } from '../../ui/charts/FigureView.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { describeOutOfStudy } from '../../ui/next-cards.ts'
import { StorageProblem } from '../../ui/StorageProblem.tsx'
import type { Year } from '../../workers/jobs.ts'
import { CheapestRetention } from './CheapestRetention.tsx'
import { TrialForm } from './TrialForm.tsx'
import { trialOf, useSimulation, type Trial } from './use-simulation.ts'
import { knownFigure, minutesFigure, reviewsFigure } from './year-figures.ts'

interface SimulationProps {
  settings: StudySettings
  /** In the order in which they are to be chosen from. */
  decks: readonly DeckRow[]
  toStudy: DecksToStudy
}

/** Settings to be tried, and the curves they give. */
export function Simulation({ settings, decks, toStudy }: SimulationProps) {
  const { db, desktop } = useServices()
  const [trial, setTrial] = useState(() => trialOf(settings, toStudy, undefined))
  const [said, setSaid] = useState('')
  const [unstored, setUnstored] = useState<string>()
  const { simulated, problem, simulate } = useSimulation(settings, toStudy)
  const { deckId } = trial
  useEffect(() => {
    // The settings of now come first, for every deck that is chosen.
    void simulate(trialOf(settings, toStudy, deckId))
  }, [simulate, settings, toStudy, deckId])

  const figures = useMemo(() => {
    if (!simulated) return []
    const { now, then } = simulated
    const whenEmpty = emptyText(now)
    const years = { now: now.days, ...(then ? { then: then.days } : {}), whenEmpty }
    const { day } = currentMoment()
    return [minutesFigure, knownFigure, reviewsFigure].map((figure) => figure(years, day))
  }, [simulated])
  const tryOut = (change: Partial<Trial>) => setTrial({ ...trial, ...change })
  const isStored = trialOf(settings, toStudy, deckId).desiredRetention === trial.desiredRetention
  const store = async () => {
    const { desiredRetention } = trial
    try {
      await changeStudySettings(db, (stored) =>
        withPolicy(stored, { ...policyFor(stored, deckId), desiredRetention }, deckId),
      )
      setUnstored(undefined)
      setSaid(`Stored: ${Math.round(desiredRetention * 100)} % from the next answer on.`)
    } catch (cause) {
      setUnstored(messageOf(cause))
    }
  }
  return (
    <>
      <section className="simulate-trial" aria-label="What to try">
        <TrialForm
          id="trial"
          trial={trial}
          choices={[ALL, ...decks.map(({ id, title }) => ({ value: id, label: title }))]}
          onChange={tryOut}
          onDeck={(id) => setTrial(trialOf(settings, toStudy, id))}
          onSubmit={() => void simulate(trial)}
        />
        <Group gap="md">
          <Button type="submit" form="trial">
            Simulate
          </Button>
          <Button variant="default" disabled={isStored} onClick={() => void store()}>
            Use this retention
          </Button>
          <p role="status">{said}</p>
        </Group>
        {unstored !== undefined && (
          <StorageProblem title="This was not stored" message={unstored} />
        )}
      </section>
      {problem !== undefined && (
        <ProblemList title="The year could not be simulated" problems={[{ message: problem }]} />
      )}
      {!simulated && problem === undefined && <Loader aria-label="Living the year" />}
      {simulated && <p className="simulate-cards">{cardsText(simulated.now)}</p>}
      <div className="simulate-figures">
        {figures.map((figure) => (
          <FigureView
            key={figure.id}
            figure={figure}
            onSave={(file) => desktop.saveFile(file)}
            wide={figure.id === 'simulated-minutes'}
          />
        ))}
      </div>
      <CheapestRetention
        key={deckId ?? ''}
        settings={settings}
        trial={trial}
        onTry={(desiredRetention) => {
          tryOut({ desiredRetention })
          void simulate({ ...trial, desiredRetention })
        }}
      />
    </>
  )
}

const ALL = { value: '', label: 'All decks' }

function cardsText({ learnt, fresh, outOfStudy }: Year): string {
  if (learnt + fresh === 0) {
    const { suspended, removed } = outOfStudy
    return suspended + removed === 0 ? 'There are no cards yet.' : describeOutOfStudy(outOfStudy)
  }
  const known = learnt === 1 ? '1 card is being learnt' : `${learnt} cards are being learnt`
  return fresh === 0
    ? `${known} and none is new, so the number of new cards a day changes nothing.`
    : `${known}, ${fresh} ${fresh === 1 ? 'has' : 'have'} not been asked yet.`
}

function emptyText({ learnt, fresh }: Year): string {
  if (learnt + fresh === 0) return 'There is nothing to ask.'
  return 'The limits of new cards and reviews a day let no card through.'
}
