/** Arguments that name a kind of thing and things of that kind: `po web`, `pods/web`, `deploy,svc`. */
import type { Grammar } from './grammar.ts'
import { HOLE, type Word } from './tokens.ts'

/** An argument with its kind by its full name. */
export interface NamedArgument {
  word: Word
  /** As it was written. */
  written: string
}

/**
 * The arguments with kinds by their full names, and in one form: `pod a b` is
 * `pods/a pods/b`. Of a tool without kinds, the arguments as they are.
 */
export function withFullNouns(
  args: readonly Word[],
  grammar: Grammar | undefined,
): NamedArgument[] {
  const { nouns = [], typeSlashName = false, defaultNoun, defaultSuffix } = grammar ?? {}
  const asIs = args.map((word) => ({ word, written: word.raw }))
  if (defaultSuffix !== undefined) return asIs.map((one) => withSuffix(one, defaultSuffix))
  if (nouns.length === 0 && !typeSlashName) return asIs
  const full = (text: string) => fullNoun(text, nouns)
  const [first, ...names] = args
  if (!first) return []
  if (typeSlashName && names.length > 0 && isKind(first, nouns)) {
    return names.map((name) =>
      isSetting(name)
        ? { word: name, written: name.raw }
        : {
            word: { ...name, text: `${full(first.text)}/${name.text}` },
            written: `${first.raw} ${name.raw}`,
          },
    )
  }
  return asIs.map(({ word, written }) => {
    const [kind, ...name] = word.text.split('/')
    const hasKind = typeSlashName && name.length === 1 && kind !== undefined
    if (hasKind) return { word: { ...word, text: `${full(kind)}/${name.join('/')}` }, written }
    if (isSetting(word)) return { word, written }
    if (defaultNoun !== undefined && !/^[\uE000-\uE00F]/.test(word.text)) {
      return { word: { ...word, text: `${defaultNoun}/${word.text}` }, written }
    }
    return { word: { ...word, text: full(word.text) }, written }
  })
}

/** Whether a word names kinds and no single thing. */
function isKind({ text }: Word, nouns: readonly (readonly string[])[]): boolean {
  if (text.includes('/')) return false
  return (
    text === HOLE ||
    text.split(',').every((one) => nouns.some((names) => names.includes(bare(one))))
  )
}

/** `app=web` sets a label and `app-` takes it away; neither is the name of a thing. */
const isSetting = ({ text }: Word) => /=|.-$/.test(text)

function withSuffix(argument: NamedArgument, suffix: string): NamedArgument {
  const { word, written } = argument
  if (word.text.includes('.') || word.text.endsWith(HOLE)) return argument
  return { word: { ...word, text: `${word.text}${suffix}` }, written }
}

const fullNoun = (text: string, nouns: readonly (readonly string[])[]) =>
  text
    .split(',')
    .map((one) => nouns.find((names) => names.includes(bare(one)))?.[0] ?? one)
    .join(',')

/** Without the group: `deployments.apps`. Kinds are not case-sensitive. */
const bare = (noun: string) =>
  noun
    .replace(
      /\.(?:v\d+\w*\.)?(?:apps|batch|networking\.k8s\.io|rbac\.authorization\.k8s\.io|core)$/,
      '',
    )
    .toLowerCase()
