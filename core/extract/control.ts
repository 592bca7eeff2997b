/**
 * What the notes' author wants done with them, said in the notes: under
 * `notedrill` in front matter, or in a comment.
 *
 * `<!-- notedrill: deck: Git, tags: [vcs], without: [terms], sections: [Commands] -->`
 */
import type { Root, RootContent } from 'mdast'
import { z } from 'zod'
import { textOf } from '../bounded.ts'
import { readYaml } from '../read-yaml.ts'

/** The author's wishes. */
export interface Control {
  /** The deck's title. */
  deck?: string
  /** For every fact. */
  tags: readonly string[]
  /** Names of the rules that are not asked. */
  without: ReadonlySet<string>
  /** Titles of the sections that are used, those in them included; all where there are none. */
  sections: readonly string[]
  /** Blocks between `notedrill: off` and `notedrill: on`. */
  off: ReadonlySet<RootContent>
  problems: { line: number; message: string }[]
}

const texts = z
  .union([z.string().transform((text) => text.split(/\s*,\s*/)), z.array(z.string())])
  .transform((list) => list.map((text) => text.trim()).filter(Boolean))
const wishesSchema = z.strictObject({
  deck: z.string().trim().pipe(textOf(1, Infinity)).exactOptional(),
  tags: texts.exactOptional(),
  without: texts.exactOptional(),
  sections: texts.exactOptional(),
})

const COMMENT = /^(?:<!--)?\s*notedrill\s*:\s*([\s\S]*?)\s*(?:-->)?\s*$/

/**
 * Read the wishes of a document; later ones add to earlier ones.
 *
 * @param rules names of all rules there are
 */
export function controlIn(root: Root, rules: readonly string[]): Control {
  const problems: Control['problems'] = []
  const wishes: z.infer<typeof wishesSchema>[] = []
  const off = new Set<RootContent>()
  let isOff = false
  for (const node of root.children) {
    const line = node.position?.start.line ?? 1
    const text = wishText(node)
    if (text === 'off' || text === 'on') isOff = text === 'off'
    else if (isOff) off.add(node)
    if (text === undefined || text === 'off' || text === 'on') continue
    const read = wishesIn(text)
    if (typeof read === 'string') {
      problems.push({ line, message: read })
      continue
    }
    wishes.push(read)
    for (const name of read.without?.filter((one) => !rules.includes(one)) ?? []) {
      const message = `There is no rule “${name}” to do without. Use ${rules.join(', ')}.`
      problems.push({ line, message })
    }
  }
  const deck = wishes.find((wish) => wish.deck !== undefined)?.deck
  return {
    ...(deck === undefined ? {} : { deck }),
    tags: [...new Set(wishes.flatMap(({ tags }) => tags ?? []))],
    without: new Set(wishes.flatMap(({ without }) => without ?? [])),
    sections: wishes.flatMap(({ sections }) => sections ?? []),
    off,
    problems,
  }
}

/** YAML that holds wishes, `on` or `off`. */
function wishText(node: RootContent): string | undefined {
  if (node.type === 'yaml') {
    const found = /^notedrill:([\s\S]*?)(?=^\S|(?![\s\S]))/m.exec(node.value)
    return found?.[1]
  }
  return node.type === 'comment' || node.type === 'html' ? COMMENT.exec(node.value)?.[1] : undefined
}

/** A sentence where they cannot be read. */
function wishesIn(text: string) {
  const isBlock = /\n/.test(text.trim()) || /^\s*\{/.test(text)
  const yaml = readYaml(isBlock ? text : `{${text}}`)
  if (!yaml.ok) {
    return `“notedrill: ${text.trim()}” cannot be read. Write it as notedrill: deck: Git, tags: [vcs].`
  }
  const read = wishesSchema.safeParse(yaml.value ?? {})
  if (read.success) return read.data
  const [issue] = read.error.issues
  const key =
    issue?.code === 'unrecognized_keys' ? issue.keys.join('”, “') : String(issue?.path[0] ?? '')
  return `“notedrill” has no valid “${key}”. Use deck, tags, without and sections.`
}
