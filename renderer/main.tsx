import './zod-without-eval.ts'
import '@mantine/core/styles.css'
import './ui/theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { currentDesktop } from './desktop/current-desktop.ts'
import { currentMoment, setDayStart } from './clock.ts'
import { watchedNotes } from './notes-files/watched-notes.ts'
import { readShippedDecks } from './shipped-decks.ts'
import { NotedrillDatabase } from './store/database.ts'
import { storeMissingNotes } from './store/missing-notes.ts'
import { readDeviceId } from './store/settings.ts'
import { readStudySettings } from './store/study-settings.ts'
import { Failure, FailureBoundary } from './ui/Failure.tsx'
import { Theme } from './ui/Theme.tsx'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root.')
const root = createRoot(element)

try {
  const db = new NotedrillDatabase()
  const desktop = currentDesktop()
  const watched = desktop.watching && watchedNotes(db, desktop.watching)
  const deviceId = await readDeviceId(db)
  setDayStart((await readStudySettings(db)).dayStartsAt)
  const services = { db, desktop, deviceId, ...(watched ? { watched } : {}) }
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
