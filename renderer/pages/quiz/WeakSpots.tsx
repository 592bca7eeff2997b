import { Button, Table } from '@mantine/core'
import type { WeakPart } from '../../../core/quiz/index.ts'

/** More would not be looked at. */
const SHOWN = 12

/** The parts of commands that go wrong most, by tool, and a quiz about them. */
export function WeakSpots({ weak, onQuiz }: { weak: readonly WeakPart[]; onQuiz: () => void }) {
  if (weak.length === 0) return null
  return (
    <section className="quiz-weak" aria-labelledby="weak">
      <h2 id="weak">Weak spots</h2>
      <Table aria-labelledby="weak">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Tool</Table.Th>
            <Table.Th>Part</Table.Th>
            <Table.Th>Wrong</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {weak.slice(0, SHOWN).map(({ program, kind, name, wrong, asked }) => (
            <Table.Tr key={`${program} ${kind} ${name}`}>
              <Table.Td>{program}</Table.Td>
              <Table.Td>
                <code>{name}</code> <span className="quiz-dimmed">{kind}</span>
              </Table.Td>
              <Table.Td>
                {wrong} of {asked}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Button variant="default" onClick={onQuiz}>
        Quiz me on these
      </Button>
    </section>
  )
}
