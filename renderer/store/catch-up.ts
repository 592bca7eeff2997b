/**
 * Compares database and journal when the app starts, before anything is shown: a
 * database that was reset, lost or rolled back gets from the journal what it lacks,
 * and a journal that lacks something gets it from the database. Whatever interrupts
 * it, the next start begins again and ends the same.
 *
 * Ordinarily it reads no more than what was appended since the last start.
 */
import {
  journalFileName,
  readJournal,
  type Journal,
  type JournalFile,
} from '../../core/journal/journal-files.ts'
import { journalReader, type Transaction } from '../../core/journal/reader.ts'
import { failure, success, type Result } from '../../core/result.ts'
import type { NotedrillDatabase, OutboxRow } from './database.ts'
import { idAfter } from './event-id.ts'
import { keysAmong } from './journal-events.ts'
import {
  distrustMark,
  hasShrunk,
  readMark,
  writeMark,
  type KnownFiles,
  type KnownTransactions,
} from './journal-mark.ts'
import { isEmpty } from './is-empty.ts'
import { journalMerge } from './journal-merge.ts'
import { failsAt } from './journal-trouble.ts'
import { appendAll, linesOfAll, type Committed } from './journal-writer.ts'
import { committedIn } from './outbox.ts'
import { finishRestore } from './restore.ts'
import { keyOfRow } from './truth-tables.ts'

/** What was found, and what was done. */
export interface CaughtUp {
  /** Whether the database had neither decks nor answers, and the journal had something. */
  wasEmpty: boolean
  /** Answers that the database lacked. */
  restored: number
  /** Epoch ms of the last change restored; missing where there was none. */
  upTo?: number
  /** Whether other devices' journals had what was not taken in before. */
  hasOthers: boolean
  /** Lines of changes that the journal lacked, though it had some. */
  appended: number
  /** Answers that name a policy which neither has, as `derive` tells. */
  withoutPolicy: number
  /** The newest transaction of this installation. */
  last?: string
}

interface Surroundings {
  db: NotedrillDatabase
  journal: Journal
  device: string
  /** Epoch ms. */
  now: number
  /** Keep what there is before another device's journal changes it. */
  backUp: () => Promise<Result<unknown>>
  /** Told how much is done, 0..1, where it takes longer than it ordinarily does. */
  onProgress: (done: number) => void
}

/** @returns a problem where the journal cannot be read or written, or no backup be made; the next start then begins from scratch */
export async function catchUp(surroundings: Surroundings): Promise<Result<CaughtUp>> {
  const { db } = surroundings
  const { mark, outbox } = await readMark(db)
  const { files, ...agreed } = mark
  // Where they could not be compared, what was committed since says nothing of what came before.
  const known = files ? { ...agreed, head: later(mark.head, outbox.at(-1)?.tx) ?? '' } : agreed
  const caught =
    (files && (await compareTails(surroundings, { files, agreed: mark.head }, known, outbox))) ??
    (await compareAll(surroundings, known, outbox))
  if (!caught.ok) await distrustMark(db, known)
  return caught
}

/** What this installation appended since they last agreed; nothing where there is more to it. */
async function compareTails(
  surroundings: Surroundings,
  before: { files: KnownFiles; agreed: string | undefined },
  known: KnownTransactions,
  outbox: readonly OutboxRow[],
): Promise<Result<CaughtUp> | undefined> {
  const { db, journal, device } = surroundings
  const listed = await journal.list()
  if (!listed.ok) return listed
  const { files } = listed.value
  if (hasShrunk(before.files, files)) return undefined
  const { transactions, isDamaged } = await readTail(journal, files, before.files)
  const appended = new Set(transactions.map(({ id }) => id))
  const { flushed } = outbox.at(-1) ?? {}
  const isWhole = flushed === undefined || flushed === before.agreed || appended.has(flushed)
  const isKnown = transactions.every((one) => one.device === device && isSeen(known, device, one))
  if (isDamaged || !isWhole || !isKnown || !(await hasEventsOf(db, transactions))) return undefined
  const sent = await appendAll(journal, device, linesOfAll(unknownIn(outbox, appended), device))
  if (!sent.ok) return sent
  return agree(surroundings, files, NOTHING, known)
}

const NOTHING: CaughtUp = {
  ...{ restored: 0, wasEmpty: false, hasOthers: false },
  ...{ appended: 0, withoutPolicy: 0 },
}

/** Whether the log has what these have written and not deleted again; or else they are of another database. */
async function hasEventsOf(
  db: NotedrillDatabase,
  transactions: readonly Transaction[],
): Promise<boolean> {
  const ids = new Set<string>()
  for (const change of transactions.flatMap(({ changes }) => changes)) {
    if (change.table !== 'reviews') continue
    if (change.what === 'delete') for (const key of change.keys) ids.delete(key)
    else for (const row of change.rows) ids.add(keyOfRow('reviews', row))
  }
  for (const id of await keysAmong(db, [...ids])) ids.delete(id)
  return ids.size === 0
}

/**
 * Read all of the journal, and bring both to what either has.
 *
 * @param known up to which transactions the database has all
 * @param outbox what may not be in the journal
 */
async function compareAll(
  surroundings: Surroundings,
  known: KnownTransactions,
  outbox: readonly OutboxRow[],
): Promise<Result<CaughtUp>> {
  const { db, journal, device, now, backUp, onProgress } = surroundings
  const listed = await journal.list()
  if (!listed.ok) return listed
  const { files } = listed.value
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const wasEmpty = await isEmpty(db)
  const follows = wasEmpty || known.head !== undefined
  // Should this be interrupted, the next start must not take it for done.
  await distrustMark(db, wasEmpty ? { head: '', ...known } : known)
  const merge = journalMerge({ db, device, follows, wasEmpty })
  const inOutbox = new Set(outbox.map(({ tx }) => tx))
  const inBoth = new Set<string>()
  const taken = new Map(Object.entries(known.taken ?? {}))
  let last = later(known.head, outbox.at(-1)?.tx)
  let hasOthers = false
  let [bytesRead, upTo, newest] = [0, 0, 0]
  const take = async (transaction: Transaction) => {
    const { id, device: from, at } = transaction
    const seen = isSeen(known, device, transaction)
    await merge.add(transaction, seen).catch(failsAt(transaction))
    if (from === device) last = later(last, id)
    else taken.set(from, later(taken.get(from), id) ?? id)
    newest = Math.max(newest, at)
    if (!seen) upTo = Math.max(upTo, at)
  }
  for await (const { transactions, bytes, unread } of readJournal(journal, files)) {
    // What cannot be read now must not count as known.
    if (unread) return failure(...unread)
    bytesRead += bytes
    onProgress((0.5 * bytesRead) / Math.max(1, total))
    for (const transaction of transactions) {
      if (!hasOthers && transaction.device !== device && !isSeen(known, device, transaction)) {
        hasOthers = true
        const made = wasEmpty ? success(false) : await backUp()
        if (!made.ok) return made
      }
      if (inOutbox.has(transaction.id)) inBoth.add(transaction.id)
      await take(transaction)
    }
  }
  const unsent = unknownIn(outbox, inBoth)
  const reader = journalReader()
  for (const line of linesOfAll(unsent, device)) {
    for (const transaction of reader.read('outbox', line).transactions) await take(transaction)
  }
  const { restored, isNews } = await merge.writeUnseen()
  const withoutPolicy = await finishRestore(db, (done) => onProgress(0.5 + 0.5 * done))
  const sent = await appendAll(journal, device, linesOfAll(unsent, device))
  if (!sent.ok) return sent
  let appended = 0
  const nextId = () => (last = idAfter(last || undefined, now))
  for await (const lines of merge.missing(now, nextId)) {
    const sent = await appendAll(journal, device, lines)
    if (!sent.ok) return sent
    appended += lines.length
  }
  const caught = {
    ...{
      restored,
      withoutPolicy,
      hasOthers,
      wasEmpty: wasEmpty && total > 0,
      appended: total > 0 ? appended : 0,
    },
    ...(isNews ? { upTo: upTo || newest } : {}),
  }
  return agree(surroundings, files, caught, { head: last ?? '', taken: Object.fromEntries(taken) })
}

/** Whether the database has had a transaction before. */
function isSeen(
  { head, taken = {} }: KnownTransactions,
  own: string,
  { id, device }: Transaction,
): boolean {
  const newest = device === own ? head : taken[device]
  return newest !== undefined && id <= newest
}

/**
 * Remember that they agree now.
 *
 * @param compared the files as they were compared; only this installation's have grown by what was appended
 */
async function agree(
  { db, journal, device }: Surroundings,
  compared: readonly JournalFile[],
  caught: CaughtUp,
  known: KnownTransactions,
): Promise<Result<CaughtUp>> {
  const listed = await journal.list()
  if (!listed.ok) return listed
  const own = listed.value.files.filter((file) => file.device === device)
  await writeMark(db, known, [...compared.filter((file) => file.device !== device), ...own])
  return success({ ...caught, ...(known.head ? { last: known.head } : {}) })
}

async function readTail(
  journal: Journal,
  files: readonly JournalFile[],
  known: KnownFiles,
): Promise<{ transactions: Transaction[]; isDamaged: boolean }> {
  const grown = files.filter((file) => file.bytes > (known[journalFileName(file)] ?? 0))
  const transactions: Transaction[] = []
  let isDamaged = false
  for await (const page of readJournal(journal, grown, known)) {
    transactions.push(...page.transactions)
    isDamaged ||= page.problems.length > 0
  }
  return { transactions, isDamaged }
}

/** What was committed and never reached the journal. */
function unknownIn(outbox: readonly OutboxRow[], known: ReadonlySet<string>): Committed[] {
  return committedIn(outbox.filter(({ tx }) => !known.has(tx)))
}

const later = (a: string | undefined, b: string | undefined) =>
  a === undefined || (b !== undefined && b > a) ? b : a
