/** The ways out of a database that is not fit for use; each saves what can be read first. */
import { useEffect, useState } from 'react'
import type { Backup } from '../../../core/backup/read-backup.ts'
import { messageOf, failure, success, type Problem, type Result } from '../../../core/result.ts'
import { openBackup, restore } from '../../backups/open-backup.ts'
import { keepRawBackup, saveRawBackup } from '../../backups/upgrade-backup.ts'
import type { Desktop } from '../../desktop/desktop.ts'
import { takeOut, type BadRow } from '../../store/bad-rows.ts'
import { NotedrillDatabase } from '../../store/database.ts'
import { knownVersion, lookAtStored } from '../../store/stored-database.ts'
import { withoutPolicyWords } from '../../ui/without-policy.ts'

/** What would be lost by going on. */
interface Question {
  sentence: string
  answer: (goOn: boolean) => void
}

interface Work {
  /** 0..1 while something is done. */
  progress?: number
  /** Waits for an answer before it goes on. */
  question?: Question
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
  /** @returns whether the user goes on in spite of it */
  const ask = async (sentence: string): Promise<boolean> => {
    const goesOn = await new Promise<boolean>((answer) =>
      setWork({ done: '', question: { sentence, answer } }),
    )
    setWork({ done: '', progress: 0 })
    return goesOn
  }
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
      if (canBeRead) {
        const saved = await keepRawBackup(db.name, desktop)
        if (!saved.ok) return saved
        const { isSaved, leftOut } = saved.value
        const goesOn = isSaved && (leftOut === 0 || (await ask(lossOf(leftOut))))
        if (!goesOn) return success('Nothing was changed.')
      }
      const removed = await (canBeRead ? deleteDatabase(db) : setAside(db, desktop, ask))
      if (!removed.ok) return removed
      if (!removed.value) return success('Nothing was changed.')
      const fresh = new NotedrillDatabase(db.name)
      await fresh.open()
      if ((await fresh.facts.count()) + (await fresh.reviews.count()) > 0) {
        fresh.close()
        return failure(STILL_THERE)
      }
      const { value } = backup
      const withoutPolicy = value ? await restore(fresh, value, 'replace', onProgress) : 0
      fresh.close()
      return success(
        `Done. Press Try again to start. ${withoutPolicyWords(withoutPolicy)}`.trimEnd(),
      )
    })
  const hasJournal = useHasJournal(desktop)
  const known = knownVersion(db)
  return {
    ...work,
    hasJournal,
    exportAll: () =>
      run(async () => {
        const saved = await saveRawBackup(db.name, desktop)
        if (!saved.ok) return saved
        const { isSaved, leftOut } = saved.value
        if (!isSaved) return success('')
        return success(leftOut === 0 ? 'Exported.' : `Exported. ${leftOutWords(leftOut)}`)
      }),
    repair: (rows: readonly BadRow[]) =>
      run(async (onProgress) => {
        const saved = await keepRawBackup(db.name, desktop)
        if (!saved.ok) return saved
        if (!saved.value.isSaved) return success('Nothing was changed.')
        await takeOut(db, rows, onProgress)
        return success('These rows are out. Press Try again to start.')
      }),
    restoreFile: (file: File) => beginWith(() => openBackup(file, known)),
    restoreNewest: () => beginWith(() => newestBackup(desktop, known)),
    /** The start that follows makes a database that is empty what the journal says. */
    rebuild: async () => {
      const isDone = await beginWith(() => Promise.resolve(success(undefined)))
      if (isDone) restart()
    },
    beginEmpty: () => beginWith(() => Promise.resolve(success(undefined))),
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

/** Delete what was saved before. */
async function deleteDatabase(db: NotedrillDatabase): Promise<Result<boolean>> {
  db.close()
  await db.delete()
  return success(true)
}

/**
 * Put out of the way what cannot be read: moved aside, where that can be, as it may be
 * readable another time. Where it can only be deleted the user is asked.
 *
 * @returns whether it is out of the way
 */
async function setAside(
  db: NotedrillDatabase,
  desktop: Desktop,
  ask: (sentence: string) => Promise<boolean>,
): Promise<Result<boolean>> {
  db.close()
  const moved = (await desktop.setDatabaseAside?.()) ?? success(false)
  if (!moved.ok || moved.value) return moved
  return (await ask(UNREAD)) ? deleteDatabase(db) : success(false)
}

const leftOutWords = (rows: number) =>
  rows === 1
    ? '1 row cannot be read and is not in it.'
    : `${rows.toLocaleString('en')} rows cannot be read and are not in it.`
const lossOf = (rows: number) =>
  `The old database is saved, but ${leftOutWords(rows)} Going on deletes the old database.`
const UNREAD =
  'The old database cannot be read now, so nothing of it is saved. That may pass: close other Notedrill windows, restart the browser and try again first. Going on deletes it.'

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

const STILL_THERE: Problem = {
  message: 'The old database can be read again.',
  remedy: 'Close Notedrill and start it again.',
}
const NONE: Problem = {
  message: 'There is no backup that can be read.',
  remedy: 'Choose a file, if you have kept one elsewhere.',
}
