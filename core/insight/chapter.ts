/** Chapters: what statistics divide a deck by. */
import type { Fact } from '../fact.ts'

/** The chapter of the notes that a fact stands in: its outermost section, or '' where it stands in none. */
export function chapterOf({ path }: Pick<Fact, 'path'>): string {
  return path[0] ?? ''
}
