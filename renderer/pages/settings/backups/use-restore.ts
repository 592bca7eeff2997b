/** The way from a backup file to a restored database, with a look at it in between. */
import { useState } from 'react'
import type { Comparison } from '../../../../core/backup/compare.ts'
import type { Backup } from '../../../../core/backup/read-backup.ts'
import type { Problem, Result } from '../../../../core/result.ts'
import { backUpBefore, backUpNow } from '../../../backups/make-backup.ts'
import { openBackup, previewRestore, restore } from '../../../backups/open-backup.ts'
import type { BackupFile } from '../../../desktop/desktop.ts'
import { useServices } from '../../../services.ts'
import { withoutPolicyWords } from '../../../ui/without-policy.ts'
import { whenOf } from './backup-words.ts'
import { problemOf } from './use-task.ts'

/** Have only what the backup has, or what either has. */
export type How = 'replace' | 'merge'

type Phase =
  | { phase: 'idle'; done: string }
  | { phase: 'choosing'; backup: Backup; comparison: Comparison }
  | { phase: 'working'; what: string; progress: number }
  | { phase: 'failed'; title: string; problems: readonly Problem[] }

/** @param onDone called when there may be another backup than before */
export function useRestore(onDone: () => Promise<void>) {
  const services = useServices()
  const { db, desktop } = services
  const [phase, setPhase] = useState<Phase>({ phase: 'idle', done: '' })

  const open = async (reading: () => Promise<Result<Blob>>) => {
    setPhase({ phase: 'working', what: 'Reading the backup', progress: 0 })
    try {
      const file = await reading()
      const backup = file.ok ? await openBackup(file.value, db.verno) : file
      if (!backup.ok) {
        setPhase({ phase: 'failed', title: NOT_READ, problems: backup.problems })
        return
      }
      const comparison = await previewRestore(db, backup.value)
      setPhase({ phase: 'choosing', backup: backup.value, comparison })
    } catch (cause) {
      setPhase({ phase: 'failed', title: NOT_READ, problems: [problemOf(cause)] })
    }
  }
  const apply = async (backup: Backup, how: How) => {
    const tell = (what: string) => (progress: number) =>
      setPhase({ phase: 'working', what, progress })
    const title = 'Nothing was restored'
    try {
      const saving = tell('Backing up what is here')
      saving(0)
      const before = await (desktop.backups
        ? backUpBefore(services, 'restore', saving)
        : backUpNow(services, saving))
      if (!before.ok) {
        setPhase({ phase: 'failed', title, problems: before.problems })
        return
      }
      const withoutPolicy = await restore(db, backup, how, tell('Restoring'))
      const when = whenOf(backup.head.at)
      const done =
        how === 'replace'
          ? `Everything is as it was in the backup of ${when}.`
          : `What the backup of ${when} has is here, too.`
      setPhase({ phase: 'idle', done: `${done} ${withoutPolicyWords(withoutPolicy)}`.trimEnd() })
    } catch (cause) {
      setPhase({ phase: 'failed', title, problems: [problemOf(cause)] })
    }
    await onDone()
  }
  return {
    ...phase,
    openKept: ({ name }: BackupFile) =>
      open(async () => {
        const read = await desktop.backups?.read(name)
        if (!read) throw new Error('There are no kept backups here.')
        return read.ok ? { ok: true, value: new Blob([new Uint8Array(read.value)]) } : read
      }),
    openFile: (file: File) => open(() => Promise.resolve({ ok: true, value: file })),
    apply,
    leave: () => setPhase({ phase: 'idle', done: '' }),
  }
}

const NOT_READ = 'This backup cannot be restored. Nothing was changed'
