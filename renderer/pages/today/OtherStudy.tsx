import { Link } from 'wouter'

/** How many days ahead of their time cards can be reviewed. */
const AHEAD = [1, 3, 7] as const

/** Quiet ways to study otherwise than a day at a time. */
export function OtherStudy() {
  return (
    <section className="other-study" aria-label="Other ways to study">
      <span>
        Review ahead:{' '}
        {AHEAD.map((days, index) => (
          <span key={days}>
            {index > 0 && ' · '}
            <Link href={`/ahead/${days}`}>{days === 1 ? 'tomorrow' : `${days} days`}</Link>
          </span>
        ))}
      </span>
      <Link href="/away">Away, or too much at once?</Link>
    </section>
  )
}
