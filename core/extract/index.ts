/**
 * From notes to facts: the syntax tree is divided into sections, and every rule
 * looks at every section, in a fixed order.
 */
import type { Fact } from '../fact.ts'
import { readNotes, type NotesFormat } from '../notes/read-notes.ts'
import type { Block } from '../notes/tree.ts'
import { provisionalIds } from '../provisional-id.ts'
import type { Extraction } from './extraction.ts'
import type { Finds, FoundFact, Rule } from './found.ts'
import { commands } from './rules/commands.ts'
import { details } from './rules/details.ts'
import { labelledAnswers } from './rules/labelled-answers.ts'
import { questionHeadings } from './rules/question-headings.ts'
import { questions } from './rules/questions.ts'
import { outlineOf, type Section } from './sections.ts'

/** The order in which they are asked: the surest signs first, since what one takes the others do not see. */
const RULES: readonly Rule[] = [labelledAnswers, details, commands, questionHeadings, questions]

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
  const { title, sections } = outlineOf(tree.root)
  const warnings = [...tree.warnings]
  const idFor = provisionalIds()
  const facts = sections
    .filter(({ titles }) => !titles.some(isToDo))
    .flatMap((section) =>
      factsIn(section, (line, message) => warnings.push({ file, line, message })).map(
        ({ kind, front, back, line, path = section.path }): Fact => ({
          id: idFor({ kind, front }),
          kind,
          front,
          back,
          path,
          source: { file, line },
          tags: [],
        }),
      ),
    )
  warnings.sort((a, b) => a.line - b.line)
  return {
    title: deckTitle(title) || titleFromName(file),
    facts,
    questions: [],
    parts: [],
    warnings,
  }
}

/** What the rules find in one section, by line. */
function factsIn(section: Section, warn: Finds['warn']): FoundFact[] {
  const found: FoundFact[] = []
  const claimed = new Set<Block>()
  for (const rule of RULES) {
    const blocks = section.blocks.filter((block) => !claimed.has(block))
    rule(
      { ...section, blocks },
      {
        fact: (fact) => found.push(fact),
        claim: (taken) => taken.forEach((block) => claimed.add(block)),
        warn,
      },
    )
  }
  return found.sort((a, b) => a.line - b.line)
}

/** What is still to be done is not to be learnt. */
const isToDo = (title: string) => /^((my|the|open) )?to[- ]?dos?( list)?$/i.test(title)

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
