/** The ways out of a database that is not fit for use; each saves what can be read first. */
import { useEffect, useState } from 'react'
import type { Backup } from '../../../core/backup/read-backup.ts'
import { messageOf, failure, success, type Problem, type Result } from '../../../core/result.ts'
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
  /** @returns whether it was done */
  const run = async (step: Step): Promise<boolean> => {
    setWork({ done: '', progress: 0 })
    try {
      const result = await step((progress) => setWork({ done: '', progress }))
      setWork(result.ok ? { done: result.value } : { done: '', problems: result.problems })
      return result.ok
    } catch (cause) {
      const message = messageOf(cause)
      setWork({ done: '', problems: [{ message, remedy: 'Close other windows and try again.' }] })
      return false
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
      const removed = await removeDatabase(db, desktop)
      if (!removed.ok) return removed
      const fresh = new NotedrillDatabase(db.name)
      await fresh.open()
      if (backup.value) await restore(fresh, backup.value, 'replace', onProgress)
      fresh.close()
      return { ok: true, value: 'Done. Press Try again to start.' }
    })
  const hasJournal = useHasJournal(desktop)
  const known = knownVersion(db)
  return {
    ...work,
    hasJournal,
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
    /** The start that follows makes a database that is empty what the journal says. */
    rebuild: async () => {
      const isDone = await beginWith(() => Promise.resolve({ ok: true, value: undefined }))
      if (isDone) restart()
    },
    beginEmpty: () => beginWith(() => Promise.resolve({ ok: true, value: undefined })),
  }
}

/** Start the app again, into its first page. */
export function restart(): void {
  location.hash = '#/'
  location.reload()
}

/** Whether there is a journal that says anything. */
function useHasJournal({ journal }: Desktop): boolean {
  const [hasJournal, setHasJournal] = useState(false)
  useEffect(() => {
    void journal?.list().then((listed) => {
      setHasJournal(listed.ok && listed.value.files.some(({ bytes }) => bytes > 0))
    })
  }, [journal])
  return hasJournal
}

/** Delete the old database, or move it aside where it cannot even be opened for that. */
async function removeDatabase(db: NotedrillDatabase, desktop: Desktop): Promise<Result<boolean>> {
  db.close()
  try {
    await db.delete()
    return success(true)
  } catch (cause) {
    if (!desktop.setDatabaseAside) throw cause
    return desktop.setDatabaseAside()
  }
}

/** The newest backup that can be read; damaged ones, and what was rescued, are passed over. */
async function newestBackup(desktop: Desktop, known: number): Promise<Result<Backup>> {
  const files = (await desktop.backups?.state())?.backups ?? []
  // What another machine keeps in the same folder is worse than what was here, and better than nothing.
  const ownFirst = [...files].sort((a, b) => Number(b.isOwn) - Number(a.isOwn))
  for (const { name, reason } of ownFirst) {
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
