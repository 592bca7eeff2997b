/** What sections say by their titles that they hold. */

/** What stands in a section, by its own title or one above it. */
export interface SectionSort {
  hasCommands: boolean
  hasQuestions: boolean
}

/**
 * Whether all entries of a section should be commands: it is one of commands, or
 * in one. A cheat sheet may have sections of other things.
 */
export function isOfCommands(path: readonly string[]): boolean {
  return path.some((title) => isCommandsTitle(title) && !/\bcheat/i.test(title))
}

const known = new WeakMap<readonly string[], SectionSort>()

/** Kept, as every group of a section asks for it. */
export function sectionSort(titles: readonly string[]): SectionSort {
  const sort = known.get(titles) ?? {
    hasCommands: titles.some(isCommandsTitle),
    hasQuestions: titles.some(isQuestionsTitle),
  }
  known.set(titles, sort)
  return sort
}

/** `Commands`, `Useful git commands`, `Cheat sheet`; not a sentence that mentions a command. */
function isCommandsTitle(title: string): boolean {
  const words = title.split(' ')
  if (words.length > 6) return false
  return /^(the )?command( line)?( reference)?$|\b(commands|cheat[ -]?sheet)\b/i.test(title)
}

/** `Questions`, `Open questions and answers`, `Q&A`, `FAQ`. */
function isQuestionsTitle(title: string): boolean {
  return /^(my |some |open |frequently asked |review |interview |study |quiz )*(questions?|q ?(& ?a)?|faqs?|quiz)( and answers?)?$/i.test(
    title,
  )
}
