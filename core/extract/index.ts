/**
 * From notes to facts: the syntax tree is divided into sections, and the rules
 * are led through every section, in a fixed order.
 */
import type { Root, RootContent } from 'mdast'
import type { Fact } from '../fact.ts'
import { readNotes, type NotesFormat } from '../notes/read-notes.ts'
import { provisionalIds } from '../provisional-id.ts'
import { Account, type Found } from './account.ts'
import { controlIn, type Control } from './control.ts'
import type { Extraction, Part } from './extraction.ts'
import { mergeRepeated } from './merge-repeated.ts'
import { programsIn } from './programs.ts'
import { lineOf, type Placed } from './rule.ts'
import { RULES } from './rules/index.ts'
import { outlineOf, type Section } from './sections.ts'
import { walk } from './walk.ts'

export type { Extraction, Fate, OpenQuestion, Part } from './extraction.ts'

/**
 * Extract all facts from a text. Never throws, whatever the text.
 *
 * @param options.file as the user knows it: decides the format, and is every fact's source
 */
export function extractFacts(
  text: string,
  options: { file: string; format?: NotesFormat },
): Extraction {
  const { file } = options
  const tree = readNotes(text, file, options.format)
  const control = controlIn(
    tree.root,
    RULES.map(([name]) => name),
  )
  const { title, sections } = outlineOf(tree.root)
  const account = accountOf(tree.root, sections, control, sourceOf(text))
  const idFor = provisionalIds()
  const ids = new Map<Found, Fact['id']>()
  const merged = mergeRepeated(account.facts.sort((a, b) => a.line - b.line))
  const facts = merged.map(({ found, also, merged: all }): Fact => {
    const { kind, front, back, path, line } = found
    const id = idFor({ kind, front })
    for (const one of all) ids.set(one, id)
    const source = also.length === 0 ? { file, line } : { file, line, also }
    return { id, kind, front, back, path, source, tags: control.tags }
  })
  const parts: Part[] = []
  for (const { from, to, fate } of account.parts) {
    const fact = fate.kind === 'fact' ? ids.get(fate.found) : undefined
    if (fate.kind !== 'fact') parts.push({ from, to, fate })
    else if (fact) parts.push({ from, to, fate: { kind: 'fact', rule: fate.found.rule, fact } })
    else parts.push({ from, to, fate: { kind: 'skipped', reason: REASON_FOR_LABELS } })
  }
  const reports = [...control.problems, ...account.reports]
  const warnings = [...tree.warnings, ...reports.map((report) => ({ file, ...report }))]
  return {
    title: control.deck ?? (deckTitle(title) || titleFromName(file)),
    facts,
    questions: account.questions.sort((a, b) => a.line - b.line),
    parts: parts.sort((a, b) => a.from - b.from || a.to - b.to),
    warnings: warnings.sort((a, b) => a.line - b.line),
  }
}

const REASON_FOR_LABELS = 'it has a label that means something else each time'

/** What the rules make of the sections that are used. */
function accountOf(
  root: Root,
  sections: readonly Section[],
  control: Control,
  source: (place: Placed) => string[],
): Account {
  const account = new Account()
  const programs = programsIn(root)
  const isLeft = (place: Placed) => !account.isTaken(place)
  const rules = RULES.filter(([name]) => !control.without.has(name)).map(([name, rule]) => ({
    rule,
    finds: account.findsOf(name),
  }))
  account.skip(
    root.children.filter(({ type }) => type === 'yaml'),
    'it describes the notes',
  )
  for (const section of sections) {
    const { heading, titles, blocks } = section
    account.enter(section.path)
    const reason = reasonAgainst(section, control)
    if (reason === undefined) {
      account.skip(
        blocks.filter((block) => isOff(block, control)),
        'the notes switch it off',
      )
      const group = { ...section, within: 'section' as const, programs, source, isLeft }
      walk({ ...group, titles }, rules, account)
    } else account.skip(blocks, reason)
    if (heading && !account.isTaken(heading)) account.skip([heading], 'it is a heading')
  }
  return account
}

const isOff = (block: RootContent, { off }: Control) => off.has(block)

/** Why a section is not used at all. */
function reasonAgainst({ titles }: Section, { sections }: Control): string | undefined {
  // What is still to be done is not to be learnt.
  if (titles.some(isToDo)) return 'it is still to be done'
  const isUsed = sections.length === 0 || titles.some((title) => isAmong(title, sections))
  return isUsed ? undefined : 'its section is not among those that the notes name'
}

const isToDo = (title: string) => /^((my|the|open) )?to[- ]?dos?( list)?$/i.test(title)

const isAmong = (title: string, sections: readonly string[]) =>
  sections.some((section) => section.toLowerCase() === title.toLowerCase())

/** The lines of a place; the text is divided when it is first asked for. */
function sourceOf(text: string): (place: Placed) => string[] {
  let lines: string[] | undefined
  return (place) => {
    lines ??= text.split(/\r\n|[\n\r\u2028\u2029]/)
    const from = lineOf(place) - 1
    return lines.slice(from, place.position?.end.line ?? from + 1).map((line) => line.trim())
  }
}

/** `Pro Git notes:` is a deck on Pro Git. */
function deckTitle(title = ''): string {
  return title.replace(/[\s:–—-]*\bnotes$/i, '').trim() || title
}

function titleFromName(file: string): string {
  const name = file
    .replace(/^.*[\\/]/, '')
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return deckTitle(name.charAt(0).toUpperCase() + name.slice(1)) || 'Notes'
}
