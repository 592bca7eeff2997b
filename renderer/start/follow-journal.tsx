/** The step of the start that makes database and journal each other whole. */
import type { ReactNode } from 'react'
import type { Journal } from '../../core/journal/journal-files.ts'
import { currentMoment } from '../clock.ts'
import { backUpBefore } from '../backups/make-backup.ts'
import type { Desktop } from '../desktop/desktop.ts'
import type { BeginCapture } from '../store/capture.ts'
import type { NotedrillDatabase } from '../store/database.ts'
import { startJournal, type StartedJournal } from '../store/start-journal.ts'
import { JournalTrouble } from '../ui/JournalTrouble.tsx'
import { hasNews, JournalComparing, JournalNews } from '../ui/JournalStart.tsx'

/** Compare the database with the journal; what that finds is shown before anything else. */
export async function followJournal(
  store: { db: NotedrillDatabase; beginCapture: BeginCapture },
  desktop: Desktop,
  journal: Journal,
  show: (page: ReactNode) => void,
): Promise<StartedJournal> {
  const started = await startJournal({
    ...{ ...store, journal, now: () => currentMoment().at },
    backUp: (deviceId) => backUpBefore({ db: store.db, desktop, deviceId }, 'restore'),
    onProgress: (done) => show(<JournalComparing done={done} />),
  })
  const { caught, isEmpty } = started
  if (!caught.ok) {
    const { problems } = caught
    await new Promise<void>((goOn) =>
      show(
        <JournalTrouble
          {...{ problems, isEmpty }}
          onReveal={() => void journal.reveal()}
          onGoOn={goOn}
        />,
      ),
    )
  } else if (hasNews(caught.value)) {
    const { value } = caught
    await new Promise<void>((goOn) => show(<JournalNews caught={value} onGoOn={goOn} />))
  }
  return started
}
