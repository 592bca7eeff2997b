/**
 * What a tool understands: its subcommands, and its flags with all their names.
 * Learnt from the tool's own help text, or shipped as a data file.
 */
import * as z from 'zod'
import { listOf } from '../bounded.ts'

/** Whether a flag takes a value: never, always, or only in one word with it (`--color=auto`). */
const VALUE_KINDS = ['none', 'required', 'optional'] as const

/** Longest list: no tool's help text comes near. */
const MANY = 100_000
const many = <Item extends z.ZodType>(item: Item) => listOf(item, 0, MANY)

const flag = z.strictObject({
  /** With their dashes, the best known first: `--output`, `-o`. */
  names: listOf(z.string(), 1, MANY).pipe(z.tuple([z.string()], z.string())),
  value: z.enum(VALUE_KINDS),
  /** The value that it has when it is not given, as the help text shows it. */
  default: z.string().exactOptional(),
  /** Whether it may be given several times, each time adding a value. */
  repeatable: z.boolean().exactOptional(),
  /** One line, as the help text has it. */
  description: z.string().exactOptional(),
})

/** One flag. */
export type Flag = z.output<typeof flag>

const own = {
  /** `kubectl`, or a subcommand's own word: `get`. */
  name: z.string(),
  /** Other words for the same subcommand. */
  aliases: many(z.string()).exactOptional(),
  /** Its flags; those of a tool as a whole count for its subcommands, too. */
  flags: many(flag),
  /** Names for the same thing among its arguments, the full name first: `pods`, `pod`, `po`. */
  nouns: many(listOf(z.string(), 2, MANY)).exactOptional(),
  /** Whether `TYPE/NAME` means the same as `TYPE NAME`. */
  typeSlashName: z.boolean().exactOptional(),
  /** What kind of thing a name without a kind is: `logs x` is `logs pod/x`. */
  defaultNoun: z.string().exactOptional(),
  /**
   * How many arguments come before words that belong to another command, flags
   * included: 1 for `docker run IMAGE …`.
   */
  ownArguments: z.int().nonnegative().exactOptional(),
  /** Whether what stands behind `--` belongs to another command, as with `kubectl exec`. */
  dashesEnd: z.boolean().exactOptional(),
  /** Whether the tool's own flags stand in front of the subcommand, and nowhere else. */
  flagsFirst: z.boolean().exactOptional(),
  /** The flag that a number behind a dash stands for: `head -5` is `head -n 5`. */
  numberFlag: z.string().exactOptional(),
  /** What a name without a dot ends in: `nginx` is `nginx.service`. */
  defaultSuffix: z.string().exactOptional(),
  /** The subcommands that do the same: `docker ps` is `docker container ls`. */
  sameAs: many(z.string()).exactOptional(),
  /**
   * How flags are written: `gnu` has `-a`, `-abc` and `--long`; `single-dash` has
   * long names behind one dash, as find and Go's own tools; `bundled-first` is gnu
   * whose first word may go without its dash, as in `tar xzf`.
   */
  style: z.enum(['gnu', 'single-dash', 'bundled-first']).exactOptional(),
  /** Whether flags may be shortened as long as it is clear which one is meant. */
  abbreviable: z.boolean().exactOptional(),
  /** Whether the tool has subcommands and flags that are not listed here. */
  partial: z.boolean().exactOptional(),
  /** Whether the order of flags says something, as with find and ffmpeg. */
  ordered: z.boolean().exactOptional(),
}

/** A tool or one of its subcommands. */
export interface Grammar extends z.output<z.ZodObject<typeof own>> {
  subcommands: Grammar[]
}

/** Checks a grammar that comes from a file. */
export const grammarSchema: z.ZodType<Grammar> = z.strictObject({
  ...own,
  get subcommands(): z.ZodType<Grammar[]> {
    return many(grammarSchema)
  },
})
