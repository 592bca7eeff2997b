/** Why the app does not start into its pages. */
import type { BadRow } from '../store/bad-rows.ts'

export type Trouble =
  /** A newer app has written the database. */
  | { kind: 'newer'; version: number; known: number }
  /** It cannot be opened. */
  | { kind: 'closed'; cause: string }
  /** Tables are not there any more. */
  | { kind: 'missing'; tables: readonly string[] }
  /** Rows are not as they should be; empty where the user asked for a look and none was found. */
  | { kind: 'rows'; rows: readonly BadRow[] }
