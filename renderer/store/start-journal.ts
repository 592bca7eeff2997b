/** Sets up the journal of a database at the start of the app. */
import type { Journal } from '../../core/journal/journal-files.ts'
import { failure, type Result } from '../../core/result.ts'
import type { BeginCapture } from './capture.ts'
import { catchUp, type CaughtUp } from './catch-up.ts'
import type { NotedrillDatabase } from './database.ts'
import { isEmpty } from './is-empty.ts'
import { forgetFiles, newestKnown, readMark } from './journal-mark.ts'
import { problemOfComparing } from './journal-trouble.ts'
import { JournalWriter } from './journal-writer.ts'
import { committedIn } from './outbox.ts'
import { readDeviceId } from './settings.ts'

export interface StartedJournal {
  /** This installation's id. */
  deviceId: string
  writer: JournalWriter
  /** What comparing the two has found. */
  caught: Result<CaughtUp>
  /** Whether the database has neither decks nor answers. */
  isEmpty: boolean
}

interface Surroundings {
  db: NotedrillDatabase
  /** Of that database. */
  beginCapture: BeginCapture
  journal: Journal
  /** Epoch ms. */
  now: () => number
  /** Told how much of comparing is done, 0..1, where it takes longer than it ordinarily does. */
  onProgress: (done: number) => void
  /** Keep what there is before another device's journal changes it. */
  backUp: (deviceId: string) => Promise<Result<unknown>>
}

const committedBefore = async (db: NotedrillDatabase) => committedIn((await readMark(db)).outbox)

/** Compare database and journal, and from then on append every change to the journal. */
export async function startJournal(surroundings: Surroundings): Promise<StartedJournal> {
  const { db, beginCapture, journal, now, backUp, onProgress } = surroundings
  const listed = await journal.list()
  const deviceId = await readDeviceId(db, listed.ok ? listed.value.device : undefined)
  const caught = await catchUp({
    ...{ db, journal, device: deviceId, now: now(), onProgress },
    backUp: () => backUp(deviceId),
  }).catch(async (cause: unknown) => {
    await forgetFiles(db)
    return failure(problemOfComparing(cause))
  })
  const writer = new JournalWriter({
    ...{ journal, device: deviceId, now },
    ...(caught.ok
      ? { last: caught.value.last, flushed: caught.value.last }
      : { last: await newestKnown(db), flushed: undefined, problem: caught.problems[0] }),
  })
  beginCapture(writer)
  // The journal may take again later what it would not take now.
  if (!caught.ok) for (const committed of await committedBefore(db)) void writer.write(committed)
  return { deviceId, writer, caught, isEmpty: await isEmpty(db) }
}
