import { IconCheck } from '@tabler/icons-react'
import { StorageProblem } from '../../ui/StorageProblem.tsx'
import type { Outcome } from './use-stored-settings.ts'

/** Says of a section that nothing in it needs a button, and of each change that it was stored. */
export function StoredAtOnce({ outcome }: { outcome: Outcome }) {
  return (
    <>
      <div className="settings-stored">
        <span className="settings-dimmed">Every change is stored at once.</span>
        <span role="status">
          {outcome.state === 'stored' && (
            <>
              <IconCheck size={16} aria-hidden /> Stored.
            </>
          )}
        </span>
      </div>
      {outcome.state === 'refused' && (
        <StorageProblem title="This was not stored" message={outcome.problem} />
      )}
    </>
  )
}
