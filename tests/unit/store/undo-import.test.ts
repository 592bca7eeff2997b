import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cardId, factId, type Fact, type FactId } from '../../../core/fact.ts'
import { replay } from '../../../core/schedule/log.ts'
import { defaultSettings } from '../../../core/schedule/policy.ts'
import { defaultPolicy } from '../../../core/schedule/schedule.ts'
import { NotedrillDatabase } from '../../../renderer/store/database.ts'
import { giveWords } from './editing.ts'
import { previewImport } from '../../../renderer/store/import-deck.ts'
import { loadQueue } from '../../../renderer/store/load-queue.ts'
import { newPosition } from '../../../renderer/store/new-position.ts'
import { readBesideLog } from '../../../renderer/store/read-truth.ts'
import { recordReview } from '../../../renderer/store/record-review.ts'
import { finishRestore, mergeTruth } from '../../../renderer/store/restore.ts'
import { listImports, undoable } from '../../../renderer/store/undo-import.ts'
import { importAt, undoAt } from './importing.ts'
import { DEVICE, momentOn } from './study-database.ts'

const DAY = 20_000
const amend = command('amend', 'git commit --amend', 'Change the last commit')
const stash = command('stash', 'git stash', 'Put changes aside')
const log = command('log', 'git log', 'Show history')

let db: NotedrillDatabase
beforeEach(() => {
  db = new NotedrillDatabase(crypto.randomUUID())
})
afterEach(() => db.delete())

describe('undoing an import', () => {
  it('leaves a deck as it was, its notes and suspended cards included', async () => {
    await importAt(db, git([amend, stash], 'first'), 1)
    await answer(amend.id)
    const before = await deckState()
    const changed = { ...amend, back: 'Change the newest commit' }
    const id = await importAt(db, git([log, changed], 'second'), 2)
    expect(await deckState()).not.toEqual(before)
    expect(await undoAt(db, id, 3)).toBe(true)
    expect(await deckState()).toEqual(before)
    expect(await previewImport(db, git([log, changed], 'second'))).toMatchObject({
      added: [{ id: 'log' }],
      changed: [{ after: changed }],
      removed: [{ id: 'stash' }],
    })
  })

  it('takes a first import away with its deck', async () => {
    const id = await importAt(db, git([amend], 'first'), 1)
    await undoAt(db, id, 2)
    expect(await deckState()).toEqual([[], [], [], []])
  })

  it('keeps what has been answered since, and gives it back with the fact', async () => {
    await importAt(db, git([stash]), 1)
    const id = await importAt(db, git([stash, amend]), 2)
    await answer(amend.id)
    await undoAt(db, id, 3)
    expect(await db.reviews.count()).toBe(1)
    expect(await queued()).toEqual(['stash'])

    await importAt(db, git([stash, amend]), 4)
    const card = await db.cards.get(cardId(amend.id, 'produce'))
    expect(card?.schedule).toMatchObject({ state: 'learning', reps: 1 })
  })

  it('keeps what has been learnt since of a fact that it changed', async () => {
    await importAt(db, git([stash]), 1)
    const id = await importAt(db, git([{ ...stash, back: 'Shelve the changes' }]), 2)
    await answer(stash.id)
    await undoAt(db, id, 3)
    expect(await db.facts.get(stash.id)).toMatchObject({ back: stash.back })
    const card = await db.cards.get(cardId(stash.id, 'produce'))
    expect(card?.schedule).toMatchObject({ reps: 1 })
  })

  it('begins with the newest of the deck, and does each once', async () => {
    const first = await importAt(db, git([amend]), 1)
    const second = await importAt(db, git([amend, stash]), 2)
    expect(await undoAt(db, first, 3)).toBe(false)
    expect(await undoAt(db, second, 4)).toBe(true)
    expect(await undoAt(db, second, 5)).toBe(false)
    expect(undoable(await listImports(db), 'git')?.id).toBe(first)
    expect(await undoAt(db, first, 6)).toBe(true)
    expect(undoable(await listImports(db), 'git')).toBeUndefined()
  })

  it('takes nothing away that an import of another device has added as well', async () => {
    const first = await importAt(db, git([amend, stash], 'first'), 1)
    await answer(amend.id)
    const other = new NotedrillDatabase(crypto.randomUUID())
    const id = await importAt(other, git([amend, stash, log], 'second'), 2)
    await mergeTruth(db, { ...(await readBesideLog(other)), reviews: [] })
    await finishRestore(db)
    await other.delete()

    expect(await undoAt(db, id, 3)).toBe(true)
    expect(await queued()).toEqual(['amend', 'stash'])
    expect(await db.decks.count()).toBe(1)
    expect(await db.notes.count()).toBe(1)
    // Then the one that was first here, with the answered fact set aside.
    expect(await undoAt(db, first, 4)).toBe(true)
    expect(await queued()).toEqual([])
    expect(await db.facts.toArray()).toMatchObject([{ id: amend.id, removed: 1 }])
  })

  it('knows nothing to undo of an import of the first versions', async () => {
    const counts = { added: 1, changed: 0, moved: 0, removed: 0 }
    await db.imports.add({ id: 'old', deckId: 'git', at: 1, file: 'git.md', ...counts })
    expect(undoable(await listImports(db), 'git')).toBeUndefined()
    expect(await undoAt(db, 'old', 2)).toBe(false)
  })
})

describe('choosing from a plan', () => {
  it('leaves out what is not wanted, and offers it again', async () => {
    await importAt(db, git([amend, stash]), 1)
    const incoming = git([{ ...amend, back: 'Mend it' }, log])
    const leftOut = new Set([amend.id, stash.id, log.id])
    expect(await importAt(db, incoming, 2, { leftOut })).toBeUndefined()
    expect(await queued()).toEqual(['amend', 'stash'])
    const plan = await previewImport(db, incoming)
    expect(plan).toMatchObject({
      added: [{ id: 'log' }],
      changed: [{ after: { id: 'amend' } }],
      removed: [{ id: 'stash' }],
    })
    await importAt(db, incoming, 3, { leftOut: new Set([stash.id]) })
    expect(await queued()).toEqual(['amend', 'stash', 'log'])
    expect(await db.facts.get(amend.id)).toMatchObject({ back: 'Mend it' })
  })

  it('joins facts that somebody says are the same', async () => {
    await importAt(db, git([stash]), 1)
    await answer(stash.id)
    const other = command('x', 'jj new', 'Begin another change')
    expect(await previewImport(db, git([other]))).toMatchObject({ added: [{ id: 'x' }] })
    const decisions = new Map([[other.id, stash.id]])
    await importAt(db, git([other]), 2, { decisions })
    expect(await db.facts.toArray()).toMatchObject([{ id: 'stash', front: 'jj new' }])
    expect((await db.cards.get(cardId(stash.id, 'produce')))?.schedule).toMatchObject({ reps: 1 })
  })

  it('asks a changed fact again today, in a way that replaying the log repeats', async () => {
    await importAt(db, git([stash]), 1)
    await answer(stash.id, 'easy')
    const card = cardId(stash.id, 'produce')
    const { schedule } = (await db.cards.get(card)) ?? {}
    expect(schedule?.due).toBeGreaterThan(DAY * 86_400_000)
    const soon = new Set([stash.id])
    const id = await importAt(db, git([{ ...stash, back: 'Shelve' }]), 2, { soon })
    const today = { ...schedule, due: DAY * 86_400_000 }
    expect((await db.cards.get(card))?.schedule).toEqual(today)
    const events = await db.reviews.where('[cardId+id]').between([card, ''], [card, '~']).toArray()
    expect(replay(events, newPosition(0, 'produce'), () => defaultPolicy).schedule).toEqual(today)

    await undoAt(db, id, 3)
    expect((await db.cards.get(card))?.schedule).toEqual(schedule)
  })
})

describe('a fact in the learner’s own words', () => {
  const mine = { front: 'git stash', back: 'My own words' }

  it('keeps them when it is imported again, and when the notes change', async () => {
    await importAt(db, git([stash]), 1)
    await giveWords(db, stash.id, mine)
    expect(await previewImport(db, git([stash]))).toMatchObject({ changed: [] })
    const changed = { ...stash, back: 'Put all changes aside' }
    expect(await previewImport(db, git([changed]))).toMatchObject({
      changed: [{ before: { back: stash.back }, after: { back: changed.back } }],
    })
    await importAt(db, git([changed]), 2)
    expect(await db.facts.get(stash.id)).toMatchObject({
      ...mine,
      edited: { front: 'git stash', back: changed.back },
    })
  })

  it('has none any more once they are the notes’', async () => {
    await importAt(db, git([stash]), 1)
    await giveWords(db, stash.id, mine)
    await importAt(db, git([{ ...stash, ...mine }]), 2)
    expect(await db.facts.get(stash.id)).not.toHaveProperty('edited')
    await giveWords(db, stash.id, { ...mine, back: 'Once more' })
    await giveWords(db, stash.id, mine)
    expect(await db.facts.get(stash.id)).not.toHaveProperty('edited')
  })

  it('keeps them when an import is undone', async () => {
    await importAt(db, git([stash]), 1)
    const id = await importAt(db, git([{ ...stash, back: 'Put all aside' }]), 2)
    await giveWords(db, stash.id, mine)
    await undoAt(db, id, 3)
    expect(await db.facts.get(stash.id)).toMatchObject({
      ...mine,
      edited: { back: stash.back },
    })
  })
})

function command(id: string, front: string, back: string): Fact {
  return { id: factId(id), kind: 'command', front, back, path: ['Commands'], tags: [] }
}

function git(facts: readonly Fact[], text?: string) {
  const notes = text === undefined ? {} : { notes: { file: 'git.md', text } }
  return { deck: { id: 'git', title: 'Git' }, file: 'git.md', facts, ...notes }
}

function answer(id: FactId, rating: 'good' | 'easy' = 'good') {
  const given = { cardId: cardId(id, 'produce'), rating, durationMs: 1000 }
  return recordReview(db, given, { at: DAY * 86_400_000, day: DAY }, DEVICE, defaultPolicy)
}

const deckState = () =>
  Promise.all([db.decks, db.notes, db.facts, db.cards].map((table) => table.toArray()))

async function queued() {
  const { learning, waiting } = await loadQueue(db, ['git'], momentOn(DAY + 1), defaultSettings)
  return [...new Set([...learning, ...waiting].map((card) => card.factId))]
}
