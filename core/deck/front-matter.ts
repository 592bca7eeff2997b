/** The YAML between dashes at the top of a deck. */
import type { RootContent } from 'mdast'
import { stringify } from 'yaml'
import { z } from 'zod'
import { textOf } from '../bounded.ts'
import { readYaml } from '../read-yaml.ts'
import type { Problem } from '../result.ts'

/** Other keys are the user's own and stay as they are. */
const frontMatterSchema = z.looseObject({
  title: z.string().trim().pipe(textOf(1, Infinity)),
  notes: textOf(1, Infinity).optional(),
})

interface FrontMatter {
  title: string
  notes?: string
  problems: Problem[]
}

/**
 * Read it from a deck's first block. Where it is missing or broken there is a
 * problem, and the file's name stands in for the title.
 */
export function readFrontMatter(first: RootContent | undefined, file: string): FrontMatter {
  const fallback = { title: file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '') || 'Deck' }
  const remedy = 'Begin the deck with ---, a line “title: …” and another ---.'
  if (first?.type !== 'yaml') {
    return {
      ...fallback,
      problems: [{ file, line: 1, message: 'The deck has no front matter.', remedy }],
    }
  }
  const yaml = readYaml(first.value)
  if (!yaml.ok) {
    const line = 2 + (first.value.slice(0, yaml.offset).match(/\n/g)?.length ?? 0)
    const message = `The front matter is not valid YAML: ${yaml.why}.`
    return {
      ...fallback,
      problems: [{ file, line, message, remedy: 'Correct it, or put the value in quotes.' }],
    }
  }
  const read = frontMatterSchema.safeParse(yaml.value)
  if (!read.success) {
    const key = String(read.error.issues[0]?.path[0] ?? 'title')
    const message = `The front matter has no valid “${key}”.`
    return { ...fallback, problems: [{ file, line: 1, message, remedy }] }
  }
  const { title, notes } = read.data
  return { title, ...(notes === undefined ? {} : { notes }), problems: [] }
}

/** Front matter as it is written, with the line after it. */
export function writeFrontMatter(given: { title: string; notes?: string }): string {
  return `---\n${stringify(given, { lineWidth: 0 })}---\n`
}
