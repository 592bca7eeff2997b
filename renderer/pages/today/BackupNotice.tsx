import { Button } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useLiveQuery } from 'dexie-react-hooks'
import { useState, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import { describeProblem } from '../../../core/result.ts'
import { backUpNow } from '../../backups/make-backup.ts'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import { isBackupDue, putOffBackup } from '../../store/saved-backup.ts'

/** Says quietly when there should be a backup and is none. */
export function BackupNotice() {
  const { automatic, desktop } = useServices()
  const outcome = useSyncExternalStore(automatic.subscribe, automatic.outcome)
  if (!desktop.backups) return <Reminder />
  return (
    <div role="status">
      {!outcome.ok && (
        <p className="today-notice">
          <IconArchive size={18} aria-hidden />
          <span>No backup could be made. {outcome.problems.map(describeProblem).join(' ')}</span>
          <Link href="/settings">See the settings</Link>
        </p>
      )}
    </div>
  )
}

/** For a browser, where every backup has to be downloaded. */
function Reminder() {
  const services = useServices()
  const { db } = services
  const isDue = useLiveQuery(() => isBackupDue(db, currentMoment().at), [db])
  const [problem, setProblem] = useState('')
  const save = async () => {
    const saved = await backUpNow(services)
    setProblem(saved.ok ? '' : saved.problems.map(describeProblem).join(' '))
  }
  return (
    <div role="status">
      {isDue && (
        <p className="today-notice">
          <IconArchive size={18} aria-hidden />
          <span>Your answers are kept in this browser alone. {problem}</span>
          <Button size="compact-sm" variant="default" onClick={() => void save()}>
            Download a backup
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => void putOffBackup(db, currentMoment().at)}
          >
            Not now
          </Button>
        </p>
      )}
    </div>
  )
}
