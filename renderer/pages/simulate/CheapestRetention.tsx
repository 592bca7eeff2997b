import { Button, Group, Progress } from '@mantine/core'
import { useMemo } from 'react'
import type { StudySettings } from '../../../core/schedule/policy.ts'
import { cheapest } from '../../../core/simulate/suggest-retention.ts'
import { useServices } from '../../services.ts'
import { FigureView } from '../../ui/charts/FigureView.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { useCosts, type Trial } from './use-simulation.ts'
import { costsFigure } from './year-figures.ts'

interface CheapestRetentionProps {
  settings: StudySettings
  trial: Trial
  onTry: (desiredRetention: number) => void
}

/** The retention with the least effort for each fact remembered, when asked. */
export function CheapestRetention({ settings, trial, onTry }: CheapestRetentionProps) {
  const { desktop } = useServices()
  const { costs, done, problem, find, cancel } = useCosts(settings)
  const figure = useMemo(() => costs && costsFigure(costs), [costs])
  const best = costs && cheapest(costs)
  return (
    <section className="simulate-trial" aria-labelledby="cheapest">
      <h2 id="cheapest">Which retention costs least?</h2>
      <p className="simulate-cards">
        A lower one means fewer reviews, but more is forgotten and has to be learnt again.
      </p>
      {done === undefined ? (
        <Button variant="default" onClick={() => void find(trial)}>
          Find the cheapest
        </Button>
      ) : (
        <>
          <Progress w="100%" value={done * 100} aria-label="Retentions tried" />
          <Button variant="default" autoFocus onClick={cancel}>
            Cancel
          </Button>
        </>
      )}
      {problem !== undefined && (
        <ProblemList title="The years could not be simulated" problems={[{ message: problem }]} />
      )}
      {costs && (
        <Group gap="md">
          <p role="status">
            {best
              ? `${Math.round(best.retention * 100)} % costs least: ${best.minutesPerFact.toFixed(1)} minutes a year for each fact known.`
              : 'There is nothing to learn, so every retention costs the same.'}
          </p>
          {best && (
            <Button variant="default" autoFocus onClick={() => onTry(best.retention)}>
              Try {Math.round(best.retention * 100)} %
            </Button>
          )}
        </Group>
      )}
      {figure && (
        <div className="simulate-costs">
          <FigureView figure={figure} onSave={(file) => desktop.saveFile(file)} wide />
        </div>
      )}
    </section>
  )
}
