/**
 * The comment under a fact's heading, which holds what a reader of the deck need
 * not see: `<!-- id: 7k2m9q4xw1ab, kind: command, source: notes/git.md:31 -->`.
 *
 * Between the dashes stands a YAML flow mapping without its braces. A source with
 * further lines has a comma in it, so YAML wants it quoted: `source: "git.md:31,44"`.
 */
import { parse } from 'yaml'
import { z } from 'zod'
import { textOf } from '../bounded.ts'
import { FACT_KINDS } from '../fact.ts'
import { readYaml } from '../read-yaml.ts'
import { failure, success, type Result } from '../result.ts'

const metaSchema = z.strictObject({
  id: textOf(1, 64).exactOptional(),
  kind: z.enum(FACT_KINDS).exactOptional(),
  source: z
    .string()
    .regex(/^.+:[1-9]\d*(,[1-9]\d*)*$/s)
    .exactOptional(),
  origin: z.string().exactOptional(),
  tags: z.array(z.string()).exactOptional(),
  /** Where the headings above cannot say it: too deep, or set aside as removed. */
  path: z.array(z.string()).exactOptional(),
})

/** What the comment may say. */
export type Meta = z.infer<typeof metaSchema>

const KEYS = Object.keys(metaSchema.shape)
const COMMENT = /^<!--([\s\S]*?)-->\s*$/
const ANY_KEY = new RegExp(`^<!--(.*[\\s,])?["']?(${KEYS.join('|')})["']?\\s*:`)

/** Whether a piece of HTML is meant as such a comment, well-formed and closed or not. */
export function isMetaComment(html: string): boolean {
  return ANY_KEY.test(html)
}

/** Read a comment; a failure says what is wrong with it, not where. */
export function parseMeta(html: string): Result<Meta> {
  const mapping = COMMENT.exec(html)?.[1]
  if (mapping === undefined) return failure(UNREADABLE)
  const yaml = readYaml(`{${mapping}}`)
  if (!yaml.ok) return failure(UNREADABLE)
  const meta = metaSchema.safeParse(yaml.value)
  if (meta.success) return success(meta.data)
  return failure(describe(yaml.value, meta.error.issues[0]))
}

const UNREADABLE = {
  message: 'The comment under this heading cannot be read.',
  remedy: 'Write it as <!-- id: abc, kind: command -->, or remove it to get a new id.',
}

/** The comment as it is written. */
export function writeMeta(meta: Meta): string {
  const entries = Object.entries(meta).map(
    ([key, value]) =>
      `${key}: ${Array.isArray(value) ? `[${value.map(scalar).join(', ')}]` : scalar(value)}`,
  )
  return `<!-- ${entries.join(', ')} -->`
}

function describe(content: unknown, issue: z.core.$ZodIssue | undefined) {
  const key = String(issue?.path[0] ?? '')
  if (issue?.code === 'unrecognized_keys') {
    return {
      message: `The comment under this heading has the unknown key “${issue.keys.join('”, “')}”.`,
      remedy: `Use only ${KEYS.join(', ')}.`,
    }
  }
  const kind = z.looseObject({ kind: z.string() }).safeParse(content).data?.kind
  if (key === 'kind' && kind !== undefined) {
    return {
      message: `The kind “${kind}” is unknown.`,
      remedy: `Use ${FACT_KINDS.join(', ')}.`,
    }
  }
  return {
    message: `The comment under this heading has no valid “${key}”.`,
    remedy: 'Correct it, or remove the comment to get a new id.',
  }
}

/** Plain where YAML reads it back as the same text, else quoted; never with the comment's end in it. */
function scalar(text: string): string {
  const read: unknown = /^[\w./-]+(:\d+)?$/.test(text) ? parse(text) : undefined
  return read === text ? text : JSON.stringify(text).replaceAll('>', String.raw`\u003e`)
}
