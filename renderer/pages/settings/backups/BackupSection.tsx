import { Group, Progress } from '@mantine/core'
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useRef } from 'react'
import { backUpNow } from '../../../backups/make-backup.ts'
import type { BackupFile } from '../../../desktop/desktop.ts'
import { useServices } from '../../../services.ts'
import { lastSaved } from '../../../store/saved-backup.ts'
import { BusyButton } from '../../../ui/BusyButton.tsx'
import { ProblemList } from '../../../ui/ProblemList.tsx'
import { BackupList } from './BackupList.tsx'
import { whenOf } from './backup-words.ts'
import { FolderButtons } from './FolderButtons.tsx'
import { RestorePreview } from './RestorePreview.tsx'
import { TakeAlong } from './TakeAlong.tsx'
import { UpgradeBackup } from './UpgradeBackup.tsx'
import { useBackupState } from './use-backup-state.ts'
import { useRestore } from './use-restore.ts'
import { useTask } from './use-task.ts'
import './backups.css'

interface BackupSectionProps {
  /** Begin with what restoring the newest one would change. */
  restoresNewest: boolean
}

/** What is backed up and where; the way back from it, and the way out with everything. */
export function BackupSection({ restoresNewest }: BackupSectionProps) {
  const services = useServices()
  const { db, desktop } = services
  const place = desktop.backups
  const { state, refresh } = useBackupState()
  const saved = useLiveQuery(() => lastSaved(db), [db])
  const making = useTask()
  const restoring = useRestore(refresh)
  const last = place ? state?.backups.find(isOfHere)?.at : saved
  const { openKept } = restoring
  const heading = useRef<HTMLHeadingElement>(null)
  const isChoosing = restoring.phase === 'choosing'
  const wasChoosing = useRef(false)
  useEffect(() => {
    // What was pressed to leave the choice is gone, and the focus with it.
    if (wasChoosing.current && !isChoosing) heading.current?.focus()
    wasChoosing.current = isChoosing
  }, [isChoosing])
  const newest = state?.backups[0]
  const hasBegun = useRef(false)
  useEffect(() => {
    if (!restoresNewest || hasBegun.current || !newest) return
    hasBegun.current = true
    void openKept(newest)
  }, [restoresNewest, newest, openKept])
  const backUp = () =>
    making.run('The backup was not made', async (onProgress) => {
      const made = await backUpNow(services, onProgress)
      await refresh()
      return made.ok ? { done: made.value ? 'The backup is made and was read back.' : '' } : made
    })
  return (
    <section aria-labelledby="backups" className="backups">
      <h2 id="backups" ref={heading} tabIndex={-1}>
        Backups
      </h2>
      <p className="settings-dimmed">
        {place
          ? 'One is made by itself when a sitting ends, at most every hour, and before anything that changes much. Older ones are thinned out to one a day, a week, a month.'
          : 'Everything is kept in this browser alone, which may clear it. Save a backup from time to time.'}
      </p>
      {state?.problem ? (
        <ProblemList title="No backups can be kept" problems={[state.problem]} />
      ) : (
        <p className="backups-last">
          {last === undefined ? 'There is no backup yet.' : `Last backup: ${whenOf(last)}.`}
        </p>
      )}
      <Group gap="sm">
        <BusyButton isBusy={making.progress !== undefined} onClick={() => void backUp()}>
          {place ? 'Back up now' : 'Download a backup'}
        </BusyButton>
        {place && state && <FolderButtons folder={state.folder} onMoved={refresh} />}
        <UpgradeBackup />
      </Group>
      {making.progress !== undefined && (
        <Progress value={making.progress * 100} aria-label="Backed up so far" />
      )}
      <p role="status" className="backups-done">
        {making.done}
      </p>
      {making.failure && <ProblemList {...making.failure} />}
      <RestorePreview restoring={restoring} />
      {place && state && state.backups.length > 0 && !isChoosing && (
        <BackupList
          backups={state.backups}
          isBusy={restoring.phase === 'working'}
          onRestore={(backup) => void restoring.openKept(backup)}
        />
      )}
      <TakeAlong
        isBusy={restoring.phase === 'working'}
        onImport={(file) => void restoring.openFile(file)}
      />
    </section>
  )
}

/** The first versions did not say which machine made one: nearly always, it was this one. */
const isOfHere = ({ isOwn, machine }: BackupFile) => isOwn || machine === undefined
