import { expect, it } from 'vitest'
import { kindsIn } from '../facts-in.ts'

it('takes a page of tldr', () => {
  const text =
    '# tar\n\n> Archiving utility.\n\n- Create an archive:\n\n`tar cf {{target.tar}} {{file1 file2}}`\n\n- Extract it:\n\n`tar xf {{source.tar}}`\n'
  expect(kindsIn(text, 'markdown')).toEqual([
    '7 command, pages: tar cf {{target.tar}} {{file1 file2}} -> Create an archive',
    '11 command, pages: tar xf {{source.tar}} -> Extract it',
  ])
})

it('takes a command alone under what it is for', () => {
  const rst = 'tar\n===\n\nCreate an archive:\n\n``tar cf a.tar b``\n'
  expect(kindsIn(rst, 'rst')).toEqual(['6 command, pages: tar cf a.tar b -> Create an archive'])
})

it('takes bare commands right under a heading', () => {
  expect(kindsIn('# cheats\n\n## List an archive\n\ntar tf <archive>\n', 'markdown')).toEqual([
    '5 command, pages: tar tf <archive> -> List an archive',
  ])
  const two = '# cheats\n\n## Pack and look\n\ntar cf a.tar b\ntar tf a.tar\n'
  expect(kindsIn(two, 'markdown')).toEqual([
    '3 question, pages: Pack and look -> ```sh\ntar cf a.tar b\ntar tf a.tar\n```',
  ])
})

it.each([
  ['a sentence with a command in it', 'Unpack it here:\n\nWe use `tar xf` a lot.'],
  ['a command under words that say nothing', 'For example:\n\n`tar xf a.tar`'],
  ['a command under another one', '`tar tf a.tar`\n\n`tar xf a.tar`'],
  ['a name that is no command', 'Look into this:\n\n`README`'],
])('does not take %s', (_, text) => {
  expect(kindsIn(`${text}\n`, 'markdown')).toEqual([])
})
