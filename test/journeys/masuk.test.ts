import { beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, openOffice, type OpenOffice, weighView } from './office.ts'

let office: OpenOffice
beforeAll(async () => {
  office = await openOffice()
})

describe.each([
  ['tanpa JavaScript', false],
  ['dengan JavaScript', true],
])('halaman masuk %s', (_state, script) => {
  test('salah mengetik tidak menghapus nama pengguna', async () => {
    const page = await office.visit({ script })
    await page.goto('/petugas')
    await page.getByLabel('Nama pengguna').fill('bukan-siapa-siapa')
    await page.getByLabel('Kata sandi').fill('salah sekali')
    await page.getByRole('button', { name: 'Masuk' }).click()
    expect(await page.title()).toMatch(/^Ada kesalahan:/)
    expect(await page.getByLabel('Nama pengguna').inputValue()).toBe('bukan-siapa-siapa')
    expect(await page.getByLabel('Kata sandi').inputValue()).toBe('')
  })
})

test('halaman masuk dapat dipakai semua orang, kosong dan dengan kesalahan', async () => {
  const page = await office.visit()
  await page.goto('/masuk')
  expect(await weighView(page)).toEqual({ requests: 2, shift: 0 })
  await expectAccessible(page, 'kosong')
  await page.getByRole('button', { name: 'Masuk' }).click()
  await expectAccessible(page, 'kesalahan')
})
