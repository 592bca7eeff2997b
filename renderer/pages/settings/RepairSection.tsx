import { Progress } from '@mantine/core'
import { useState } from 'react'
import { messageOf } from '../../../core/result.ts'
import { useServices } from '../../services.ts'
import { repair } from '../../store/repair.ts'
import type { TallyDifference } from '../../store/tallies.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { StorageProblem } from '../../ui/StorageProblem.tsx'
import { withoutPolicyWords } from '../../ui/without-policy.ts'

/** Derives all cards from the log again, and says which were not as it says. */
export function RepairSection() {
  const { db } = useServices()
  const [progress, setProgress] = useState<number>()
  const [report, setReport] = useState('')
  const [problem, setProblem] = useState<string>()
  const start = async () => {
    setProgress(0)
    setReport('')
    setProblem(undefined)
    try {
      const { cards, differences, tallies, withoutPolicy } = await repair(db, setProgress)
      const found = `${describe(cards, differences.length)}${describeCounts(tallies)}`
      setReport(`${found} ${withoutPolicyWords(withoutPolicy)}`.trimEnd())
    } catch (cause) {
      setProblem(messageOf(cause))
    }
    setProgress(undefined)
  }
  return (
    <section aria-labelledby="repair">
      <h2 id="repair">Repair</h2>
      <p className="settings-dimmed">
        Every card, and every count of the statistics, is derived once more from all answers ever
        given. What is right stays as it is.
      </p>
      <BusyButton variant="default" isBusy={progress !== undefined} onClick={() => void start()}>
        Check all cards
      </BusyButton>
      {progress !== undefined && <Progress value={progress * 100} aria-label="Cards checked" />}
      {report !== '' && <p role="status">{report}</p>}
      {problem !== undefined && <StorageProblem title="Not all was checked" message={problem} />}
    </section>
  )
}

function describe(cards: number, wrong: number): string {
  if (wrong === 0) return `All ${cards} cards are as their answers say.`
  return wrong === 1
    ? `1 of ${cards} cards was not as its answers say. It is now.`
    : `${wrong} of ${cards} cards were not as their answers say. They are now.`
}

function describeCounts(wrong: readonly TallyDifference[]): string {
  const days = new Set(wrong.map(({ before, after }) => (after ?? before)?.day)).size
  if (days === 0) return ''
  return days === 1
    ? ' The answers of 1 day had been counted wrong. They are now counted again.'
    : ` The answers of ${days} days had been counted wrong. They are now counted again.`
}
