import {
  IconCalendarEvent,
  IconCards,
  IconChartBar,
  IconFileImport,
  IconInbox,
  IconListCheck,
  IconSettings,
  type TablerIcon,
} from '@tabler/icons-react'
import { useEffect, type ReactNode } from 'react'
import { Link } from 'wouter'
import './Frame.css'

interface FrameProps {
  /** The page's name: heading of the window's title and the marked entry in the bar. */
  title: string
  /** What stands beside the pages in the bar, by their addresses. */
  counts: Readonly<Record<string, ReactNode>>
  /** Whether the page fills the window and scrolls within itself, or takes more width than text needs. */
  size?: 'full' | 'wide'
  children: ReactNode
}

const PAGES: readonly { title: string; href: string; Icon: TablerIcon }[] = [
  { title: 'Today', href: '/', Icon: IconCalendarEvent },
  { title: 'Quiz', href: '/quiz', Icon: IconListCheck },
  { title: 'Statistics', href: '/statistics', Icon: IconChartBar },
  { title: 'Cards', href: '/cards', Icon: IconCards },
  { title: 'Inbox', href: '/inbox', Icon: IconInbox },
  { title: 'Import', href: '/import', Icon: IconFileImport },
  { title: 'Settings', href: '/settings', Icon: IconSettings },
]

const CLASSES = { full: 'frame-full', wide: 'frame-page frame-wide', text: 'frame-page' }

/** The bar at the top and the page under it. */
export function Frame({ title, counts, size, children }: FrameProps) {
  useEffect(() => {
    document.title = `${title} · Notedrill`
  }, [title])
  return (
    <>
      <header className="frame-bar">
        <span className="frame-name">
          <img src="/icon.svg" alt="" width="22" height="22" /> Notedrill
        </span>
        <nav aria-label="Pages">
          {PAGES.map(({ title: name, href, Icon }) => (
            <Link
              key={href}
              href={href}
              className="frame-link"
              aria-current={name === title ? 'page' : undefined}
            >
              <Icon size={18} aria-hidden /> {name} {counts[href]}
            </Link>
          ))}
        </nav>
      </header>
      <main className={CLASSES[size ?? 'text']}>{children}</main>
    </>
  )
}
