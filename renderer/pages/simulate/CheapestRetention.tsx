import { Button, Group, Progress } from '@mantine/core'
import { useMemo } from 'react'
import type { DecksToStudy, StudySettings } from '../../../core/schedule/policy.ts'
import { cheapest, type Cheapest } from '../../../core/simulate/suggest-retention.ts'
import { useServices } from '../../services.ts'
import { FigureView } from '../../ui/charts/FigureView.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { useCosts, type Trial } from './use-simulation.ts'
import { costsFigure } from './year-figures.ts'

interface CheapestRetentionProps {
  settings: StudySettings
  toStudy: DecksToStudy
  trial: Trial
  onTry: (desiredRetention: number) => void
}

/** The retention with the least effort for each fact that it brings, when asked. */
export function CheapestRetention({ settings, toStudy, trial, onTry }: CheapestRetentionProps) {
  const { desktop } = useServices()
  const { costs, done, problem, find, cancel } = useCosts(settings, toStudy)
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
              ? cheapestText(best)
              : 'There is nothing to learn, so every retention costs the same.'}
          </p>
          {best && (
            <Button variant="default" autoFocus onClick={() => onTry(best.retention)}>
              Try {percent(best.retention)}
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

function cheapestText({ retention, minutesPerFact, alike: [from, to], end }: Cheapest): string {
  return [
    `${percent(retention)} costs least: ${minutesPerFact.toFixed(1)} minutes a year for each fact that you would not know otherwise.`,
    end &&
      `It is the ${end} that may be chosen: a ${end === 'lowest' ? 'lower' : 'higher'} one might cost less still.`,
    from < to && `All from ${percent(from)} to ${percent(to)} cost about the same.`,
  ]
    .filter(Boolean)
    .join(' ')
}

const percent = (share: number) => `${Math.round(share * 100)} %`
