import { expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/menu.ts'

it('follows the platform', () => {
  expect(menuTemplate('darwin')[0]).toEqual({ role: 'appMenu' })
  const [first] = menuTemplate('linux')
  expect(first).toMatchObject({ label: '&File', submenu: [{ role: 'quit' }] })
})
