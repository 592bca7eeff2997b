/** Keeps account of what the rules found: facts, open questions, and why other parts are neither. */
import type { Fate, OpenQuestion } from './extraction.ts'
import type { Finds, FoundFact, Placed } from './rule.ts'

/** A fact, and the rule that found it. */
export interface Found extends FoundFact {
  rule: string
  path: readonly string[]
}

/** Lines and what became of them; facts have no ids yet. */
export interface AccountPart {
  from: number
  to: number
  fate: Exclude<Fate, { kind: 'fact' }> | { kind: 'fact'; found: Found }
}

/** What is known of the notes so far. */
export class Account {
  readonly facts: Found[] = []
  readonly questions: OpenQuestion[] = []
  readonly parts: AccountPart[] = []
  readonly reports: { line: number; message: string }[] = []
  /** How many places are taken. */
  taken = 0
  /** Titles of the section that is being looked at. */
  private path: readonly string[] = []

  private readonly places = new Set<Placed>()

  /** Begin a section: what was taken in others is of no interest any more. */
  enter(path: readonly string[]): void {
    this.path = path
    this.places.clear()
  }

  isTaken(place: Placed): boolean {
    return this.places.has(place)
  }

  /** What a rule is given. */
  findsOf(rule: string): Finds {
    return {
      fact: (fact, places) => {
        const found = { path: this.path, ...fact, rule }
        this.facts.push(found)
        this.settle(places, { kind: 'fact', found })
      },
      question: (question, places) => {
        const [first] = places
        const line = first?.position?.start.line ?? 1
        this.questions.push({ question, path: this.path, line })
        this.settle(places, { kind: 'question' })
      },
      skip: (places, reason) => {
        this.skip(places, reason)
      },
      report: (places, message) => {
        this.reports.push({ line: places[0]?.position?.start.line ?? 1, message })
        this.skip(places, message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, ''))
      },
      claim: (blocks) => {
        this.claim(blocks)
      },
    }
  }

  skip(places: readonly Placed[], reason: string): void {
    this.settle(places, { kind: 'skipped', reason })
  }

  private settle(places: readonly Placed[], fate: AccountPart['fate']): void {
    for (const { position } of places) {
      if (position) this.parts.push({ from: position.start.line, to: position.end.line, fate })
    }
    this.claim(places)
  }

  private claim(places: readonly Placed[]): void {
    for (const place of places) this.places.add(place)
    this.taken += places.length
  }
}
