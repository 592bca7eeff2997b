import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { backupName, readBackupName } from '../../../electron/backup-name.ts'
import { thisMachine } from '../../../electron/this-machine.ts'

let base = ''
let file = ''
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'notedrill-machine-'))
  file = join(base, 'this-machine')
})
afterEach(() => rm(base, { recursive: true }))

it('keeps its id, whatever the host is called', () => {
  const { id } = thisMachine(file, 'laptop')
  expect(thisMachine(file, 'other')).toEqual({ id, name: 'other' })
})

it.each(['', '../../x\n', '7b0c1f9', '7b0c1f9e'])('takes another id for %j', async (kept) => {
  await writeFile(file, kept)
  const { id } = thisMachine(file, 'laptop')
  expect(id).not.toBe(kept)
  expect(thisMachine(file, 'laptop').id).toBe(id)
})

it.each([
  ['Laptop.local', 'laptop'],
  ['DESKTOP-4711', 'desktop-4711'],
  ['Jürgens_PC', 'j-rgens-pc'],
  ['', 'machine'],
  ['北京', 'machine'],
  ['../../etc', 'machine'],
  ['a-host-whose-name-has-no-end', 'a-host-whose-name-ha'],
])('calls the host %j %j, which a backup’s name can say', (hostname, name) => {
  const machine = thisMachine(file, hostname)
  expect(machine.name).toBe(name)
  expect(readBackupName(backupName(1, 'asked', machine))?.machine).toEqual(machine)
})
