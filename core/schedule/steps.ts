/** Learning steps as a learner writes them: `1m 10m 2h`. */
import { failure, success, type Result } from '../result.ts'

const MINUTES = { m: 1, h: 60, d: 1440 } as const
const LONGEST = 1440

/** Minutes of every step; a number without a unit is minutes. No steps are allowed. */
export function parseSteps(text: string): Result<number[]> {
  const steps: number[] = []
  for (const word of text.split(/[\s,]+/).filter(Boolean)) {
    const [, digits = '', unit = 'm'] = /^(\d+(?:\.\d+)?)([mhd])?$/.exec(word) ?? []
    const minutes = Number(digits) * (unit === 'h' || unit === 'd' ? MINUTES[unit] : MINUTES.m)
    if (digits === '' || minutes <= 0 || minutes > LONGEST) {
      const message = `“${word}” is no step.`
      return failure({ message, remedy: 'Write minutes or hours, at most a day: 1m 10m 2h.' })
    }
    steps.push(minutes)
  }
  return success(steps)
}

/** The same in the other direction. */
export function formatSteps(steps: readonly number[]): string {
  return steps
    .map((minutes) => (minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`))
    .join(' ')
}
