import { IconInbox } from '@tabler/icons-react'
import { Link } from 'wouter'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** What the inbox is for, while nothing is in it. */
export function EmptyInbox() {
  return (
    <EmptyState Icon={IconInbox} title="No open questions">
      <p>
        Write a question into your notes without its answer, such as “What is a headless service?”,
        and <Link href="/import">import them</Link>. It waits here, with its place, until the notes
        answer it.
      </p>
    </EmptyState>
  )
}
