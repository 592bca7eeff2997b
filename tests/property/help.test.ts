/** Help texts made of random flags, and texts that are none. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseHelp } from '../../core/shell/index.ts'

const name = fc.stringMatching(/^[a-z]{3,8}(-[a-z]{3,8})?$/)
const flags = fc.uniqueArray(
  fc.record({
    long: name,
    short: fc.option(
      fc.constantFrom(...'a b c d e f g i j k l m n o p q r s t u w x y z'.split(' ')),
      { nil: undefined },
    ),
    takesValue: fc.boolean(),
  }),
  { selector: ({ long }) => long, maxLength: 12 },
)
const words = fc
  .array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 8 })
  .map((all) => all.join(' '))

/** Ways to write the line of a flag. */
const MANNERS = {
  cobra: (long: string, short: string | undefined, takesValue: boolean, about: string) =>
    `  ${short ? `-${short}, ` : '    '}--${long}${takesValue ? ' string' : ''}   ${about}`,
  gnu: (long: string, short: string | undefined, takesValue: boolean, about: string) =>
    `  ${short ? `-${short}, ` : '    '}--${long}${takesValue ? '=WORD' : ''}   ${about}`,
  clap: (long: string, short: string | undefined, takesValue: boolean, about: string) =>
    `  ${short ? `-${short}, ` : '    '}--${long}${takesValue ? ' <WORD>' : ''}\n          ${about}\n`,
  argparse: (long: string, short: string | undefined, takesValue: boolean, about: string) => {
    const value = takesValue ? ' WORD' : ''
    return `  ${short ? `-${short}${value}, ` : ''}--${long}${value}\n                        ${about}`
  },
}

it('finds every flag of a help text, with its names, its value and its description', () => {
  fc.assert(
    fc.property(
      flags,
      fc.constantFrom(...Object.values(MANNERS)),
      fc.array(words, { minLength: 12, maxLength: 12 }),
      (given, manner, abouts) => {
        const taken = new Set<string>()
        const chosen = given.map((one, at) => {
          const short = one.short !== undefined && !taken.has(one.short) ? one.short : undefined
          if (short !== undefined) taken.add(short)
          return { ...one, short, about: abouts[at] ?? '' }
        })
        const lines = chosen.map((one) => manner(one.long, one.short, one.takesValue, one.about))
        const text = `Usage: boat [OPTIONS]\n\nOptions:\n${lines.join('\n')}\n`
        const read = parseHelp(text, 'boat').flags
        expect(
          read.map(({ names, value, description }) => ({ names, value, description })),
        ).toEqual(
          chosen.map(({ long, short, takesValue, about }) => ({
            names: short === undefined ? [`--${long}`] : [`--${long}`, `-${short}`],
            value: takesValue ? 'required' : 'none',
            description: about,
          })),
        )
      },
    ),
    { numRuns: 2000 },
  )
})

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('-', '--', '--a', '-b', '=', '[', ']', '<', '>', '{', '}', '...', ', ', '|', ':'),
  fc.constantFrom(
    '\n',
    '\n  ',
    '\n      ',
    '\t',
    'Options:\n',
    'usage: ',
    'Commands:\n',
    '(default ',
  ),
)

it('reads any text without an error; whatever it takes for a flag looks like one', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.string(), (pieces, command) => {
      const grammar = parseHelp(pieces.join(''), command)
      for (const { names } of grammar.flags) for (const one of names) expect(one).toMatch(/^-./)
    }),
    { numRuns: 5000 },
  )
})

it.each([
  '-',
  '--a, ',
  '[',
  '{a',
  '<',
  ' ',
  '-a ',
  '--a=',
  '(default ',
  'Commands:\n',
  '...',
  '\t-x\t',
])(
  'is done with 200,000 characters of %j at once',
  (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length))
    for (const whole of [text, `Options:\n  ${text}`, text.replace(/(.{500})/g, '$1\n')]) {
      expect(parseHelp(whole, 'boat').name).toBe('boat')
    }
  },
  2000,
)
