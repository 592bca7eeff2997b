import { IconClockExclamation } from '@tabler/icons-react'

/** Says that the computer's clock was or is wrong, and what that means for cards. */
export function ClockNotice({ answers }: { answers: number }) {
  const [are, they] =
    answers === 1 ? ['1 answer is', 'It counts'] : [`${answers} answers are`, 'They count']
  return (
    <div role="status">
      {answers > 0 && (
        <p className="today-notice">
          <IconClockExclamation size={18} aria-hidden />
          <span>
            {are} dated after today: this computer’s clock was ahead then, or is behind now. {they}{' '}
            as given, and the cards come back by those dates. Please check the clock.
          </span>
        </p>
      )}
    </div>
  )
}
