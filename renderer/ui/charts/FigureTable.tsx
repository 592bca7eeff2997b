import { Table } from '@mantine/core'
import { valueText, type Figure } from './figure.ts'

/** All numbers of a figure. */
export function FigureTable({ figure: { title, labelled, series, rows } }: { figure: Figure }) {
  return (
    <div className="figure-rows" tabIndex={0} role="region" aria-label={`${title}, as a table`}>
      <Table stickyHeader>
        <caption className="visually-hidden">{title}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{labelled}</Table.Th>
            {series.map(({ name }) => (
              <Table.Th key={name} scope="col">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ label, values }) => (
            <Table.Tr key={label}>
              <Table.Th scope="row">{label}</Table.Th>
              {series.map(({ name, unit }, at) => (
                <Table.Td key={name}>{valueText(values[at], unit)}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
