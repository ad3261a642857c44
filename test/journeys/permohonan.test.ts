import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { layananContoh, LAYANAN_UJI } from '../support/permohonan.ts';
import { addStaff } from '../support/staff.ts';
import { expectAccessible } from './accessible.ts';
import { follow, openOffice, type OpenOffice, press, WITH_AND_WITHOUT_SCRIPT, wordsOf } from './office.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
  await layananContoh(office);
  for (const peran of ['operator', 'petugas', 'kepala'] as const) await addStaff(office.db, office.clock, { peran });
});

const FOTO = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//', 'base64') };

describe.each(WITH_AND_WITHOUT_SCRIPT)('permohonan dari ponsel sampai putusan, %s', (_keadaan, script) => {
  const periksa = async (page: Page, keadaan: string) => {
    if (script) await expectAccessible(page, keadaan);
  };

  test('setengah isian, kode, diteruskan di meja, diperbaiki pemohon, diputuskan', async () => {
    const ponsel = await office.visit({ script, width: 360 });
    await ponsel.goto(`/layanan/${LAYANAN_UJI}`);
    await follow(ponsel, 'Minta layanan ini');
    await periksa(ponsel, 'awal minta');
    await press(ponsel, 'Mulai mengisi');
    expect(await press(ponsel, /^Lanjutkan$/)).toBe(422);
    await periksa(ponsel, 'halaman isian dengan kesalahan');
    await ponsel.getByLabel('Nama lengkap').fill('Sri Wahyuni');
    await ponsel.getByLabel('NIK').fill('3573014101900001');
    await ponsel.getByLabel('Nomor telepon atau WhatsApp').fill('0812-3456-7890');
    await ponsel.getByLabel('Alamat rumah').fill('Jl. Melati 3');
    expect(await press(ponsel, /^Lanjutkan$/)).toBe(200);
    await ponsel.goBack();
    expect(await ponsel.getByLabel('Nama lengkap').inputValue()).toBe('Sri Wahyuni');
    await ponsel.goForward();
    await ponsel.getByLabel('Nama usaha').fill('Tempe Bu Sri');
    await press(ponsel, 'Simpan, lanjutkan nanti');
    await periksa(ponsel, 'kode');
    const kode = /[3-9A-Y]{4}-[3-9A-Y]{4}/.exec(await wordsOf(ponsel))?.[0] ?? '';

    const meja = await office.visit({ script, as: 'operator' });
    await meja.goto('/petugas/meja/permohonan');
    await meja.getByLabel('Atau kode isian pemohon').fill(kode.toLowerCase());
    expect(await press(meja, 'Lanjutkan isian pemohon')).toBe(200);
    await periksa(meja, 'formulir meja');
    expect(await meja.getByLabel('Nama usaha').inputValue()).toBe('Tempe Bu Sri');
    await meja.getByLabel('Apa yang dijual').fill('Tempe');
    await meja.getByRole('group', { name: 'Sudah punya NIB?' }).getByLabel('Tidak').check();
    await meja.getByLabel('Alamat tempat usaha').fill('Jl. Melati 3');
    await meja.getByLabel('Kelurahan tempat usaha').selectOption({ label: 'Arjosari' });
    await meja.getByLabel('Mulai usaha sejak').fill('1 Januari 2020');
    await meja.getByLabel('Jumlah pekerja').fill('2');
    await meja.getByLabel('Pinjaman bank').check();
    expect(await press(meja, 'Simpan permohonan')).toBe(200);
    await periksa(meja, 'tanda terima');
    const nomor = /P-2026-\d{5}/.exec(await wordsOf(meja))?.[0] ?? '';

    const petugas = await office.visit({ script, as: 'petugas' });
    await petugas.goto('/petugas/permohonan');
    await periksa(petugas, 'daftar permohonan');
    await follow(petugas, nomor);
    await press(petugas, 'Ambil');
    await periksa(petugas, 'satu permohonan');
    await petugas.locator('summary', { hasText: 'Minta perbaikan' }).click();
    const minta = petugas.locator('form[action$="/minta_perbaikan"]');
    await minta.getByLabel('KTP pemilik usaha').check();
    await minta.getByLabel('Foto usaha').check();
    await minta.getByLabel('Penjelasan untuk pemohon').fill('Kirim foto KTP dan foto usaha.');
    expect(await press(petugas, 'Minta perbaikan')).toBe(200);

    await ponsel.goto('/lacak');
    await periksa(ponsel, 'lacak');
    await ponsel.getByLabel('Nomor permohonan').fill(nomor);
    await ponsel.getByLabel('Empat angka terakhir').fill('7890');
    expect(await press(ponsel, 'Lihat permohonan')).toBe(200);
    await periksa(ponsel, 'keadaan permohonan');
    expect(await wordsOf(ponsel)).toContain('Kirim foto KTP dan foto usaha.');
    await follow(ponsel, 'Lengkapi sekarang');
    await periksa(ponsel, 'perbaikan');
    await ponsel.getByLabel('KTP pemilik usaha').setInputFiles(FOTO);
    await ponsel.getByLabel('Foto usaha').setInputFiles(FOTO);
    expect(await press(ponsel, 'Kirim perbaikan')).toBe(200);

    await petugas.goto(`/petugas/permohonan/${nomor}`);
    expect(await wordsOf(petugas)).toContain('Yang berubah');
    await petugas.locator('summary', { hasText: 'Usulkan untuk diputuskan' }).click();
    await petugas.locator('form[action$="/usulkan"]').getByLabel('Pendapat Anda').fill('Lengkap.');
    await press(petugas, 'Usulkan untuk diputuskan');
    const kepala = await office.visit({ script, as: 'kepala' });
    await kepala.goto(`/petugas/permohonan/${nomor}`);
    expect(await press(kepala, 'Setujui')).toBe(200);
    await ponsel.goto(`/permohonan/${nomor}`);
    expect(await wordsOf(ponsel)).toContain('Disetujui, surat disiapkan');
  }, 180_000);
});
