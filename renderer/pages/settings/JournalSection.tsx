import { Button } from '@mantine/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { JournalFile } from '../../../core/journal/journal-files.ts'
import type { Result } from '../../../core/result.ts'
import { useServices } from '../../services.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'

type Listed = Result<{ files: JournalFile[] }>

/** Where all that was done is kept besides the database, and whether the browser keeps that. */
export function JournalSection() {
  const { desktop, journal: writer } = useServices()
  const { journal } = desktop
  const unread = useSyncExternalStore(writer?.subscribe ?? never, writer?.state ?? nothing)?.problem
  const [listed, setListed] = useState<Listed>()
  const [isPersistent, setIsPersistent] = useState<boolean>()
  useEffect(() => {
    void journal?.list().then(setListed)
    void navigator.storage.persisted().then(setIsPersistent, () => setIsPersistent(false))
  }, [journal])
  return (
    <section aria-labelledby="data">
      <h2 id="data">Data</h2>
      {journal ? (
        <p className="settings-dimmed">
          Everything you do is also appended to plain files beside the database, the journal. Should
          this computer lose the database, Notedrill rebuilds it from them.
        </p>
      ) : (
        <p className="settings-dimmed">
          A browser has no journal: all you do is in its storage alone. Save backups now and then,
          or use the desktop app.
        </p>
      )}
      {listed && (listed.ok ? <p>{describe(listed.value.files)}</p> : null)}
      {listed && !listed.ok && (
        <ProblemList title="The journal cannot be read" problems={listed.problems} />
      )}
      {unread && <ProblemList title="The journal cannot be used now" problems={[unread]} />}
      {!journal && isPersistent !== undefined && (
        <p>
          {isPersistent
            ? 'The browser keeps the database even when the disk runs full.'
            : 'The browser may clear the database when the disk runs full.'}
        </p>
      )}
      {journal && (
        <Button variant="default" onClick={() => void journal.reveal()}>
          Show the journal’s folder
        </Button>
      )}
    </section>
  )
}

/** In a browser. */
const never = () => () => undefined
const nothing = () => undefined

function describe(files: readonly JournalFile[]): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const months = files.map(({ month }) => month).sort()
  const first = months[0]
  if (first === undefined) return 'The journal is empty.'
  const devices = new Set(files.map(({ device }) => device)).size
  const [amount, unit] =
    bytes < 1_000_000 ? ([bytes / 1000, 'kilobyte'] as const) : ([bytes / 1e6, 'megabyte'] as const)
  const size = new Intl.NumberFormat('en', {
    ...{ style: 'unit', unit, maximumSignificantDigits: 3 },
  }).format(amount)
  const since = new Date(`${first}-01T12:00:00`).toLocaleDateString('en', {
    ...{ month: 'long', year: 'numeric' },
  })
  const from = devices === 1 ? '' : `, from ${devices} devices`
  return `The journal has ${size} since ${since}${from}.`
}
