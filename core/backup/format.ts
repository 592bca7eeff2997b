/**
 * The file that a backup is: lines of JSON, a head, one row each, and an end with a
 * checksum. docs/backup-format.md describes it for other programs.
 */
import * as z from 'zod'
import { recordOf, textOf } from '../bounded.ts'

/** Raised whenever an older Notedrill could not read what is written. */
export const FORMAT_VERSION = 1

/** Why a backup was made. */
export const REASONS = [
  'asked',
  'automatic',
  'import',
  'restore',
  'optimizer',
  'upgrade',
  'rescue',
] as const
export type BackupReason = (typeof REASONS)[number]

/** The first line. Keys that later versions add are left out. */
export const headSchema = z.object({
  format: z.literal('notedrill-backup'),
  version: z.int().min(1),
  /** Of the database it was made from. */
  schema: z.int().min(1),
  /** Version of the app. */
  app: textOf(0, 100),
  /** The installation's id, as events of the log have it. */
  device: textOf(0, 100),
  /** Epoch ms. */
  at: z.number().min(-8.64e15).max(8.64e15),
  reason: textOf(0, 100),
  /** Rows by table. */
  counts: recordOf(z.int().min(0), 1000),
})
export type BackupHead = z.output<typeof headSchema>

/** The last line. */
export const endSchema = z.strictObject({
  end: z.literal(true),
  /** Lines between the head and this one. */
  rows: z.int().min(0),
  /** SHA-256 of all bytes before this line, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** What is read at most, in bytes: unpacked files that grow beyond are no backups. */
export const MAX_UNPACKED = 1024 ** 3
/** What Notedrill packs at most by itself, in bytes; the shell takes no more. */
export const MAX_PACKED = 256 * 1024 ** 2
/** Longest line, in bytes: an import keeps the facts it changed in one row. */
export const MAX_LINE = 128 * 1024 ** 2
/** Rows that are read at most: as many answers as fit in what is read at most. */
export const MAX_ROWS = 5_000_000
