/** The sections of the page, by the ids of their headings. */
const SECTIONS = [
  { id: 'day', title: 'The day' },
  { id: 'scheduling', title: 'Scheduling' },
  { id: 'memory-model', title: 'Memory model' },
  { id: 'backups', title: 'Backups' },
  { id: 'data', title: 'Data' },
  { id: 'repair', title: 'Repair' },
] as const

/** What the page has, always in sight: a press goes to that section. */
export function SectionIndex() {
  return (
    <nav className="settings-index" aria-label="Sections">
      {SECTIONS.map(({ id, title }) => (
        <button key={id} type="button" onClick={() => goTo(id)}>
          {title}
        </button>
      ))}
    </nav>
  )
}

/** Links would do it, were the address not the app's own. */
function goTo(id: string) {
  const heading = document.getElementById(id)
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  heading.closest('section')?.scrollIntoView()
}
