/**
 * What the renderer may ask of the desktop shell: the only road between the two.
 *
 * Main checks every argument against these schemas, the preload script every
 * answer. The renderer sees the types alone.
 */
import * as z from 'zod'
import { REASONS } from './backup-name.ts'

/** Largest notes file the shell hands over, in bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024

/** Most that a page may have saved at once: characters of a text, bytes of anything else. */
export const MAX_SAVED = 256 * 1024 * 1024

/** Most bytes of a part of what is saved in parts, and of all parts: what core reads of a backup. */
const MAX_PART = 8 * 1024 * 1024
export const MAX_SAVED_IN_PARTS = 1024 * 1024 * 1024

/** Longest command that is asked for help, in characters, and how many are asked at once. */
const MAX_COMMAND = 300
const MAX_COMMANDS = 100

/** Longest line of the journal, in characters, and how many of them are appended at once. */
export const MAX_JOURNAL_LINE = 2 * 1024 * 1024
const MAX_JOURNAL_LINES = 1000

/** Last millisecond of the year 9999: files are named by time, with four digits for the year. */
const LAST_NAMED = 253_402_300_799_999

const problem = z.strictObject({
  message: z.string(),
  file: z.string().exactOptional(),
  line: z.int().positive().exactOptional(),
  remedy: z.string().exactOptional(),
})

/** A failure that the user can do something about; mirrors core's `Result`. */
const failed = z.strictObject({
  ok: z.literal(false),
  problems: z.tuple([problem], problem),
})
const resultOf = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value }), failed])

const fileSource = z.uuid()

const openedFile = z.strictObject({
  /** The file's name without its folder, shown to the user and kept as a fact's source. */
  name: z.string(),
  bytes: z.instanceof(Uint8Array),
  /** The shell's name for the place where it was; the page never sees a path. */
  source: fileSource,
})

/** How a file to be saved may be called; its folder is the user's business. */
const suggestedName = z.string().min(1).max(200)
/** Something that is being saved in parts. */
const saving = z.uuid()

const backupReason = z.enum(REASONS)
/** Longest name of a backup file. */
const backupFile = z.string().min(1).max(100)
/** One month of one device; its length in bytes. */
const journalFile = z.strictObject({
  device: z.uuid(),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  bytes: z.int().nonnegative(),
})

/** Every call: its channel, what it takes and what it answers. */
export const calls = {
  /** Which app and which machine this is. */
  about: {
    channel: 'notedrill:about',
    takes: z.tuple([]),
    gives: z.strictObject({ version: z.string(), platform: z.string() }),
  },
  /** Let the user choose notes or deck files and read them; an empty list when cancelled. */
  openFiles: {
    channel: 'notedrill:open-files',
    takes: z.tuple([]),
    gives: resultOf(z.array(openedFile)),
  },
  /** Let the user choose a folder and read the notes and decks in and below it. */
  openFolder: {
    channel: 'notedrill:open-folder',
    takes: z.tuple([]),
    gives: resultOf(z.array(openedFile)),
  },
  /** Watch a chosen file from now on, also after a restart. */
  keepFile: {
    channel: 'notedrill:keep-file',
    takes: z.tuple([fileSource]),
    gives: resultOf(z.boolean()),
  },
  /** Watch it no longer, and forget where it is. */
  forgetFile: {
    channel: 'notedrill:forget-file',
    takes: z.tuple([fileSource]),
    gives: resultOf(z.boolean()),
  },
  /** Read a watched file as it is now. */
  readFile: {
    channel: 'notedrill:read-file',
    takes: z.tuple([fileSource]),
    gives: resultOf(openedFile),
  },
  /**
   * Wait for watched files to change. Answers with those that have changed since the
   * moment that `since` counts, once there are any, and with the count for the next call.
   */
  changedFiles: {
    channel: 'notedrill:changed-files',
    takes: z.tuple([z.int().nonnegative()]),
    gives: z.strictObject({ now: z.int().nonnegative(), sources: z.array(fileSource) }),
  },
  /**
   * Ask programs for their help texts, once the user has confirmed every command;
   * an empty list when cancelled.
   */
  askHelp: {
    channel: 'notedrill:ask-help',
    takes: z.tuple([z.array(z.string().max(MAX_COMMAND)).min(1).max(MAX_COMMANDS)]),
    gives: resultOf(z.array(z.strictObject({ command: z.string(), text: z.string() }))),
  },
  /** Let the user choose where to save something; `false` when cancelled. */
  saveFile: {
    channel: 'notedrill:save-file',
    takes: z.tuple([
      z.strictObject({
        suggestedName,
        content: z.union([
          z.string().max(MAX_SAVED),
          z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MAX_SAVED),
        ]),
      }),
    ]),
    gives: resultOf(z.boolean()),
  },
  /**
   * Let the user choose where to save something that comes in parts; `false` when cancelled.
   * What is there stays until the end. One after the other: beginning gives up what is
   * being saved already.
   */
  beginSaving: {
    channel: 'notedrill:begin-saving',
    takes: z.tuple([suggestedName]),
    gives: resultOf(z.union([saving, z.literal(false)])),
  },
  /** The next part; gives up what was saved when it fails. */
  savePart: {
    channel: 'notedrill:save-part',
    takes: z.tuple([
      saving,
      z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MAX_PART),
    ]),
    gives: resultOf(z.literal(true)),
  },
  /** Have the file be all parts, once the disk has them; or give them up. */
  endSaving: {
    channel: 'notedrill:end-saving',
    takes: z.tuple([saving, z.enum(['keep', 'give up'])]),
    gives: resultOf(z.literal(true)),
  },
  /** Which backups there are, the newest first, and the name of their folder. */
  backupState: {
    channel: 'notedrill:backup-state',
    takes: z.tuple([]),
    gives: z.strictObject({
      folder: z.string(),
      /** Why nothing can be kept there; one that is only made with the first backup has none. */
      problem: problem.exactOptional(),
      backups: z.array(
        z.strictObject({
          name: backupFile,
          /** Epoch ms. */
          at: z.number(),
          reason: backupReason,
          /** Bytes. */
          size: z.number(),
          /** Whether this machine made it. */
          isOwn: z.boolean(),
          /** What the machine is called that made it; the first versions did not say. */
          machine: z.string().exactOptional(),
        }),
      ),
    }),
  },
  /** Write a packed backup, begun at this time (epoch ms, within the last hour), and read it back. */
  writeBackup: {
    channel: 'notedrill:write-backup',
    takes: z.tuple([
      z.strictObject({
        at: z.int().min(0).max(LAST_NAMED),
        reason: backupReason,
        bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MAX_SAVED),
      }),
    ]),
    gives: resultOf(z.boolean()),
  },
  /** A backup of the list, packed as it is. */
  readBackup: {
    channel: 'notedrill:read-backup',
    takes: z.tuple([backupFile]),
    gives: resultOf(z.instanceof(Uint8Array)),
  },
  /** Let the user choose another folder for backups; `false` when cancelled. */
  chooseBackupFolder: {
    channel: 'notedrill:choose-backup-folder',
    takes: z.tuple([]),
    gives: resultOf(z.boolean()),
  },
  /** Show the folder of backups in the file manager. */
  openBackupFolder: {
    channel: 'notedrill:open-backup-folder',
    takes: z.tuple([]),
    gives: resultOf(z.boolean()),
  },
  /** Move databases that Chromium can neither open nor delete out of its way; `false` where it keeps none. */
  setDatabaseAside: {
    channel: 'notedrill:set-database-aside',
    takes: z.tuple([]),
    gives: resultOf(z.boolean()),
  },
  /** Append lines to this device's journal of this month; answers once the disk has them. */
  appendJournal: {
    channel: 'notedrill:append-journal',
    takes: z.tuple([
      z.strictObject({
        device: z.uuid(),
        lines: z
          .array(
            z
              .string()
              .max(MAX_JOURNAL_LINE)
              .regex(/^\{[^\n]*\}$/),
          )
          .min(1)
          .max(MAX_JOURNAL_LINES),
      }),
    ]),
    gives: resultOf(z.literal(true)),
  },
  /** The journal's files, and the device that has written last. */
  listJournal: {
    channel: 'notedrill:list-journal',
    takes: z.tuple([]),
    gives: resultOf(z.strictObject({ device: z.uuid().optional(), files: z.array(journalFile) })),
  },
  /** Some whole lines of a file of the journal, from this byte on, and where the next ones begin. */
  readJournal: {
    channel: 'notedrill:read-journal',
    takes: z.tuple([
      z.strictObject({ ...journalFile.omit({ bytes: true }).shape, from: z.int().nonnegative() }),
    ]),
    gives: resultOf(z.strictObject({ text: z.string(), next: z.int().nonnegative() })),
  },
  /** Show the journal's folder in the system's file manager; `false` where there is none. */
  revealJournal: {
    channel: 'notedrill:reveal-journal',
    takes: z.tuple([]),
    gives: z.boolean(),
  },
} as const

type Calls = typeof calls
type CallName = keyof Calls

/** What the preload script puts on `window.notedrill`. */
export type DesktopBridge = {
  readonly [Name in CallName]: (
    ...args: z.input<Calls[Name]['takes']>
  ) => Promise<z.output<Calls[Name]['gives']>>
}

/** A file the user chose, as the contract has it. */
export type OpenedFile = z.output<typeof openedFile>
/** A file of the journal, as the contract has it. */
export type JournalFile = z.output<typeof journalFile>
