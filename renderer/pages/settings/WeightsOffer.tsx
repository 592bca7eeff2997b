import { Button, Group, Table } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import type { Fitted } from '../../workers/jobs.ts'
import type { Offer, useOptimizer } from './use-optimizer.ts'

const ReschedulePreview = lazy(() => import('./ReschedulePreview.tsx'))

interface WeightsOfferProps {
  offer: Offer
  optimizer: ReturnType<typeof useOptimizer>
  /** Whether answers go by how full the days are. */
  isBalanced: boolean
}

/** What was found, and what may be done with it. */
export function WeightsOffer({ offer, optimizer, isBalanced }: WeightsOfferProps) {
  const { fitted, preview } = offer
  const isWorse = fitted?.comparison.isBetter === false
  return (
    <div className="settings-offer">
      {fitted && <FitReport fitted={fitted} />}
      {!fitted && !preview && (
        <p role="status">Use the other weights for the next answers alone, or for all cards?</p>
      )}
      {preview && (
        <>
          <Suspense>
            <ReschedulePreview preview={preview} />
          </Suspense>
          <p className="settings-dimmed">
            {isBalanced &&
              'Rescheduling goes by memory alone: even and easy days count again from the next answer to each card. '}
            {preview.dueAtOnce > 0 && (
              <>
                If too much is due at once then, <Link href="/away">spread it over days</Link>.
              </>
            )}
          </p>
        </>
      )}
      <Group gap="sm">
        {isWorse ? (
          <Button autoFocus variant="default" onClick={optimizer.keep}>
            Keep what I have
          </Button>
        ) : (
          <>
            {preview ? (
              <Button autoFocus onClick={() => void optimizer.applyAndReschedule(offer)}>
                Apply and reschedule {preview.changed} {preview.changed === 1 ? 'card' : 'cards'}
              </Button>
            ) : (
              <Button autoFocus onClick={() => void optimizer.apply(offer)}>
                Apply
              </Button>
            )}
            {preview ? (
              <Button variant="default" onClick={() => void optimizer.apply(offer)}>
                Apply without rescheduling
              </Button>
            ) : (
              <Button variant="default" onClick={() => void optimizer.preview(offer)}>
                Apply and reschedule…
              </Button>
            )}
            <Button variant="default" onClick={optimizer.keep}>
              Keep what I have
            </Button>
          </>
        )}
      </Group>
    </div>
  )
}

function FitReport({ fitted }: { fitted: Fitted }) {
  const { comparison, answers, leftOut, seconds } = fitted
  const { before, after, isBetter } = comparison
  return (
    <>
      <p role="status">
        {isBetter
          ? 'The fitted weights foretell your answers better.'
          : 'The fitted weights do not foretell your answers better: you are well served by what you have.'}
      </p>
      <Table className="settings-figures" aria-label="How well answers are foretold">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Lower is better</Table.Th>
            <Table.Th scope="col">Now</Table.Th>
            <Table.Th scope="col">Fitted</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr>
            <Table.Th scope="row">Log loss</Table.Th>
            <Table.Td>{before.logLoss.toFixed(4)}</Table.Td>
            <Table.Td>{after.logLoss.toFixed(4)}</Table.Td>
          </Table.Tr>
          <Table.Tr>
            <Table.Th scope="row">RMSE (bins)</Table.Th>
            <Table.Td>{percent(before.rmseBins)}</Table.Td>
            <Table.Td>{percent(after.rmseBins)}</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      <p className="settings-dimmed">
        Measured on the newest {after.answers} of {answers} answers, which the weights were not
        fitted to. It took {seconds.toFixed(1)} seconds.
        {leftOut > 0 &&
          ` ${leftOut} ${leftOut === 1 ? 'card was' : 'cards were'} left out, as the log does not go back to the first answer.`}
      </p>
    </>
  )
}

const percent = (share: number) => `${(share * 100).toFixed(2)} %`
