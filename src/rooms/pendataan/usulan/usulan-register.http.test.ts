import { describe, expect, test } from 'vitest';
import type { Page } from '../../../../test/support/browser.ts';
import { catatKoperasi } from '../../../../test/support/koperasi.ts';
import { BENTUK, kantorUsulan, nomorUsulan, terapkan } from '../../../../test/support/usulan.ts';

const { kantor, operator, pendata, kepala, catatUsaha, usulkanAlamat, usaha, satu } = await kantorUsulan();

describe('orang dan koperasi', () => {
  test('NIK yang diusulkan tersandi, disamarkan di layar, dan dibuka dengan alasan', async () => {
    const form = await pendata.get('/petugas/orang/baru');
    const orang = await pendata.submit(form, { 'Nama lengkap': 'Siti Usulan' }, 'Simpan orang');
    const id = Number(/\d+$/.exec(orang.url)?.[0]);
    const ubah = await operator.get(`/petugas/orang/${id}/ubah`);
    const usulan = nomorUsulan(await operator.submit(ubah, { NIK: '3573014107900003', 'Tempat lahir': 'Malang' }, 'Ajukan perubahan'));
    const tersimpan = await kantor.db.selectFrom('usulan').selectAll().where('id', '=', usulan).executeTakeFirstOrThrow();
    expect(JSON.stringify(tersimpan)).not.toContain('3573014107900003');
    const lihat = await pendata.get(`/petugas/usulan/${usulan}`);
    expect(lihat.text).toContain('3573********0003');
    expect(lihat.html).not.toContain('3573014107900003');
    const tanya = await pendata.click(lihat, 'Buka isi yang disamarkan');
    const buka = await pendata.submit(tanya, { 'Untuk apa Anda membutuhkannya?': 'Mencocokkan dengan KTP' }, 'Buka isi');
    expect(buka.text).toContain('3573014107900003');
    expect((await operator.get(`/petugas/usulan/${usulan}/rahasia`)).status).toBe(403);
    await terapkan(pendata, usulan);
    const kini = await kantor.db.selectFrom('orang').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect([kini.nik_samar, kini.tempat_lahir]).toEqual(['3573********0003', 'Malang']);
    expect((await satu(usulan)).rahasia_sandi).toBeNull();
  });

  test('nama orang yang diterapkan ikut pada usahanya', async () => {
    const form = await pendata.get('/petugas/umkm/baru');
    const page = await pendata.submit(
      form,
      { 'Nama usaha': 'Warung Nama Pemilik', 'Bentuk usaha': BENTUK, 'Nama pemilik': 'Sumarni Lama' },
      'Simpan usaha',
    );
    const id = Number(/\d+$/.exec(page.url)?.[0]);
    const { orang_id } = await kantor.db.selectFrom('umkm_pemilik').select('orang_id').where('umkm_id', '=', id).executeTakeFirstOrThrow();
    const ubah = await operator.get(`/petugas/orang/${orang_id}/ubah`);
    await terapkan(pendata, nomorUsulan(await operator.submit(ubah, { 'Nama lengkap': 'Sumarni Baru' }, 'Ajukan perubahan')));
    expect((await usaha(id)).pemilik_nama).toBe('Sumarni Baru');
  });

  test('koperasi: hanya isian yang berbeda menjadi usulan', async () => {
    const id = Number((await catatKoperasi(pendata, 'Koperasi Usulan Jaya')).split('/').at(-1));
    const ubah = await operator.get(`/petugas/koperasi/${id}/ubah`);
    const usulan = nomorUsulan(await operator.submit(ubah, { Telepon: '0341 551234', 'Anggota laki-laki': '12' }, 'Ajukan perubahan'));
    expect(Object.keys((await satu(usulan)).isian as object).sort()).toEqual(['anggota_laki', 'telepon']);
    expect((await terapkan(kepala, usulan)).text).toContain('Usulan sudah diterapkan');
    const kini = await kantor.db.selectFrom('koperasi').select(['anggota_laki', 'telepon']).where('id', '=', id).executeTakeFirstOrThrow();
    expect(kini).toEqual({ anggota_laki: 12, telepon: '+62341551234' });
  });
});

describe('daftar usulan', () => {
  test('menyaring menurut keadaan, register, pengusul, dan nama, dan menu menghitung yang menunggu', async () => {
    const id = await catatUsaha('Keripik Dalam Daftar', { 'Alamat usaha': 'Jl. A' });
    await usulkanAlamat(id, { 'Alamat usaha': 'Jl. B' });
    const cari = await pendata.get('/petugas/usulan?cari=dalam+daftar');
    expect(cari.text).toContain('Keripik Dalam Daftar');
    expect((await pendata.get('/petugas/usulan?cari=dalam+daftar&jenis=koperasi')).text).toContain('Tidak ada usulan');
    expect((await pendata.get('/petugas/usulan?cari=dalam+daftar&status=ditolak')).text).toContain('Tidak ada usulan');
    expect((await pendata.get('/petugas/usulan?cari=dalam+daftar&wilayah=35.73')).text).toContain('Keripik Dalam Daftar');
    const menu = (page: Page) => page.document.querySelector('a[href="/petugas/usulan"]')?.textContent ?? '';
    expect(menu(cari)).toMatch(/\d+ menunggu/);
    expect(menu(await operator.get('/petugas/usulan'))).toBe('Usulan');
  });
});

describe('pengaturan siapa yang mengubah langsung', () => {
  const tetapkan = async (register: string, isian: Record<string, string>) =>
    kepala.submit(
      await kepala.get(`/petugas/kantor/aturan/usulan_${register}/baru`),
      { 'Berlaku mulai': '2026-11-24', Dasar: 'SE Kepala Dinas 3/2026', ...isian },
      'Tetapkan versi baru',
    );

  test('kantor dapat membolehkan operator mengubah data orang langsung, tetapi tidak dapat membuat semua hanya mengusulkan', async () => {
    const orang = await pendata.submit(await pendata.get('/petugas/orang/baru'), { 'Nama lengkap': 'Tutik Langsung' }, 'Simpan orang');
    const semua = await tetapkan('orang', { 'Petugas data mengubah langsung': 'Tidak', 'Petugas bidang mengubah langsung': 'Tidak' });
    expect(semua.status).toBe(422);
    expect(semua.text).toContain('supaya ada yang memeriksa usulan');
    await tetapkan('orang', { 'Operator mengubah langsung': 'Ya' });
    const ubah = await operator.get(`${orang.url}/ubah`);
    const sesudah = await operator.submit(ubah, { 'Tempat lahir': 'Kediri' }, 'Simpan perubahan');
    expect(sesudah.url).toBe(orang.url);
    expect(sesudah.text).toContain('Kediri');
  });

  test('kantor dapat menjadikan perubahan petugas data usulan juga, dan mencatat usaha baru usulan operator', async () => {
    const id = await catatUsaha('Keripik Aturan', { 'Alamat usaha': 'Jl. A' });
    const sesudah = await tetapkan('umkm', { 'Petugas data mengubah langsung': 'Tidak', 'Operator mencatat langsung': 'Tidak' });
    expect(sesudah.status).toBe(200);
    expect((await pendata.get(`/petugas/umkm/${id}/ubah/alamat`)).text).toContain('Ajukan perubahan');
    expect((await pendata.get(`/petugas/umkm/${id}/tahunan`)).status).toBe(403);
    const baru = await operator.get('/petugas/umkm/baru');
    const usulan = nomorUsulan(
      await operator.submit(
        baru,
        {
          'Nama usaha': 'Usaha Baru Diusulkan',
          'Bentuk usaha': BENTUK,
          'Nama pemilik': 'Pak Baru',
          Tahun: '2025',
          'Penjualan setahun': '90 juta',
        },
        'Ajukan usaha baru',
      ),
    );
    expect(await kantor.db.selectFrom('umkm').select('id').where('nama', '=', 'Usaha Baru Diusulkan').execute()).toEqual([]);
    const lihat = await kepala.get(`/petugas/usulan/${usulan}`);
    expect(lihat.text).not.toContain('90');
    const hasil = await kepala.submit(lihat, {}, 'Terapkan persis seperti usulan');
    expect(hasil.text).toContain('Usulan sudah diterapkan');
    const [umkm] = await kantor.db.selectFrom('umkm').selectAll().where('nama', '=', 'Usaha Baru Diusulkan').execute();
    expect(umkm?.pemilik_nama).toBe('Pak Baru');
    expect((await satu(usulan)).objek_id).toBe(umkm?.id);
  });
});
