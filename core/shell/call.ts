/** A command as the tool would understand it. */
import type { Flag, Grammar } from './grammar.ts'
import type { Word } from './tokens.ts'

/** A flag as somebody gave it. */
export interface GivenFlag {
  /** The same for all names of a flag. */
  id: string
  /** The name that was used, with its dashes. */
  name: string
  /** Missing for a flag without a value. */
  value?: Word
  /** How it was written: `-n x`, `--name=x`, `-nx`, within `-it`, or without a value. */
  form: 'separate' | 'equals' | 'joined' | 'cluster' | 'alone'
  /** What the grammar knows about it. */
  flag?: Flag
}

/** A command, read. */
export interface Call {
  program: Word
  /** Subcommands by their full names. */
  path: string[]
  /** The same as they were written. */
  pathWritten: string[]
  flags: GivenFlag[]
  args: Word[]
  /** Words that belong to another command: behind `--`, or behind the image of `docker run`. */
  rest: Word[]
  /** Flags by their ids and the places of arguments, in the order of the line. */
  order: string[]
  /** What is known about the subcommand; nothing about an unknown tool. */
  grammar?: Grammar
}

/** A flag as it would be typed: `-n x`, `--name=x`. */
export function writtenFlag({ name, value, form }: GivenFlag): string {
  if (!value || /^-\d/.test(name)) return name
  return `${name}${form === 'equals' ? '=' : form === 'joined' ? '' : ' '}${value.raw}`
}
