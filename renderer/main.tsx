import './zod-without-eval.ts'
import '@mantine/core/styles.css'
import './ui/theme.css'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { automaticBackups } from './backups/automatic-backups.ts'
import { currentDesktop } from './desktop/current-desktop.ts'
import { currentMoment, setDayStart, setReached } from './clock.ts'
import { watchedNotes } from './notes-files/watched-notes.ts'
import { RescuePage } from './pages/rescue/RescuePage.tsx'
import type { Services } from './services.ts'
import { readShippedDecks } from './shipped-decks.ts'
import { followJournal } from './start/follow-journal.tsx'
import { openDatabase } from './start/open-database.ts'
import { captureChanges } from './store/capture.ts'
import { changesInTurn } from './store/changes-in-turn.ts'
import { NotedrillDatabase } from './store/database.ts'
import { storeMissingNotes } from './store/missing-notes.ts'
import { reachedDay } from './store/reached-day.ts'
import { finishRestore } from './store/restore.ts'
import { readDeviceId } from './store/settings.ts'
import type { StartedJournal } from './store/start-journal.ts'
import { followStudySettings } from './store/study-settings.ts'
import { Failure, FailureBoundary, isCheckWanted } from './ui/Failure.tsx'
import { Finishing } from './ui/Finishing.tsx'
import { Theme } from './ui/Theme.tsx'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root.')
const root = createRoot(element)
const show = (page: ReactNode) => root.render(<Theme>{page}</Theme>)

start().catch((cause: unknown) =>
  show(<Failure title="Notedrill cannot open its database" cause={cause} />),
)

/** From nothing to the first page: one step after the other, each of which may end in a page of its own. */
async function start(): Promise<void> {
  const db = new NotedrillDatabase()
  const beginCapture = captureChanges(db)
  const desktop = currentDesktop()
  const trouble = await openDatabase(db, desktop, isCheckWanted())
  if (trouble) {
    show(<RescuePage trouble={trouble} db={db} desktop={desktop} />)
    return
  }
  const journal =
    desktop.journal && (await followJournal({ db, beginCapture }, desktop.journal, show))
  await finishRestore(db, (done) => show(<Finishing done={done} />))
  const services = await makeServices(db, desktop, journal)
  // Where the browser says no, Settings say so.
  void navigator.storage.persist().catch(() => undefined)
  showPages(services)
  await workBehindPages(services)
}

async function makeServices(
  db: NotedrillDatabase,
  desktop: Services['desktop'],
  journal: StartedJournal | undefined,
): Promise<Services> {
  const deviceId = journal?.deviceId ?? (await readDeviceId(db))
  await followStudySettings(db, ({ dayStartsAt }) => setDayStart(dayStartsAt))
  setReached(await reachedDay(db, currentMoment()))
  const watched = desktop.watching && watchedNotes(db, desktop.watching)
  const withJournal = journal ? { journal: journal.writer } : {}
  return {
    ...{ db, desktop, deviceId, ...withJournal },
    changes: changesInTurn(),
    automatic: automaticBackups({ db, desktop, deviceId, ...withJournal }),
    ...(watched ? { watched } : {}),
  }
}

function showPages(services: Services): void {
  root.render(
    <StrictMode>
      <Theme>
        <FailureBoundary>
          <App services={services} />
        </FailureBoundary>
      </Theme>
    </StrictMode>,
  )
}

/** What the first page need not wait for. */
async function workBehindPages({ db, watched, automatic }: Services): Promise<void> {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void automatic.check()
  })
  const shipped = await readShippedDecks()
  // Where it fails the notes cannot be looked at, which is no reason to stop; the next start tries again.
  storeMissingNotes(db, shipped, currentMoment().at).catch(() => undefined)
  // The first page comes first; a file that cannot be read says so where it is shown.
  watched?.follow().catch(() => undefined)
}
