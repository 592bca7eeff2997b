/**
 * Notes that somebody edits, day after day, and which of their facts is which: the
 * truth that importing is held to. Every line knows the fact that begins on it.
 */
import { extractFacts } from '../../core/extract/index.ts'
import type { Fact } from '../../core/fact.ts'

/** A number from 0 up to, but without, `below`. */
export type Dice = (below: number) => number

/** A reproducible dice: the generator “mulberry32” by Tommy Ettinger. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

interface NotesLine {
  text: string
  /** The name of the fact that begins here, if any: the same for life. */
  name?: number
}

/** A fact, the lines that it takes up, and who it is. */
interface Entry {
  fact: Fact
  name: number
  /** Indexes of lines, `to` excluded. */
  from: number
  to: number
}

export const EDITS = ['typo', 'reword', 'move', 'split', 'merge', 'chapter', 'remove'] as const
export type Edit = (typeof EDITS)[number]

/** Notes in reStructuredText that can be edited as people do it. */
export class EditedNotes {
  private lines: NotesLine[]
  /** The facts of the lines as they are. */
  private entries: Entry[]
  private names = 0
  private chapters = 0
  /** Fronts that chapters were given: another fact has another one. */
  private readonly fronts = new Set<string>()

  constructor(text: string) {
    this.lines = text.split('\n').map((line) => ({ text: line }))
    this.entries = this.read()
  }

  get text(): string {
    return this.lines.map(({ text }) => text).join('\n')
  }

  /** The facts of the notes as they are now, each with the name of the fact that it is. */
  facts(): { facts: Fact[]; nameOf: Map<Fact['id'], number> } {
    const { entries } = this
    return {
      facts: entries.map(({ fact }) => fact),
      nameOf: new Map(entries.map(({ fact, name }) => [fact.id, name])),
    }
  }

  /** Make one edit; a fact that it spoils or makes is a new one. */
  edit(kind: Edit, dice: Dice): void {
    const entries = this.entries.filter(({ to, from }) => to - from < 12)
    const entry = entries[dice(entries.length)]
    if (!entry) return
    const before = this.lines.map((line) => ({ ...line }))
    const [word = '', ...others] = [dice(1000), dice(1000), dice(1000)].map(
      (at) => WORDS[at % WORDS.length] ?? '',
    )
    switch (kind) {
      case 'typo':
        this.changeWord(entry, dice, (text) => misspelt(text, dice))
        break
      case 'reword':
        for (const other of [word, ...others].slice(0, 1 + dice(3)))
          this.changeBack(entry, dice, () => other)
        break
      case 'move':
        this.move(entry, entries[dice(entries.length)] ?? entry)
        break
      case 'split':
        this.lines.splice(entry.from, 0, ...titled(`More on ${word}`))
        break
      case 'merge':
        this.merge(dice)
        break
      case 'chapter':
        this.chapters += 1
        this.addChapter(dice)
        break
      case 'remove':
        this.lines.splice(entry.from, entry.to - entry.from)
    }
    const after = this.read()
    // An edit that changes what else there is to know is none that this test is about.
    if (kind !== 'chapter' && kind !== 'remove' && hasLost(this.entries, after)) this.lines = before
    else this.entries = after
  }

  /** Reads the lines, and names those on which a new fact begins. */
  private read(): Entry[] {
    const { facts, parts } = extractFacts(this.text, { file: 'notes.rst' })
    const ends = new Map(
      parts.flatMap(({ from, to, fate }) =>
        fate.kind === 'fact' ? [[`${fate.fact} ${from}`, to] as const] : [],
      ),
    )
    const seen = new Set<number>()
    return facts.flatMap((fact) => {
      const at = fact.source?.line ?? 0
      const line = this.lines[at - 1]
      const to = ends.get(`${fact.id} ${at}`)
      // A line with two facts, or a fact in two places, has no single truth.
      if (!line || to === undefined || seen.has(at) || fact.source?.also) return []
      seen.add(at)
      line.name ??= this.names++
      return [{ fact, name: line.name, from: at - 1, to }]
    })
  }

  private changeWord({ from, to }: Entry, dice: Dice, change: (word: string) => string): void {
    this.changeLine(from + dice(to - from), dice, change)
  }

  /** In a fact of several lines all but the first, else the second half of the line. */
  private changeBack({ from, to }: Entry, dice: Dice, change: () => string): void {
    const isLong = to - from > 1
    this.changeLine(isLong ? from + 1 + dice(to - from - 1) : from, dice, change, isLong ? 0 : 0.6)
  }

  private changeLine(at: number, dice: Dice, change: (word: string) => string, part = 0): void {
    const line = this.lines[at]
    if (!line) return
    const words = [...line.text.matchAll(/[a-z]{4,}/gi)].filter(
      ({ index }) => index >= line.text.length * part,
    )
    const match = words[dice(Math.max(1, words.length))]
    if (!match) return
    const { 0: word, index } = match
    line.text = line.text.slice(0, index) + change(word) + line.text.slice(index + word.length)
  }

  /** Only bullets can stand among other bullets. */
  private move(entry: Entry, target: Entry): void {
    const bullet = (at: number) => /^[*-] /.test(this.lines[at]?.text ?? '')
    const isApart = target.to <= entry.from || target.from >= entry.to
    if (!isApart || !bullet(entry.from) || !bullet(target.from)) return
    const count = entry.to - entry.from
    const block = this.lines.splice(entry.from, count)
    this.lines.splice(target.to > entry.from ? target.to - count : target.to, 0, ...block)
  }

  /** Take away a title with its line; what stands under it goes on the section before. */
  private merge(dice: Dice): void {
    const titles = this.lines.flatMap(({ text }, at) =>
      at > 2 && /^([=~-])\1{3,}$/.test(text) && /^\w/.test(this.lines[at - 1]?.text ?? '')
        ? [at]
        : [],
    )
    const at = titles[dice(Math.max(1, titles.length))]
    if (at !== undefined) this.lines.splice(at - 1, 2)
  }

  private addChapter(dice: Dice): void {
    const entries = Array.from({ length: 3 + dice(6) }, () => {
      const word = () => WORDS[dice(WORDS.length)] ?? ''
      const forms = [`*${word()} ${word()}*`, `\`\`kubectl ${word()} --${word()}\`\``]
      const front = forms[dice(forms.length)] ?? ''
      if (this.fronts.has(front)) return ''
      this.fronts.add(front)
      return `* ${front}: ${word()} the ${word()} of a ${word()}`
    })
    const chapter = titled(`Chapter ${this.chapters}0: ${WORDS[dice(WORDS.length)] ?? ''}`)
    this.lines.push(...chapter, ...entries.map((text) => ({ text })), { text: '' })
  }
}

function hasLost(before: readonly Entry[], after: readonly Entry[]): boolean {
  const now = new Map(after.map(({ name, fact }) => [name, fact.kind]))
  return before.some(({ name, fact }) => now.get(name) !== fact.kind)
}

const titled = (title: string): NotesLine[] =>
  ['', title, '='.repeat(title.length), ''].map((text) => ({ text }))

/** A word with one of the four errors of a hurried writer. */
function misspelt(word: string, dice: Dice): string {
  const at = 1 + dice(word.length - 2)
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
  switch (dice(4)) {
    case 0:
      return before + after
    case 1:
      return before + letter + letter + after
    case 2:
      return before + 'aeioust'.charAt(dice(7)) + after
    default:
      return before + after.charAt(0) + letter + after.slice(1)
  }
}

const WORDS =
  'apply attach balance bind cache claim cluster config controller daemon default deploy drain endpoint evict filter gateway group image ingress inspect kernel label layer limit listen mount namespace network object patch policy proxy queue quota record replica request restart rolling route scale schedule secret selector service session socket stage status storage stream switch taint target token upgrade version volume watch worker'.split(
    ' ',
  )
