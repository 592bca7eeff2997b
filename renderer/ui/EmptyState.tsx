import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import './EmptyState.css'

interface EmptyStateProps {
  Icon: TablerIcon
  title: string
  /** What the page is for and how it is filled, and perhaps a button that does it. */
  children: ReactNode
}

/** A page, or a part of one, that has nothing to show yet. */
export function EmptyState({ Icon, title, children }: EmptyStateProps) {
  return (
    <section className="empty-state">
      <Icon size={48} stroke={1.5} aria-hidden />
      <h2>{title}</h2>
      {children}
    </section>
  )
}
