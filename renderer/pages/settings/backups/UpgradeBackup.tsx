import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { fileName } from '../../../backups/make-backup.ts'
import { keptUpgradeBackup } from '../../../backups/upgrade-backup.ts'
import { currentMoment } from '../../../clock.ts'
import { useServices } from '../../../services.ts'

/** The way to the backup of before an upgrade, where the browser keeps one. */
export function UpgradeBackup() {
  const { desktop } = useServices()
  const [kept, setKept] = useState<Uint8Array<ArrayBuffer>>()
  useEffect(() => {
    // A browser without cache storage has none.
    keptUpgradeBackup().then(setKept, () => undefined)
  }, [])
  if (!kept) return null
  const suggestedName = fileName(currentMoment().at, 'jsonl.gz').replace('.', '-before-upgrade.')
  return (
    <Button
      variant="default"
      onClick={() => void desktop.saveFile({ suggestedName, content: kept })}
    >
      Save the backup of before the upgrade…
    </Button>
  )
}
