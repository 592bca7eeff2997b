/** Study days as they are written. */
import { dueDate, type StudyDay } from '../../../core/schedule/day.ts'

/** `2026-11-25` */
export function isoDate(day: StudyDay): string {
  return new Date(dueDate(day)).toISOString().slice(0, 10)
}
