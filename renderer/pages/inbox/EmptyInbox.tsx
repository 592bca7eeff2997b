import { IconInbox } from '@tabler/icons-react'
import { Link } from 'wouter'

/** What the inbox is for, while nothing is in it. */
export function EmptyInbox() {
  return (
    <section className="empty-inbox">
      <IconInbox size={48} stroke={1.5} aria-hidden />
      <h2>No open questions</h2>
      <p>
        Write a question into your notes without its answer, such as “What is a headless service?”,
        and <Link href="/import">import them</Link>. It waits here, with its place, until the notes
        answer it.
      </p>
    </section>
  )
}
