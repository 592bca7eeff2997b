import './zod-without-eval.ts'
import '@mantine/core/styles.css'
import './ui/theme.css'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Journal } from '../core/journal/journal-files.ts'
import { App } from './App.tsx'
import { currentDesktop } from './desktop/current-desktop.ts'
import { currentMoment, setDayStart } from './clock.ts'
import { watchedNotes } from './notes-files/watched-notes.ts'
import { readShippedDecks } from './shipped-decks.ts'
import { captureChanges, type BeginCapture } from './store/capture.ts'
import { NotedrillDatabase } from './store/database.ts'
import { storeMissingNotes } from './store/missing-notes.ts'
import { readDeviceId } from './store/settings.ts'
import { startJournal, type StartedJournal } from './store/start-journal.ts'
import { readStudySettings } from './store/study-settings.ts'
import { Failure, FailureBoundary } from './ui/Failure.tsx'
import { hasNews, JournalComparing, JournalNews } from './ui/JournalStart.tsx'
import { Theme } from './ui/Theme.tsx'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root.')
const root = createRoot(element)

try {
  const db = new NotedrillDatabase()
  const beginCapture = captureChanges(db)
  const desktop = currentDesktop()
  const watched = desktop.watching && watchedNotes(db, desktop.watching)
  const started = desktop.journal && (await followJournal({ db, beginCapture }, desktop.journal))
  const deviceId = started?.deviceId ?? (await readDeviceId(db))
  setDayStart((await readStudySettings(db)).dayStartsAt)
  const services = {
    ...{ db, desktop, deviceId },
    ...(watched ? { watched } : {}),
    ...(started ? { journal: started.writer } : {}),
  }
  // Where the browser says no, Settings say so.
  void navigator.storage.persist().catch(() => undefined)
  root.render(
    <StrictMode>
      <Theme>
        <FailureBoundary>
          <App services={services} />
        </FailureBoundary>
      </Theme>
    </StrictMode>,
  )
  const shipped = await readShippedDecks()
  // Where it fails the notes cannot be looked at, which is no reason to stop; the next start tries again.
  storeMissingNotes(db, shipped, currentMoment().at).catch(() => undefined)
  // The first page comes first; a file that cannot be read says so where it is shown.
  watched?.follow().catch(() => undefined)
} catch (cause) {
  root.render(
    <Theme>
      <Failure title="Notedrill cannot open its database" cause={cause} />
    </Theme>,
  )
}

/** Compare the database with the journal; what that finds is shown before anything else. */
async function followJournal(
  store: { db: NotedrillDatabase; beginCapture: BeginCapture },
  journal: Journal,
): Promise<StartedJournal> {
  const show = (page: ReactNode) => root.render(<Theme>{page}</Theme>)
  const started = await startJournal({
    ...{ ...store, journal, now: () => currentMoment().at },
    onProgress: (done) => show(<JournalComparing done={done} />),
  })
  const { caught } = started
  if (caught.ok && hasNews(caught.value)) {
    const { value } = caught
    await new Promise<void>((goOn) => show(<JournalNews caught={value} onGoOn={goOn} />))
  }
  return started
}
