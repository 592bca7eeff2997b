/**
 * Three devices live their own lives, and their journals are copied to one another in
 * any order: what one of them has answered, put in own words or accepted arrives
 * everywhere and stays, unless it is taken back there or by whoever gave it.
 */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { v4 } from 'uuid'
import { expect, it } from 'vitest'
import { factId } from '../../core/fact.ts'
import { defaultSettings } from '../../core/schedule/policy.ts'
import type { Truth } from '../../core/truth/truth.ts'
import { NotedrillDatabase } from '../../renderer/store/database.ts'
import { repair } from '../../renderer/store/repair.ts'
import {
  changeStudySettings,
  readStudySettings,
  saveStudySettings,
} from '../../renderer/store/study-settings.ts'
import { listImports, undoable, undoImport } from '../../renderer/store/undo-import.ts'
import {
  accept,
  answer,
  copyFolder,
  importGit,
  LATER,
  opened,
  restoreTruth,
  reword,
  started,
  truthOf,
} from '../unit/store/journaled-database.ts'
import { MemoryJournal } from '../unit/store/memory-journal.ts'
import { cardAt, momentAt } from '../unit/store/study-database.ts'

const DEVICES = [0, 1, 2]
const FACTS = 4

const steps = fc.record({
  on: fc.nat(DEVICES.length - 1),
  from: fc.nat(DEVICES.length - 1),
  fact: fc.nat(FACTS - 1),
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constant('answer' as const) },
    { weight: 5, arbitrary: fc.constant('copy' as const) },
    { weight: 5, arbitrary: fc.constantFrom('reword' as const, 'accept' as const) },
    { weight: 3, arbitrary: fc.constantFrom('set' as const, 'import' as const) },
    { weight: 3, arbitrary: fc.constantFrom('keep' as const, 'restore' as const) },
    { weight: 3, arbitrary: fc.constantFrom('undo' as const, 'lose' as const, 'rescue' as const) },
  ),
})
type Step = typeof steps extends fc.Arbitrary<infer Value> ? Value : never

it('loses nothing of any device, in whatever order their journals arrive', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 5, maxLength: 25 }), async (history) => {
      const devices = DEVICES.map((number) => new Device(number))
      const at = (number: number) => {
        const device = devices[number]
        if (!device) throw new Error('There is no such device.')
        return device
      }
      for (const device of devices) {
        await device.restart()
        await importGit(device.db, device.id)
        await saveStudySettings(device.db, { ...defaultSettings, dayStartsAt: device.number })
      }
      for (const step of history) await take(at(step.on), at(step.from), step)
      const before = await Promise.all(devices.map(({ db }) => truthOf(db)))
      for (const device of devices) await device.takeInAll(devices)
      const takenBack = new Set(devices.flatMap((device) => device.takenBack))
      for (const device of devices) {
        for (const truth of before) await device.expectAllOf(truth, takenBack)
        expect((await repair(device.db)).differences).toEqual([])
        device.db.close()
      }
    }),
    { numRuns: 25 },
  )
}, 300_000)

/** One machine: its database, its journal's folder, and what it has taken back itself. */
class Device {
  readonly journal = new MemoryJournal()
  /** Events, own words and accepted answers. */
  readonly deleted = new Set<string>()
  readonly number: number
  db = new NotedrillDatabase(`journals-${v4()}`)
  id = ''
  backup: Truth | undefined
  #words = 0

  constructor(number: number) {
    this.number = number
  }

  /** Events of its own that it has deleted. */
  get takenBack(): string[] {
    return [...this.deleted].filter((thing) => thing.startsWith(this.id))
  }

  /** What no other device says. */
  get words(): string {
    this.#words += 1
    return `words ${this.#words} of ${this.number}`
  }

  async restart(name = this.db.name): Promise<void> {
    this.db.close()
    const now = () => LATER() + 1000 * this.number
    const { db, deviceId, caught } = await started(this.journal, name, now)
    if (!caught.ok) throw new Error(caught.problems[0].message)
    this.db = db
    this.id = deviceId
  }

  async takeInAll(devices: readonly Device[]): Promise<void> {
    for (const { journal, id } of devices) if (id !== this.id) copyFolder(journal, this.journal, id)
    await this.restart()
  }

  /** Do what may take something away, and remember what it has. */
  async takeAway(change: () => Promise<unknown>): Promise<void> {
    const before = thingsIn(await truthOf(this.db))
    await change()
    const after = thingsIn(await truthOf(this.db))
    for (const thing of before) if (!after.has(thing)) this.deleted.add(thing)
    for (const thing of after) this.deleted.delete(thing)
  }

  /** @param takenBack by whom these events are */
  async expectAllOf(truth: Truth, takenBack: ReadonlySet<string> = new Set()): Promise<void> {
    const here = thingsIn(await truthOf(this.db))
    const gone = (thing: string) => takenBack.has(thing) || this.deleted.has(thing)
    expect([...thingsIn(truth)].filter((thing) => !here.has(thing) && !gone(thing))).toEqual([])
  }
}

/** All that a learner would miss. */
function thingsIn({ reviews, facts }: Truth): Set<string> {
  return new Set([
    ...reviews.map(({ deviceId, id }) => `${deviceId} ${id}`),
    ...facts.map(({ id }) => id),
    // Of two wordings of a fact one stands.
    ...facts.filter(({ edited }) => edited).map(({ id }) => `${id} in own words`),
    ...facts.flatMap(({ id, accepted = [] }) => accepted.map((given) => `${id} as ${given}`)),
  ])
}

async function take(device: Device, other: Device, { what, fact }: Step): Promise<void> {
  const { db, id } = device
  const has = (await db.facts.get(factId(`git-${fact}`))) !== undefined
  switch (what) {
    case 'answer':
      if (await db.cards.get(cardAt('git', fact))) await answer(db, id, fact)
      return
    case 'reword':
      if (has) await reword(db, id, fact, device.words)
      return
    case 'accept':
      if (has) await accept(db, id, fact, device.words)
      return
    case 'set':
      return changeStudySettings(db, (settings) => ({
        ...settings,
        newInAll: (settings.newInAll % 10) + 1,
      }))
    case 'import':
      if ((await db.facts.filter(({ removed }) => removed === 0).count()) < FACTS) {
        await importGit(db, id)
      }
      return
    case 'undo': {
      const newest = undoable(await listImports(db), 'git')
      if (newest) await device.takeAway(() => undoImport(db, newest.id, momentAt(2), id))
      return
    }
    case 'keep':
      device.backup = await truthOf(db)
      return
    case 'restore': {
      const { backup } = device
      if (backup) await device.takeAway(() => restoreTruth(db, backup))
      return
    }
    case 'copy': {
      const settings = await readStudySettings(db)
      const before = await truthOf(db)
      copyFolder(other.journal, device.journal, other.id)
      await device.restart()
      await device.expectAllOf(before, new Set(other.takenBack))
      expect(await readStudySettings(device.db)).toEqual(settings)
      return
    }
    case 'lose': {
      const settings = await readStudySettings(db)
      const before = await truthOf(db)
      await device.restart(`journals-${v4()}`)
      await device.expectAllOf(before)
      expect(await readStudySettings(device.db)).toEqual(settings)
      return
    }
    case 'rescue': {
      // Nothing but the journal knows what was done since.
      const before = await truthOf(db)
      const fresh = await opened(`journals-${v4()}`)
      await restoreTruth(fresh, device.backup ?? before)
      fresh.close()
      await device.restart(fresh.name)
      await device.expectAllOf(before)
      if (device.backup) await device.expectAllOf(device.backup)
    }
  }
}
