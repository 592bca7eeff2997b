/**
 * Appends what was committed to the journal, in the order of commits, and never gives
 * up: what the journal refuses stays in memory and is tried again.
 */
import type { Journal } from '../../core/journal/journal-files.ts'
import { linesOf } from '../../core/journal/line.ts'
import { jsonLength } from '../../core/journal/slices.ts'
import { messageOf, type Problem, type Result } from '../../core/result.ts'
import { idAfter, timeOf } from './event-id.ts'

/** A committed transaction on its way. */
export interface Committed {
  tx: string
  /** Epoch ms. */
  at: number
  /** As `core/journal/line.ts` writes them. */
  changes: readonly string[]
}

export interface JournalState {
  /** Changes that the database has and the journal does not. */
  waiting: number
  /** Why the journal refuses them. */
  problem?: Problem
}

/** Time after which a refused append is tried again, unless somebody asks before. */
const RETRY_MS = 10_000
/** Characters and lines that are sent at once. */
const BATCH = { characters: 4_000_000, lines: 1000 }

interface Surroundings {
  journal: Pick<Journal, 'append'>
  device: string
  /** The newest transaction that anybody knows of. */
  last: string | undefined
  /** The newest transaction that the journal has. */
  flushed: string | undefined
  /** Epoch ms. */
  now: () => number
  /** Why it could not even be read. */
  problem?: Problem
}

export class JournalWriter {
  readonly #surroundings: Surroundings
  readonly #waiting: (Committed & { done: () => void })[] = []
  readonly #listeners = new Set<() => void>()
  #state: JournalState = { waiting: 0 }
  #last: string | undefined
  #flushed: string | undefined
  #changedAt: number | undefined
  #isSending = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
    this.#last = surroundings.last
    this.#flushed = surroundings.flushed
    const { flushed, now, problem } = surroundings
    const changedAt = flushed === undefined ? Infinity : timeOf(flushed)
    if (changedAt <= now()) this.#changedAt = changedAt
    if (problem) this.#state = { waiting: 0, problem }
  }

  /** The newest transaction that the journal has. */
  get flushed(): string | undefined {
    return this.#flushed
  }

  /** When the newest change was made that the journal has, in epoch ms; missing where only a wrong clock says so. */
  get changedAt(): number | undefined {
    return this.#changedAt
  }

  /** Id and time of a transaction that begins now; it sorts after all that began before. */
  begin(): { tx: string; at: number } {
    const at = this.#surroundings.now()
    this.#last = idAfter(this.#last, at)
    return { tx: this.#last, at }
  }

  /** Resolves once the journal has it; waits for as long as that takes. */
  write(committed: Committed): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push({ ...committed, done })
      void this.#send()
    })
  }

  /** Try now what was refused. */
  retry(): void {
    void this.#send()
  }

  readonly state = (): JournalState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async #send(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    clearTimeout(this.#timer)
    let problem: Problem | undefined
    while (this.#waiting.length > 0 && !problem) problem = await this.#sendSome()
    this.#isSending = false
    if (problem) this.#timer = setTimeout(() => void this.#send(), RETRY_MS)
    this.#tell(problem)
  }

  /** Send the oldest ones, as many as go together. */
  async #sendSome(): Promise<Problem | undefined> {
    const { journal, device } = this.#surroundings
    const some = this.#oldest()
    const appended = await appendAll(journal, device, linesOfAll(some, device))
    if (!appended.ok) return appended.problems[0]
    for (const { tx, at, done } of this.#waiting.splice(0, some.length)) {
      this.#flushed = tx
      this.#changedAt = at
      done()
    }
    return undefined
  }

  /** So many that one call takes them all; the first in any case. */
  #oldest(): Committed[] {
    let characters = 0
    const most = this.#waiting.findIndex(({ changes }, index) => {
      characters += jsonLength(changes)
      return index > 0 && (index === BATCH.lines || characters > BATCH.characters)
    })
    return most === -1 ? [...this.#waiting] : this.#waiting.slice(0, most)
  }

  #tell(problem: Problem | undefined): void {
    const waiting = problem ? this.#waiting.length : 0
    if (waiting === this.#state.waiting && problem?.message === this.#state.problem?.message) return
    this.#state = { waiting, ...(problem ? { problem } : {}) }
    for (const listener of this.#listeners) listener()
  }
}

/** Of these transactions, one after the other, as they are asked for. */
export function* linesOfAll(
  transactions: Iterable<Committed>,
  device: string,
): Generator<string, void, undefined> {
  for (const { tx, at, changes } of transactions) yield* linesOf({ id: tx, device, at }, changes)
}

/** Append lines, in pieces that a call may have. A journal that throws has refused. */
export async function appendAll(
  journal: Pick<Journal, 'append'>,
  device: string,
  lines: Iterable<string>,
): Promise<Result<void>> {
  for (const batch of batchesOf(lines)) {
    try {
      const appended = await journal.append(device, batch)
      if (!appended.ok) return appended
    } catch (cause) {
      const message = messageOf(cause)
      return { ok: false, problems: [{ message }] }
    }
  }
  return { ok: true, value: undefined }
}

function* batchesOf(lines: Iterable<string>): Generator<string[], void, undefined> {
  let batch: string[] = []
  let characters = 0
  for (const line of lines) {
    batch.push(line)
    characters += line.length
    if (batch.length < BATCH.lines && characters < BATCH.characters) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}
