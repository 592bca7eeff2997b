/** The ways out of a database that is not fit for use; each saves what can be read first. */
import { useState } from 'react'
import type { Backup } from '../../../core/backup/read-backup.ts'
import { failure, type Problem, type Result } from '../../../core/result.ts'
import { openBackup, restore } from '../../backups/open-backup.ts'
import { makeRawBackup, saveRawBackup } from '../../backups/upgrade-backup.ts'
import type { Desktop } from '../../desktop/desktop.ts'
import { takeOut, type BadRow } from '../../store/bad-rows.ts'
import { NotedrillDatabase } from '../../store/database.ts'
import { knownVersion, lookAtStored } from '../../store/stored-database.ts'

interface Work {
  /** 0..1 while something is done. */
  progress?: number
  done: string
  problems?: readonly Problem[]
}

type Step = (onProgress: (done: number) => void) => Promise<Result<string>>

/** What {@link RescuePage} can do. */
export function useRescue(db: NotedrillDatabase, desktop: Desktop) {
  const [work, setWork] = useState<Work>({ done: '' })
  const run = async (step: Step) => {
    setWork({ done: '', progress: 0 })
    try {
      const result = await step((progress) => setWork({ done: '', progress }))
      setWork(result.ok ? { done: result.value } : { done: '', problems: result.problems })
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      setWork({ done: '', problems: [{ message, remedy: 'Close other windows and try again.' }] })
    }
  }
  /** @returns whether the old database is safe */
  const saveOld = async (): Promise<Result<boolean>> =>
    desktop.backups
      ? desktop.backups.write({
          reason: 'rescue',
          ...(await makeRawBackup(db.name, desktop, 'rescue')),
        })
      : saveRawBackup(db.name, desktop)
  const beginWith = (read: () => Promise<Result<Backup | undefined>>) =>
    run(async (onProgress) => {
      // Read first: a backup that cannot be restored must not cost the old database.
      const backup = await read()
      if (!backup.ok) return backup
      // What cannot even be looked at has nothing to be saved.
      const canBeRead = await lookAtStored(db.name).then(
        () => true,
        () => false,
      )
      const saved = canBeRead ? await saveOld() : undefined
      if (saved && !saved.ok) return saved
      if (saved && !saved.value) return { ok: true, value: 'Nothing was changed.' }
      db.close()
      await db.delete()
      const fresh = new NotedrillDatabase(db.name)
      await fresh.open()
      if (backup.value) await restore(fresh, backup.value, 'replace', onProgress)
      fresh.close()
      return { ok: true, value: 'Done. Press Try again to start.' }
    })
  const known = knownVersion(db)
  return {
    ...work,
    exportAll: () =>
      run(async () => {
        const saved = await saveRawBackup(db.name, desktop)
        return saved.ok ? { ok: true, value: saved.value ? 'Exported.' : '' } : saved
      }),
    repair: (rows: readonly BadRow[]) =>
      run(async (onProgress) => {
        const saved = await saveOld()
        if (!saved.ok) return saved
        if (!saved.value) return { ok: true, value: 'Nothing was changed.' }
        await takeOut(db, rows, onProgress)
        return { ok: true, value: 'These rows are out. Press Try again to start.' }
      }),
    restoreFile: (file: File) => beginWith(() => openBackup(file, known)),
    restoreNewest: () => beginWith(() => newestBackup(desktop, known)),
    beginEmpty: () => beginWith(() => Promise.resolve({ ok: true, value: undefined })),
  }
}

/** The newest backup that can be read; damaged ones, and what was rescued, are passed over. */
async function newestBackup(desktop: Desktop, known: number): Promise<Result<Backup>> {
  const files = (await desktop.backups?.state())?.backups ?? []
  for (const { name, reason } of files) {
    if (reason === 'rescue') continue
    const read = await desktop.backups?.read(name)
    if (!read?.ok) continue
    const backup = await openBackup(new Blob([new Uint8Array(read.value)]), known)
    if (backup.ok) return backup
  }
  return failure(NONE)
}

const NONE: Problem = {
  message: 'There is no backup that can be read.',
  remedy: 'Choose a file, if you have kept one elsewhere.',
}
