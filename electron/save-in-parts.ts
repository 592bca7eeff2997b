/** Saves what is too large to be handed over at once, part by part, whole or not at all. */
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import type { z } from 'zod'
import { MAX_SAVED_IN_PARTS, type calls } from './contract.ts'
import { problemOf, type Failure } from './problem-of.ts'
import { beginDraft, type Draft } from './replace-file.ts'
import { choosePlace } from './save-file.ts'

type Begun = z.output<typeof calls.beginSaving.gives>
type Done = z.output<typeof calls.savePart.gives>

/** One file at a time, in a draft beside it until its end. */
export class SavingInParts {
  #current: { id: string; name: string; draft: Draft; bytes: number } | undefined
  readonly #most: number

  /** @param most bytes of a file */
  constructor(most = MAX_SAVED_IN_PARTS) {
    this.#most = most
  }

  /** Ask the user for a place. @returns `false` when the user cancels */
  async begin(
    dialog: Pick<Dialog, 'showSaveDialog'>,
    window: BrowserWindow | undefined,
    suggestedName: string,
  ): Promise<Begun> {
    const path = await choosePlace(dialog, window, suggestedName)
    if (path === undefined) return { ok: true, value: false }
    await this.giveUp()
    const name = basename(path)
    try {
      const id = randomUUID()
      this.#current = { id, name, draft: await beginDraft(path), bytes: 0 }
      return { ok: true, value: id }
    } catch (error) {
      return { ok: false, problems: [problemOf(name, error)] }
    }
  }

  /** Write on; calls for the same file come one after the other. */
  async append(id: string, bytes: Uint8Array): Promise<Done> {
    const current = this.#current
    if (current?.id !== id) return GIVEN_UP
    current.bytes += bytes.length
    if (current.bytes <= this.#most) return this.#attempt(() => current.draft.append(bytes))
    await this.giveUp()
    return { ok: false, problems: [{ file: current.name, ...TOO_LARGE }] }
  }

  async end(id: string, how: 'keep' | 'give up'): Promise<Done> {
    const current = this.#current
    if (current?.id !== id) return GIVEN_UP
    const done = how === 'keep' ? await this.#attempt(() => current.draft.finish()) : DONE
    await this.giveUp()
    return done
  }

  /** Leave no draft behind. */
  async giveUp(): Promise<void> {
    const current = this.#current
    this.#current = undefined
    await current?.draft[Symbol.asyncDispose]()
  }

  async #attempt(step: () => Promise<void>): Promise<Done> {
    const name = this.#current?.name ?? ''
    try {
      await step()
      return DONE
    } catch (error) {
      await this.giveUp()
      return { ok: false, problems: [problemOf(name, error)] }
    }
  }
}

const DONE: Done = { ok: true, value: true }
const TOO_LARGE = {
  message: `This is larger than ${MAX_SAVED_IN_PARTS / 1024 ** 3} GB, which is more than can be read back.`,
  remedy: 'Copy the journal instead: it holds all that was done.',
}
const GIVEN_UP: Failure = {
  ok: false,
  problems: [{ message: 'Saving this was given up.', remedy: 'Save it again.' }],
}
