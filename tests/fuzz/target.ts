/** What a parser is to the fuzzer. */
import type fc from 'fast-check'

/** One parser of outside data. */
export interface Target<Input = unknown> {
  name: string
  /** Its share of all inputs, beside those of the others. */
  share: number
  inputs: fc.Arbitrary<Input>
  /** Read one; throws where the parser does, or where what it gave is wrong. */
  read: (input: Input) => void
}

/** One among others that read something else. */
export function target<Input>(made: Target<Input>): Target {
  return {
    ...made,
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- its own arbitrary makes its inputs
    read: (input) => made.read(input as Input),
  }
}
