/** Fit weights to a learner's log. */
import program from 'fsrs-browser/fsrs_browser_bg.wasm?url'
import { collectHistories } from '../../core/optimize/histories.ts'
import { compare, countUsable, holdOut } from '../../core/optimize/hold-out.ts'
import { success } from '../../core/result.ts'
import type { NotedrillDatabase } from '../store/database.ts'
import { cardsIn, repsByCard } from '../store/learnt-cards.ts'
import { readNewestFirst } from '../store/newest-events.ts'
import { fitWeights, type ProgressPlace } from './fit-weights.ts'
import type { Answers, Job } from './jobs.ts'

/** Blocks while it fits. Refuses too few answers. */
export async function fitJob(
  db: NotedrillDatabase,
  { deckId, policy }: Extract<Job, { type: 'fit' }>,
  onStart: (place: ProgressPlace) => void,
): Promise<Answers['fit']> {
  const started = performance.now()
  const collector = collectHistories()
  await readNewestFirst(db, collector.add)
  const reps = repsByCard(await cardsIn(db, deckId))
  const { histories, leftOut } = collector.finish((card) => reps.get(card))
  const parted = holdOut(histories)
  if (!parted.ok) return parted
  const { taught, judgedFrom } = parted.value
  const weights = await fitWeights(taught, program, onStart)
  const comparison = compare(histories, judgedFrom, policy, { ...policy, weights })
  const seconds = (performance.now() - started) / 1000
  return success({ weights, comparison, answers: countUsable(histories), leftOut, seconds })
}
