/**
 * The database: the notes as the user wrote them (`notes`), what they say
 * (`facts`), what the learner knows (`cards`), and every answer ever given
 * (`reviews`), in IndexedDB by way of Dexie. What these come to by the day
 * (`tallies`) is derived from them.
 *
 * Import writes facts, and cards only when a fact is new or its place in the notes has
 * changed, and replaces the deck's notes; editing writes facts and reviews; reviewing
 * writes cards and reviews.
 */
import { Dexie, type Table } from 'dexie'
import type { CardId, Fact, FactId, Side } from '../../core/fact.ts'
import type { Tally } from '../../core/insight/tally.ts'
import type { PartResult, QuestionType } from '../../core/quiz/index.ts'
import type { StudyDay } from '../../core/schedule/day.ts'
import type { LogEvent } from '../../core/schedule/log.ts'
import type { Grammar } from '../../core/shell/index.ts'
import type { PolicyId } from '../../core/schedule/policy.ts'
import type { MemoryPolicy, Schedule } from '../../core/schedule/schedule.ts'
import { countFromLog } from './count-from-log.ts'

/** A deck's file name without its ending: `kubernetes-up-and-running`. */
export type DeckId = string

export interface DeckRow {
  id: DeckId
  title: string
  /** Epoch ms of its first import. */
  addedAt: number
}

export interface FactRow extends Fact {
  deckId: DeckId
  /** Its place in the notes, from 0; decides when its cards are introduced. */
  position: number
  /** 1 once the notes no longer have it: kept with its history, never asked. */
  removed: 0 | 1
  /** What the notes say, where the learner has put it in other words, which front and back are. */
  edited?: { front: string; back: string }
  /** Other right answers, in the order in which the learner accepted them. */
  accepted?: string[]
}

/** The notes that a deck was last imported from. */
export interface NotesRow {
  deckId: DeckId
  /** As in the facts' source. */
  file: string
  /** The whole text, as it was read. */
  text: string
  /** Epoch ms; tells two versions of a deck's notes apart. */
  importedAt: number
}

/** Lean on purpose: queues read thousands of these, so the text stays in `facts`. */
export interface CardRow {
  id: CardId
  factId: FactId
  deckId: DeckId
  side: Side
  /** The chapter of its fact, where its answers are counted. Indexed with its deck. */
  chapter: string
  /** Where the queue looks for it: its state, unless it is suspended. Indexed. */
  queue: Schedule['state'] | 'suspended'
  schedule: Schedule
  /** Taken out of study by the learner or as a leech. */
  suspended?: boolean
  /** The study day on which it is not asked any more. */
  buriedOn?: number
  flagged?: boolean
}

/** One applied import. */
export interface ImportRow {
  /** UUIDv7. */
  id: string
  deckId: DeckId
  /** Epoch ms. */
  at: number
  /** The file it came from, as the user named it. */
  file: string
  added: number
  changed: number
  moved: number
  removed: number
  /** What undoing it needs; imports of the first versions lack it. */
  before?: ImportBefore
  /** Epoch ms. */
  undoneAt?: number
}

/** What an import changed, as it was; what was not there is only named. */
interface ImportBefore {
  deck?: DeckRow
  notes?: NotesRow
  facts: FactRow[]
  cards: CardRow[]
  addedFacts: FactId[]
  addedCards: CardId[]
  /** Ids of the log's events that made cards due. */
  forwarded: string[]
}

/**
 * A file that a deck is to follow. Belongs to this machine: it is neither in
 * backups nor of use anywhere else, and may hold what is no plain JSON.
 */
export interface WatchRow {
  deckId: DeckId
  /** Its name, as the user knows it. */
  file: string
  /** What the desktop needs to read it again. */
  source: string | FileSystemFileHandle
}

/** A quiz that was finished. Practice: it is no part of the review log. */
export interface QuizRow {
  /** UUIDv7. */
  id: string
  /** Epoch ms of its end. */
  at: number
  deckIds: DeckId[]
  /** With the same facts it gives the same quiz. */
  seed: number
  right: number
  total: number
  /** 0..1. */
  score: number
  durationMs: number
  /** Of every answer, in the order of the questions. */
  answers: { factIds: FactId[]; type: QuestionType; right: boolean }[]
  /** Of every typed or chosen command, its parts. */
  parts: PartResult[]
}

/** What a tool has said of itself, checked by whoever reads it: it may be of an older version. */
export interface GrammarRow {
  /** The program's. */
  name: string
  /** Epoch ms. */
  learntAt: number
  grammar: Grammar
}

/** A policy that the log names; see `ReviewEvent.policy`. */
interface PolicyRow {
  id: PolicyId
  policy: MemoryPolicy
}

/** What the answers of one chapter and study day come to. Derived from the log. */
export interface TallyRow extends Tally {
  deckId: DeckId
  /** As in the rows of its cards. */
  chapter: string
  day: StudyDay
}

/**
 * A part of what a transaction changed, on its way to the journal: written in that
 * transaction itself, so that none is forgotten whatever happens after it.
 */
export interface OutboxRow {
  /** The transaction's id, UUIDv7: they sort in the order of commits. */
  tx: string
  /** From 0. */
  n: number
  /** Epoch ms. */
  at: number
  /** A change, as `core/journal/line.ts` writes it. */
  change: string
  /** The newest transaction that the journal was known to have by then. */
  flushed?: string
}

export interface SettingRow {
  key: string
  value: unknown
}

export class NotedrillDatabase extends Dexie {
  declare decks: Table<DeckRow, DeckId>
  declare notes: Table<NotesRow, DeckId>
  declare facts: Table<FactRow, FactId>
  declare cards: Table<CardRow, CardId>
  declare reviews: Table<LogEvent, string>
  declare imports: Table<ImportRow, string>
  declare watches: Table<WatchRow, DeckId>
  declare quizzes: Table<QuizRow, string>
  declare grammars: Table<GrammarRow, string>
  declare policies: Table<PolicyRow, PolicyId>
  declare tallies: Table<TallyRow, [DeckId, string, StudyDay]>
  declare settings: Table<SettingRow, string>
  declare outbox: Table<OutboxRow, [tx: string, n: number]>

  /** @param name other than `notedrill` in tests only */
  constructor(name = 'notedrill') {
    // Strict: a transaction is reported complete once it is on disk, not once the system has it.
    // No cache: it would clone every row that a live query reads.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores({
      decks: 'id',
      facts: 'id, [deckId+position]',
      cards: 'id, factId, [deckId+queue+schedule.due], [deckId+schedule.reviewedDay]',
      reviews: 'id, [cardId+id], day',
      imports: 'id, deckId',
      settings: 'key',
    })
    // The compound index is read alone, to see what has changed without loading any text.
    this.version(2).stores({ notes: 'deckId, [deckId+importedAt]' })
    this.version(3).stores({ watches: 'deckId' })
    this.version(4).stores({ quizzes: 'id, at', grammars: 'name' })
    this.version(5).stores({ policies: 'id' })
    this.version(6)
      .stores({
        cards:
          'id, factId, [deckId+queue+schedule.due], [deckId+schedule.reviewedDay], [deckId+chapter]',
        tallies: '[deckId+chapter+day]',
      })
      .upgrade(() => countFromLog(this))
    this.version(7).stores({ outbox: '[tx+n]' })
    // No table is new, but events are (`edit`) which an older Notedrill cannot read.
    this.version(8).stores({})
  }
}
