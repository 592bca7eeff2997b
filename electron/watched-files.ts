/** Answers the page's calls about files that were chosen before: watch them, read them again. */
import type { z } from 'zod'
import type { ChosenFiles } from './chosen-files.ts'
import type { calls } from './contract.ts'
import { problemOf, type Failure } from './problem-of.ts'
import { readChosen } from './read-chosen.ts'

type Done = z.output<typeof calls.keepFile.gives>
type Read = z.output<typeof calls.readFile.gives>

/** Watch a chosen file from now on. */
export function keepFile(chosen: ChosenFiles, source: string): Promise<Done> {
  return attempt(() => chosen.keep(source))
}

/** Watch it no longer. */
export function forgetFile(chosen: ChosenFiles, source: string): Promise<Done> {
  return attempt(() => chosen.forget(source))
}

/** A chosen file as it is now. */
export async function readAgain(chosen: ChosenFiles, source: string): Promise<Read> {
  const path = chosen.pathOf(source)
  if (path === undefined) return UNKNOWN
  const read = await readChosen(path)
  return 'bytes' in read
    ? { ok: true, value: { ...read, source } }
    : { ok: false, problems: [read] }
}

const UNKNOWN: Failure = {
  ok: false,
  problems: [
    {
      message: 'Notedrill does not know any more where this file is.',
      remedy: 'Choose it again.',
    },
  ],
}

async function attempt(step: () => Promise<boolean>): Promise<Done> {
  try {
    return { ok: true, value: await step() }
  } catch (error) {
    const { message, remedy } = problemOf('', error)
    return { ok: false, problems: [{ message, ...(remedy === undefined ? {} : { remedy }) }] }
  }
}
