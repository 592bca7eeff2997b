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
import { derive } from './derive.ts'
import { idAfter } from './event-id.ts'
import { distrustMark, hasShrunk, readMark, writeMark, type KnownFiles } from './journal-mark.ts'
import { journalMerge } from './journal-merge.ts'
import { appendAll, linesOfAll, type Committed } from './journal-writer.ts'
import { committedIn } from './outbox.ts'

/** What was found, and what was done. */
export interface CaughtUp {
  /** Whether the database had neither decks nor answers, and the journal had something. */
  wasEmpty: boolean
  /** Answers that the database lacked. */
  restored: number
  /** Epoch ms of the last change restored; missing where there was none. */
  upTo?: number
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
  /** Told how much is done, 0..1, where it takes longer than it ordinarily does. */
  onProgress: (done: number) => void
}

/** @returns a problem where the journal cannot be read or written; the next start then begins from scratch */
export async function catchUp(surroundings: Surroundings): Promise<Result<CaughtUp>> {
  const { db } = surroundings
  const { mark, outbox } = await readMark(db)
  // Where they could not be compared, what was committed since says nothing of what came before.
  const head = mark.files ? later(mark.head, outbox.at(-1)?.tx) : mark.head
  const caught =
    (await compareTails(surroundings, mark, outbox)) ??
    (await compareAll(surroundings, head, outbox))
  if (!caught.ok) await distrustMark(db, head)
  return caught
}

/** What was appended since they last agreed; nothing where there is more to it. */
async function compareTails(
  surroundings: Surroundings,
  mark: { head?: string; files?: KnownFiles },
  outbox: readonly OutboxRow[],
): Promise<Result<CaughtUp> | undefined> {
  const { db, journal, device, onProgress } = surroundings
  const listed = await journal.list()
  if (!listed.ok) return listed
  const { files } = listed.value
  if (!mark.files || hasShrunk(mark.files, files)) return undefined
  const tail = await readTail(journal, files, mark.files)
  const own = new Set(tail.transactions.map(({ id }) => id))
  const newest = outbox.at(-1)
  const { flushed } = newest ?? {}
  const isWhole = flushed === undefined || flushed === mark.head || own.has(flushed)
  const isForeign = tail.transactions.some((transaction) => transaction.device !== device)
  if (!isWhole || isForeign || tail.isDamaged) return undefined

  const head = later(mark.head, newest?.tx)
  const unseen = tail.transactions.filter(({ id }) => head === undefined || id > head)
  let caught: CaughtUp = { restored: 0, wasEmpty: false, appended: 0, withoutPolicy: 0 }
  if (unseen.length > 0) {
    onProgress(0)
    const merge = journalMerge(db)
    for (const transaction of unseen) await merge.add(transaction, false)
    const { restored, isNews } = await merge.writeUnseen()
    const { withoutPolicy } = await derive(db, { onProgress })
    const upTo = Math.max(...unseen.map(({ at }) => at))
    caught = { ...caught, restored, withoutPolicy, ...(isNews ? { upTo } : {}) }
  }
  const sent = await appendAll(journal, device, linesOfAll(unknownIn(outbox, own), device))
  if (!sent.ok) return sent
  return agree(
    surroundings,
    files,
    caught,
    unseen.reduce((last, { id }) => later(last, id), head),
  )
}

/**
 * Read all of the journal, and bring both to what either has.
 *
 * @param head up to which transaction of this installation the database has all
 * @param outbox what may not be in the journal
 */
async function compareAll(
  surroundings: Surroundings,
  head: string | undefined,
  outbox: readonly OutboxRow[],
): Promise<Result<CaughtUp>> {
  const { db, journal, device, now, onProgress } = surroundings
  const listed = await journal.list()
  if (!listed.ok) return listed
  const { files } = listed.value
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const isEmpty = (await db.decks.count()) + (await db.reviews.count()) === 0
  // Should this be interrupted, the next start must not take it for done.
  await distrustMark(db, head)
  const merge = journalMerge(db)
  const inOutbox = new Set(outbox.map(({ tx }) => tx))
  const inBoth = new Set<string>()
  let last = later(head, outbox.at(-1)?.tx)
  let [bytesRead, upTo] = [0, 0]
  const take = async (transaction: Transaction) => {
    const isOwn = transaction.device === device
    const seen = isOwn && head !== undefined && transaction.id <= head
    await merge.add(transaction, seen)
    last = later(last, transaction.id)
    if (!seen) upTo = Math.max(upTo, transaction.at)
  }
  for await (const { transactions, bytes, unread } of readJournal(journal, files)) {
    // What cannot be read now must not count as known.
    if (unread) return failure(...unread)
    bytesRead += bytes
    onProgress((0.5 * bytesRead) / Math.max(1, total))
    for (const transaction of transactions) {
      if (inOutbox.has(transaction.id)) inBoth.add(transaction.id)
      await take(transaction)
    }
  }
  const unsent = unknownIn(outbox, inBoth)
  const reader = journalReader()
  for (const line of linesOfAll(unsent, device)) {
    for (const transaction of reader.read('outbox', line).transactions) await take(transaction)
  }
  const { restored, isChanged, isNews } = await merge.writeUnseen()
  const { withoutPolicy } = isChanged
    ? await derive(db, { onProgress: (done) => onProgress(0.5 + 0.5 * done) })
    : { withoutPolicy: 0 }
  const sent = await appendAll(journal, device, linesOfAll(unsent, device))
  if (!sent.ok) return sent
  let appended = 0
  const nextId = () => (last = idAfter(last, now))
  for await (const lines of merge.missing(device, now, nextId)) {
    const sent = await appendAll(journal, device, lines)
    if (!sent.ok) return sent
    appended += lines.length
  }
  const caught = {
    ...{ restored, withoutPolicy },
    ...{ wasEmpty: isEmpty && total > 0, appended: total > 0 ? appended : 0 },
    ...(isNews ? { upTo } : {}),
  }
  return agree(surroundings, files, caught, last)
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
  last: string | undefined,
): Promise<Result<CaughtUp>> {
  const listed = await journal.list()
  if (!listed.ok) return listed
  const own = listed.value.files.filter((file) => file.device === device)
  await writeMark(db, last, [...compared.filter((file) => file.device !== device), ...own])
  return success({ ...caught, ...(last === undefined ? {} : { last }) })
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
