/** The facts that quizzes can be made from. */
import { useLiveQuery } from 'dexie-react-hooks'
import { decksByTitle } from '../../store/decks-by-title.ts'
import { weakestParts, type WeakPart } from '../../../core/quiz/index.ts'
import type { GrammarOf } from '../../../core/shell/index.ts'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import type { DeckRow, FactRow } from '../../store/database.ts'
import { learntGrammars } from '../../store/grammars.ts'
import { standingFacts } from '../../store/standing-facts.ts'
import { partResults } from '../../store/quizzes.ts'

/** A deck and what it can be asked about. */
interface QuizDeck {
  deck: DeckRow
  facts: FactRow[]
}

export interface QuizSources {
  decks: QuizDeck[]
  /** The parts of commands that went wrong most, the weakest first. */
  weak: WeakPart[]
  /** What is known of tools. */
  grammarOf: GrammarOf
}

/** All decks with their facts, by title; missing while they are read. */
export function useQuizSources(): QuizSources | undefined {
  const { db } = useServices()
  return useLiveQuery(async () => {
    const decks = await decksByTitle(db)
    const withFacts = await Promise.all(
      decks.map(async (deck) => ({ deck, facts: await standingFacts(db, deck.id) })),
    )
    const weak = weakestParts(await partResults(db), currentMoment().at)
    return { decks: withFacts, weak, grammarOf: await learntGrammars(db) }
  }, [db])
}
