import { Stack, Text, TextInput, Title } from '@mantine/core'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { currentMoment } from '../../clock.ts'
import { storedFacts, type StoredContents, type StoredFact } from '../../store/stored-facts.ts'
import { messageOf } from '../../../core/result.ts'
import { frontText, isCode } from '../../ui/front-text.ts'
import { Markdown } from '../../ui/Markdown.tsx'
import { nextTime } from '../../ui/next-time.ts'
import { hasWords, searchWords } from '../../ui/search-words.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import './rescue.css'

/** Shown at once; who looks for others searches. */
const SHOWN = 100

/** To read and to search what is stored, while it cannot be studied. */
export function StoredFacts({ name }: { name: string }) {
  const [stored, setStored] = useState<StoredContents>()
  const [search, setSearch] = useState('')
  const query = useDeferredValue(search)
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    storedFacts(name).then(setStored, (cause: unknown) => setProblem(messageOf(cause)))
  }, [name])
  const found = useMemo(() => {
    const words = searchWords(query)
    return stored?.facts.filter(({ fact }) => hasWords(fact, words)) ?? []
  }, [stored, query])
  if (problem !== undefined) {
    return <ProblemList title="It cannot be read here" problems={[{ message: problem }]} />
  }
  if (!stored) return null
  return (
    <section aria-labelledby="stored">
      <Stack gap="sm">
        <Title id="stored" order={2} size="h4">
          What is in it
        </Title>
        <Text size="sm">{contentsOf(stored)}</Text>
        {stored.facts.length > 0 && (
          <>
            <TextInput
              type="search"
              label="Search"
              value={search}
              onChange={({ currentTarget }) => setSearch(currentTarget.value)}
            />
            <Text role="status" size="sm">
              {found.length > SHOWN
                ? `The first ${SHOWN} of ${counted(found.length, 'fact')}; search to see others.`
                : counted(found.length, 'fact')}
            </Text>
            <div className="stored-facts">
              {found.slice(0, SHOWN).map((one) => (
                <FactLine key={one.fact.id} {...one} />
              ))}
            </div>
          </>
        )}
      </Stack>
    </section>
  )
}

function FactLine({ fact, deckTitle, cards }: StoredFact) {
  const [isOpen, setOpen] = useState(false)
  const now = currentMoment()
  const front = frontText(fact)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{isCode(fact.kind) ? <code>{front}</code> : front}</summary>
      {isOpen && (
        <>
          <Markdown text={fact.back} />
          <p>
            {[deckTitle, ...fact.path, ...new Set(cards.map((card) => nextTime(card, now)))]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </>
      )}
    </details>
  )
}

function contentsOf({ facts, events, strange }: StoredContents): string {
  const decks = new Set(facts.map(({ fact }) => fact.deckId)).size
  const contents = [counted(facts.length, 'fact'), `in ${counted(decks, 'deck')}`]
  const log = `the log has ${counted(events, 'event')}.`
  const others = strange === 0 ? '' : ` ${counted(strange, 'row')} cannot be read here.`
  return `${contents.join(' ')}; ${log}${others}`
}

const counted = (count: number, one: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${one}s`
