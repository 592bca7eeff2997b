/** Learning a command: its help text, read into facts and into what grading knows. */
import { useState } from 'react'
import { deckSlug } from '../../../core/deck/index.ts'
import { messageOf, type Problem } from '../../../core/result.ts'
import { flagFacts, mergeGrammars, parseHelp, type Grammar } from '../../../core/shell/index.ts'
import { currentMoment } from '../../clock.ts'
import type { Desktop } from '../../desktop/desktop.ts'
import { useServices } from '../../services.ts'
import { learnGrammar } from '../../store/grammars.ts'
import type { Incoming } from '../../store/import-deck.ts'

/** What a command has said of itself so far. */
interface Learnt {
  command: string
  grammar: Grammar
  incoming: Incoming
  /** Whole commands that were not asked yet. */
  subcommands: string[]
  /** Counts the answers: each is a new offer. */
  round: number
}

/** So many commands are asked at once; more would be a dialog that nobody reads. */
const MOST_AT_ONCE = 100

/** What was learnt last, and the ways to learn more. */
export function useLearning({ askHelp }: Desktop) {
  const { db } = useServices()
  const [learnt, setLearnt] = useState<Learnt>()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isAsking, setIsAsking] = useState(false)

  const take = (command: string, grammar: Grammar, subcommands: string[]) => {
    const facts = flagFacts(grammar)
    const isNothing = facts.length === 0 && subcommands.length === 0
    setProblems(isNothing ? [NO_HELP] : [])
    const title = `${command} --help`
    const deck = { id: deckSlug(title), title }
    const incoming = { deck, file: title, facts }
    const round = (learnt?.round ?? 0) + 1
    setLearnt(isNothing ? undefined : { command, grammar, incoming, subcommands, round })
  }
  const read = (typed: string, text: string) => {
    const command = typed.trim().replace(/\s+/g, ' ')
    const grammar = parseHelp(text, command)
    take(command, grammar, subcommandsOf(grammar, command))
  }
  const askFor = async (commands: string[], receive: (texts: HelpText[]) => void) => {
    if (!askHelp || isAsking) return
    setIsAsking(true)
    try {
      const answer = await askHelp(commands)
      if (!answer.ok) setProblems(answer.problems)
      else if (answer.value.length > 0) receive(answer.value)
    } catch (cause) {
      setProblems([{ message: messageOf(cause) }])
    } finally {
      setIsAsking(false)
    }
  }
  return {
    learnt,
    problems,
    isAsking,
    read,
    ask: (command: string) =>
      askFor([command.trim()], ([only]) => only && read(only.command, only.text)),
    askSubcommands: async () => {
      if (!learnt) return
      const { command, subcommands, grammar } = learnt
      await askFor(subcommands.slice(0, MOST_AT_ONCE), (texts) => {
        const deeper = texts.reduce(
          (whole, help) => mergeGrammars(whole, parseHelp(help.text, help.command)),
          grammar,
        )
        take(command, deeper, subcommands.slice(MOST_AT_ONCE))
      })
    },
    keep: async () => {
      if (learnt) await learnGrammar(db, learnt.grammar, currentMoment().at)
    },
  }
}

interface HelpText {
  command: string
  text: string
}

const NO_HELP: Problem = {
  message: 'There is no flag with a description in it: perhaps it is no help text.',
  remedy: 'Look at it, or name a subcommand.',
}

/** The subcommands of the command itself, written out. */
function subcommandsOf(grammar: Grammar, command: string): string[] {
  const own = command
    .split(' ')
    .slice(1)
    .reduce<Grammar | undefined>(
      (inner, word) => inner?.subcommands.find(({ name }) => name === word),
      grammar,
    )
  return (own?.subcommands ?? [])
    .filter(({ name }) => name !== 'help' && /^[a-z0-9][\w.+-]*$/i.test(name))
    .map(({ name }) => `${command} ${name}`)
}
