import { Button, FileButton, Group } from '@mantine/core'
import { logAsCsv } from '../../../backups/log-csv.ts'
import { exportAll, fileName } from '../../../backups/make-backup.ts'
import { currentMoment } from '../../../clock.ts'
import { useServices } from '../../../services.ts'
import { ProblemList } from '../../../ui/ProblemList.tsx'
import { useTask } from './use-task.ts'

interface TakeAlongProps {
  isBusy: boolean
  onImport: (file: File) => void
}

/** Everything as documented JSON, out and in, and the review log for a spreadsheet. */
export function TakeAlong({ isBusy, onImport }: TakeAlongProps) {
  const services = useServices()
  const task = useTask()
  const exportJson = () =>
    task.run('Nothing was exported', async (onProgress) => {
      const saved = await exportAll(services, onProgress)
      return saved.ok ? { done: saved.value ? 'Everything is exported.' : '' } : saved
    })
  const exportLog = () =>
    task.run('The log was not exported', async () => {
      const suggestedName = fileName(currentMoment().at, 'csv').replace('notedrill', 'review-log')
      const content = logAsCsv(services.db)
      const saved = await services.desktop.saveFile({ suggestedName, content })
      return saved.ok ? { done: saved.value ? 'The review log is exported.' : '' } : saved
    })
  const isRunning = task.progress !== undefined
  return (
    <>
      <h3>Take it along</h3>
      <Group gap="sm">
        <Button variant="default" disabled={isRunning} onClick={() => void exportJson()}>
          Export everything…
        </Button>
        <FileButton accept=".gz,.jsonl" onChange={(file) => file && onImport(file)}>
          {(props) => (
            <Button variant="default" disabled={isBusy} {...props}>
              Import a backup…
            </Button>
          )}
        </FileButton>
        <Button variant="default" disabled={isRunning} onClick={() => void exportLog()}>
          Review log as CSV…
        </Button>
      </Group>
      <p role="status" className="backups-done">
        {task.done}
      </p>
      {task.failure && <ProblemList {...task.failure} />}
    </>
  )
}
