/** What is wrong with the database, in words. */
import type { Trouble } from '../../start/trouble.ts'

interface Explained {
  title: string
  sentences: string[]
  /** Rows that are not as they should be, a line each. */
  rows: string[]
  /** Whether nothing is wrong. */
  isFine: boolean
}

const SHOWN = 10

/** What to say of a trouble. */
export function explain(trouble: Trouble): Explained {
  const wrong = { rows: [], isFine: false }
  switch (trouble.kind) {
    case 'newer':
      return {
        ...wrong,
        title: 'A newer Notedrill has written this database',
        sentences: [
          `It has version ${trouble.version}; this Notedrill knows versions up to ${trouble.known}. It is not opened for writing, so nothing is lost.`,
          'Until Notedrill is updated you can read what is in it, and export everything. The newer Notedrill can restore that export.',
        ],
      }
    case 'closed':
      return {
        ...wrong,
        title: 'Notedrill cannot open its database',
        sentences: [
          trouble.cause,
          'Close other Notedrill windows and make sure that the disk is not full, then try again. Nothing was changed.',
        ],
      }
    case 'missing':
      return {
        ...wrong,
        title: 'A part of the database is gone',
        sentences: [
          `These tables are missing: ${trouble.tables.join(', ')}. Nothing was changed.`,
          'The newest backup most likely has them, and so has the journal where there is one.',
        ],
      }
    case 'rows':
      return explainRows(trouble.rows)
  }
}

function explainRows(rows: Extract<Trouble, { kind: 'rows' }>['rows']): Explained {
  if (rows.length === 0) {
    const sentences = ['Every row of notes, facts, answers and settings is as it should be.']
    return { title: 'The database is in order', sentences, rows: [], isFine: true }
  }
  const more = rows.length - SHOWN
  return {
    title:
      rows.length === 1
        ? 'A row of the database is damaged'
        : `${rows.length} rows of the database are damaged`,
    sentences: [
      'The rest can be read. Take these rows out, and all cards are derived once more from what remains; or restore a backup.',
      ...(rows.some(({ table }) => table === 'policies')
        ? [
            'Answers given under a policy that is lost count as given under the default one, until it is found in the journal or a backup.',
          ]
        : []),
    ],
    rows: [
      ...rows
        .slice(0, SHOWN)
        .map(({ table, key, why }) => `${table}, ${[key].flat().join(', ')}: ${why}`),
      ...(more > 0 ? [`And ${more} more.`] : []),
    ],
    isFine: false,
  }
}
