/** Grading random commands of real tools, rewritten in ways that change nothing, or something. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shippedGrammar } from '../../core/shell/grammars/index.ts'
import { gradeCommand, type Flag, type Grammar } from '../../core/shell/index.ts'

const RUNS = 10_000

/** A command in parts, to be put together in different ways. */
interface Parts {
  program: string
  path: readonly string[]
  flags: readonly { flag: Flag; value: string }[]
  args: readonly string[]
}

/** Subcommands whose arguments are their own and plain, with their flags. */
const commands = ['kubectl', 'docker', 'git'].flatMap((program) => {
  const grammar = shippedGrammar(program)
  return grammar ? leaves(grammar, []).map(({ path, flags }) => ({ program, path, flags })) : []
})

function leaves(grammar: Grammar, path: readonly string[]): { path: string[]; flags: Flag[] }[] {
  const own = grammar.ownArguments === undefined && grammar.flags.length > 2 && path.length > 0
  const here = own ? [{ path: [...path], flags: grammar.flags }] : []
  return [...here, ...grammar.subcommands.flatMap((one) => leaves(one, [...path, one.name]))]
}

const word = fc.stringMatching(/^[a-z][a-z0-9]{2,7}$/)
const parts: fc.Arbitrary<Parts> = fc.constantFrom(...commands).chain(({ program, path, flags }) =>
  fc.record({
    program: fc.constant(program),
    path: fc.constant(path),
    args: fc.uniqueArray(
      word.map((text) => `x${text}`),
      { maxLength: 2 },
    ),
    flags: fc
      .uniqueArray(fc.constantFrom(...flags.filter(isOrdinary)), {
        maxLength: 4,
        selector: ({ names }) => names[0],
      })
      .chain((chosen) =>
        fc
          .tuple(...chosen.map(() => word))
          .map((values) => chosen.map((flag, at) => ({ flag, value: values[at] ?? '' }))),
      ),
  }),
)

/** Flags whose presence says something in one way. */
const isOrdinary = ({ names, default: usual }: Flag) =>
  !names.some((name) => name.startsWith('--no-')) && usual !== 'true'

const dice = fc.infiniteStream(fc.nat(1000))

it('is exact for the command itself', () => {
  fc.assert(
    fc.property(parts, (command) => {
      const line = written(command)
      expect(gradeCommand(line, line)).toEqual({ verdict: 'exact', differences: [] })
    }),
    { numRuns: RUNS },
  )
})

it('is exact for any text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), (line) => {
      fc.pre(line.trim() !== '')
      expect(gradeCommand(line, line).verdict).toBe('exact')
    }),
    { numRuns: RUNS },
  )
})

it('is equivalent with flags in another order, by other names, with values in another form', () => {
  fc.assert(
    fc.property(parts, dice, (command, numbers) => {
      const roll = () => Number(numbers.next().value)
      const { verdict } = gradeCommand(written(command), rewritten(command, roll))
      expect(['exact', 'equivalent']).toContain(verdict)
    }),
    { numRuns: RUNS },
  )
})

it('is never right with another value, a flag less, or arguments in another order', () => {
  fc.assert(
    fc.property(parts, dice, (command, numbers) => {
      const roll = () => Number(numbers.next().value)
      const other = damaged(command, roll)
      if (!other) return
      const { verdict, differences } = gradeCommand(written(command), rewritten(other, roll))
      expect(['close', 'wrong']).toContain(verdict)
      expect(differences.some(({ matters }) => matters !== 'no')).toBe(true)
    }),
    { numRuns: RUNS },
  )
})

it('judges any two texts, and says why', () => {
  const piece = fc.constantFrom(
    ...[
      'kubectl',
      'get',
      'pods',
      '-n',
      '--x',
      '=',
      ' ',
      ' ',
      '|',
      '>',
      '<',
      '"',
      "'",
      '$(',
      ')',
      '`',
    ],
    ...[
      '[',
      ']',
      '{',
      '}',
      '{{',
      '}}',
      '<a>',
      '${b}',
      '...',
      '\\',
      '#',
      ';',
      '&',
      '\n',
      'NAME',
      '\u0000',
    ],
  )
  const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, text, (expected, given) => {
      const { verdict, differences } = gradeCommand(expected, given)
      if (verdict !== 'exact') expect(differences.length).toBeGreaterThan(0)
      for (const { why } of differences) expect(why).toMatch(/[.:]$|\)$/)
    }),
    { numRuns: RUNS },
  )
})

function written({ program, path, flags, args }: Parts): string {
  const named = flags.map(({ flag, value }) =>
    flag.value === 'none' ? flag.names[0] : `${flag.names[0]}=${value}`,
  )
  return [program, ...path, ...args, ...named].join(' ')
}

function rewritten({ program, path, flags, args }: Parts, roll: () => number): string {
  const shuffled = [...flags].sort(() => (roll() % 2 === 0 ? 1 : -1))
  const named = shuffled.map(({ flag, value }) => {
    const name = flag.names[roll() % flag.names.length] ?? flag.names[0]
    const isLong = name.startsWith('--')
    if (flag.value === 'none')
      return isLong && roll() % 4 === 0 && program === 'kubectl' ? `${name}=true` : name
    if (flag.value === 'optional') return isLong ? `${name}=${value}` : `${name}${value}`
    return roll() % 2 === 0 ? `${name} ${value}` : isLong ? `${name}=${value}` : `${name}${value}`
  })
  return [program, ...path, ...mixed(args, named, roll)].join(' ')
}

/** Arguments in their order, flags anywhere between them. */
function mixed(args: readonly string[], flags: readonly string[], roll: () => number): string[] {
  const words = [...args]
  for (const flag of flags) words.splice(roll() % (words.length + 1), 0, flag)
  return words
}

/** The command with one thing that matters changed. */
function damaged(command: Parts, roll: () => number): Parts | undefined {
  const { flags, args } = command
  const at = flags.length === 0 ? 0 : roll() % flags.length
  const chosen = flags[at]
  const [first, second] = args
  if (chosen && roll() % 2 === 0) {
    return { ...command, flags: flags.filter((flag) => flag !== chosen) }
  }
  if (chosen && chosen.flag.value !== 'none') {
    const other = { ...chosen, value: `${chosen.value}9` }
    return { ...command, flags: flags.map((flag) => (flag === chosen ? other : flag)) }
  }
  if (first !== undefined && second !== undefined) return { ...command, args: [second, first] }
  return first === undefined ? undefined : { ...command, args: args.slice(1) }
}
