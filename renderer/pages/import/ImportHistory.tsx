import { Button, Table, VisuallyHidden } from '@mantine/core'
import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { messageOf } from '../../../core/result.ts'
import { currentMoment } from '../../clock.ts'
import { useServices } from '../../services.ts'
import type { ImportRow } from '../../store/database.ts'
import { listImports, undoable, undoImport } from '../../store/undo-import.ts'
import { StorageProblem } from '../../ui/StorageProblem.tsx'

/** What was imported when, with the newest import of each deck to be undone. */
export function ImportHistory() {
  const { db, deviceId } = useServices()
  const imports = useLiveQuery(() => listImports(db), [db])
  const decks = useLiveQuery(() => db.decks.toArray(), [db])
  const [problem, setProblem] = useState<string>()
  if (!imports || imports.length === 0) return null

  const titles = new Map(decks?.map(({ id, title }) => [id, title]))
  const undo = async (id: string) => {
    try {
      await undoImport(db, id, currentMoment(), deviceId)
      setProblem(undefined)
    } catch (cause) {
      setProblem(messageOf(cause))
    }
  }
  return (
    <section className="import-section" aria-labelledby="imports">
      <h2 id="imports">What was imported</h2>
      {problem !== undefined && <StorageProblem title="Nothing was undone" message={problem} />}
      <Table className="imports" aria-labelledby="imports">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>When</Table.Th>
            <Table.Th>Deck</Table.Th>
            <Table.Th>What</Table.Th>
            <Table.Th>
              <VisuallyHidden>Undo</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {imports.slice(0, SHOWN).map((row) => (
            <Table.Tr key={row.id} data-undone={row.undoneAt !== undefined || undefined}>
              <Table.Td>{WHEN.format(row.at)}</Table.Td>
              <Table.Td>
                {titles.get(row.deckId) ?? row.deckId}, from {row.file}
              </Table.Td>
              <Table.Td>{describeImport(row)}</Table.Td>
              <Table.Td>
                {undoable(imports, row.deckId)?.id === row.id && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={`Undo what came from ${row.file}`}
                    onClick={() => void undo(row.id)}
                  >
                    Undo
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

const SHOWN = 50
const WHEN = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

function describeImport({ added, changed, moved, removed, undoneAt }: ImportRow): string {
  if (undoneAt !== undefined) return 'Undone'
  const parts: [number, string][] = [
    [added, 'new'],
    [changed, 'changed'],
    [moved, 'moved'],
    [removed, 'set aside'],
  ]
  const words = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  return words.length === 0 ? 'New text of the notes' : words.join(', ')
}
