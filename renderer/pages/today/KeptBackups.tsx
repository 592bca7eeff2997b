import { Button, Kbd } from '@mantine/core'
import type { RefObject } from 'react'
import { useLocation } from 'wouter'
import type { BackupFile } from '../../desktop/desktop.ts'

interface KeptBackupsProps {
  folder: string
  backups: readonly BackupFile[]
  newest: BackupFile
  /** The button that leads to what restoring would change. */
  restore: RefObject<HTMLButtonElement | null>
}

/** Where the database is empty and backups are not: a profile was lost, and this is the way back. */
export function KeptBackups({ folder, backups, newest, restore }: KeptBackupsProps) {
  const [, goTo] = useLocation()
  const when = new Date(newest.at).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <section className="kept-backups" aria-labelledby="kept">
        <h2 id="kept">Your data can be restored</h2>
        <p>
          This database is empty, but {there(backups.length, folder)} of {when}.
        </p>
        <Button
          ref={restore}
          size="md"
          rightSection={<Kbd size="xs">Enter</Kbd>}
          onClick={() => goTo('/settings/restore')}
        >
          Restore the newest…
        </Button>
      </section>
      <h2>Or begin anew</h2>
    </>
  )
}

const there = (count: number, folder: string) =>
  count === 1
    ? `the folder “${folder}” has a backup`
    : `the folder “${folder}” has ${count.toLocaleString('en')} backups, the newest`
