import { expect, it } from 'vitest'
import { read, warnings } from './read.ts'

it('keeps lines, gaps and indentation', () => {
  expect(read('| one\n| two\n  goes on\n|\n|    deeper\n| out\n')).toEqual([
    'lineBlock',
    '  verseLine',
    '    text: one',
    '  verseLine',
    '    text: two goes on',
    '  verseLine',
    '  lineBlock',
    '    verseLine',
    '      text: deeper',
    '  verseLine',
    '    text: out',
  ])
})

it('says where a blank line is missing after it', () => {
  expect(warnings('| one\ntext\n')).toEqual([
    '2 A blank line should stand between a line block and this line.',
  ])
})

it.each(['|name| is shown', '||', '|a'])('takes %j for text', (text) => {
  expect(read(text)).toEqual([expect.stringMatching(/^paragraph: /)])
})
