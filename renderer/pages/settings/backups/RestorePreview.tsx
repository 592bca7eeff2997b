import { Alert, Button, Group, Progress, Table } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import type { Comparison } from '../../../../core/backup/compare.ts'
import type { Backup } from '../../../../core/backup/read-backup.ts'
import { ProblemList } from '../../../ui/ProblemList.tsx'
import { counted, whenOf } from './backup-words.ts'
import type { How, useRestore } from './use-restore.ts'

/** What a restore would change, the choice how, and how it goes. */
export function RestorePreview({ restoring }: { restoring: ReturnType<typeof useRestore> }) {
  switch (restoring.phase) {
    case 'idle':
      return (
        <p role="status" className="backups-done">
          {restoring.done}
        </p>
      )
    case 'working':
      return (
        <div className="backups-working" role="status">
          <p>{restoring.what}…</p>
          <Progress value={restoring.progress * 100} aria-label={restoring.what} />
        </div>
      )
    case 'failed':
      return <ProblemList title={restoring.title} problems={restoring.problems} />
    case 'choosing':
      return (
        <Choice
          backup={restoring.backup}
          comparison={restoring.comparison}
          onChoose={(how) => void restoring.apply(restoring.backup, how)}
          onLeave={restoring.leave}
        />
      )
  }
}

interface ChoiceProps {
  backup: Backup
  comparison: Comparison
  onChoose: (how: How) => void
  onLeave: () => void
}

function Choice({ backup, comparison, onChoose, onLeave }: ChoiceProps) {
  const [isReplacing, setIsReplacing] = useState<boolean>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useHotkeys([['Escape', () => (isReplacing ? setIsReplacing(false) : onLeave())]])
  const { head, unreadable } = backup
  const left = unreadable.reduce((sum, { rows }) => sum + rows, 0)
  const lost = describeLoss(comparison)
  return (
    <div className="restore" role="group" aria-labelledby="restore">
      <h3 id="restore" ref={heading} tabIndex={-1}>
        Restore the backup of {whenOf(head.at)}
      </h3>
      <Sides comparison={comparison} />
      {left > 0 && (
        <p>
          {counted(left, 'row')} of the backup cannot be read and {left === 1 ? 'stays' : 'stay'}{' '}
          out: {unreadable.map(({ table, rows }) => `${rows} of ${table}`).join(', ')}.
        </p>
      )}
      {isReplacing ? (
        <Alert color="var(--again)" variant="outline" title="Replace everything?">
          <p>
            {lost === ''
              ? 'Everything becomes as it was in the backup.'
              : `This removes ${lost}; all else becomes as it was in the backup.`}
            {comparison.differingSettings && ' So do the settings of studying.'} What is here now is
            backed up first.
          </p>
          <Group gap="sm">
            <Button color="var(--again)" variant="outline" onClick={() => onChoose('replace')}>
              Replace everything
            </Button>
            <Button variant="default" autoFocus onClick={() => setIsReplacing(false)}>
              Back
            </Button>
          </Group>
        </Alert>
      ) : (
        <>
          <p className="settings-dimmed">
            <strong>Merge</strong> keeps every answer of both; of notes the later ones count, and
            the settings stay. <strong>Replace</strong> makes everything as it was. Either way, what
            is here now is backed up first.
          </p>
          <Group gap="sm">
            <Button onClick={() => onChoose('merge')}>Merge</Button>
            <Button
              variant="default"
              autoFocus={isReplacing === false}
              onClick={() => setIsReplacing(true)}
            >
              Replace…
            </Button>
            <Button variant="subtle" onClick={onLeave}>
              Cancel
            </Button>
          </Group>
        </>
      )}
    </div>
  )
}

function Sides({ comparison }: { comparison: Comparison }) {
  const { onlyHere, onlyThere, lastAnswer, differingFacts, differingSettings } = comparison
  const rows = [
    ['Answers', String(onlyHere.answers), String(onlyThere.answers)],
    ['Other steps', String(onlyHere.others), String(onlyThere.others)],
    ['Decks', namesOf(onlyHere.decks), namesOf(onlyThere.decks)],
    ['Facts', String(onlyHere.facts), String(onlyThere.facts)],
    ['Facts in your own words', String(onlyHere.ownWords), String(onlyThere.ownWords)],
    ['Accepted answers', String(onlyHere.accepted), String(onlyThere.accepted)],
    ['Texts of notes', String(onlyHere.notes), String(onlyThere.notes)],
    ['Quizzes', String(onlyHere.quizzes), String(onlyThere.quizzes)],
    ['Learnt programs', String(onlyHere.grammars), String(onlyThere.grammars)],
    ['Imports', String(onlyHere.imports), String(onlyThere.imports)],
  ].filter(([, here, there]) => here !== NONE || there !== NONE)
  return (
    <>
      <p>
        The newest answer here: {timeOf(lastAnswer.here)}. In the backup: {timeOf(lastAnswer.there)}
        .
      </p>
      {rows.length === 0 ? (
        <p>Neither side has answers, facts or notes that the other has not.</p>
      ) : (
        <Table aria-label="What only one side has">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>On one side alone</Table.Th>
              <Table.Th>Here</Table.Th>
              <Table.Th>Backup</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(([what, here, there]) => (
              <Table.Tr key={what}>
                <Table.Th scope="row">{what}</Table.Th>
                <Table.Td>{here}</Table.Td>
                <Table.Td>{there}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {differingFacts > 0 && <p>{counted(differingFacts, 'fact')} of both in other words.</p>}
      {differingSettings && <p>The settings of studying are not the same.</p>}
    </>
  )
}

const NONE = '0'
const timeOf = (at: number | undefined) => (at === undefined ? 'none' : whenOf(at))
const namesOf = (names: readonly string[]) => (names.length === 0 ? NONE : names.join(', '))

function describeLoss({ onlyHere }: Comparison): string {
  const { answers, others, decks, facts, ownWords, accepted } = onlyHere
  const { notes, quizzes, grammars, imports } = onlyHere
  const parts = [
    answers > 0 ? counted(answers, 'answer') : '',
    others > 0 ? counted(others, 'other step') : '',
    decks.length > 0 ? counted(decks.length, 'deck') : '',
    facts > 0 ? counted(facts, 'fact') : '',
    ownWords > 0 ? `your own words for ${counted(ownWords, 'fact')}` : '',
    accepted > 0 ? counted(accepted, 'accepted answer') : '',
    notes > 0 ? counted(notes, 'text of notes', 'texts of notes') : '',
    quizzes > 0 ? counted(quizzes, 'quiz', 'quizzes') : '',
    grammars > 0 ? counted(grammars, 'learnt program') : '',
    imports > 0 ? counted(imports, 'import') : '',
  ].filter((part) => part !== '')
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
