import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { gugurkanUsulan } from './actions.ts';
import { kantorUsulan, nomorUsulan, terapkan } from '../../../../test/support/usulan.ts';

const { kantor, operator, pendata, kepala, catatUsaha, usulkanAlamat, usaha, satu } = await kantorUsulan();

const kunci = (): string => randomUUID();

describe('perubahan dari meja depan', () => {
  test('menjadi usulan; catatan belum berubah sampai orang lain menerapkannya persis seperti ditampilkan', async () => {
    const id = await catatUsaha('Keripik Usulan Satu', { 'Alamat usaha': 'Jl. Lama 1' });
    const catatan = await operator.get(`/petugas/umkm/${id}`);
    expect(catatan.text).toContain('Usulkan perubahan');
    const form = await operator.get(`/petugas/umkm/${id}/ubah/alamat`);
    expect(form.text).toContain('orang lain memeriksa dulu perubahan ini');
    const sesudah = await operator.submit(
      form,
      { 'Alamat usaha': 'Jl. Baru 2', 'Telepon atau WhatsApp': '0812 3456 7001', 'Keterangan untuk pemeriksa': 'Kata pemilik di telepon' },
      'Ajukan perubahan',
    );
    const usulan = nomorUsulan(sesudah);
    expect(sesudah.text).toContain('Catatan belum berubah');
    expect((await usaha(id)).alamat).toBe('Jl. Lama 1');
    expect((await operator.get(`/petugas/umkm/${id}`)).text).toContain(`Perubahan nomor ${usulan}`);

    const lihat = await pendata.get(`/petugas/usulan/${usulan}`);
    expect(lihat.text).toContain('Jl. Lama 1');
    expect(lihat.text).toContain('Jl. Baru 2');
    expect(lihat.text).toContain('Kata pemilik di telepon');
    expect(lihat.text).not.toContain('Kode pos');
    const hasil = await pendata.submit(lihat, {}, 'Terapkan persis seperti usulan');
    expect(hasil.text).toContain('Usulan sudah diterapkan');
    const kini = await usaha(id);
    expect([kini.alamat, kini.telepon]).toEqual(['Jl. Baru 2', '+6281234567001']);
    const riwayat = await pendata.get(`/petugas/umkm/${id}/riwayat`);
    expect(riwayat.text).toMatch(new RegExp(`Usulan nomor ${usulan} dari .+, diterima oleh .+`));
    expect((await operator.get(`/petugas/usulan/${usulan}`)).text).toContain('Diterapkan');
  });

  test('tanpa yang berubah tidak diajukan, dan yang salah tulis kembali ke formulir', async () => {
    const id = await catatUsaha('Laundry Tanpa Ubah', { 'Telepon atau WhatsApp': '085711112222' });
    const form = await operator.get(`/petugas/umkm/${id}/ubah/alamat`);
    const sama = await operator.submit(form, { 'Telepon atau WhatsApp': '0857 1111 2222' }, 'Ajukan perubahan');
    expect(sama.status).toBe(422);
    expect(sama.text).toContain('Tidak ada yang berubah');
    const salah = await operator.submit(form, { 'Telepon atau WhatsApp': '12' }, 'Ajukan perubahan');
    expect(salah.status).toBe(422);
    expect(await kantor.db.selectFrom('usulan').select('id').where('objek_id', '=', id).where('jenis', '=', 'umkm').execute()).toEqual([]);
  });

  test('isian yang sudah diubah orang lain ditandai, dan isian lain yang baru tidak ikut tertimpa', async () => {
    const id = await catatUsaha('Keripik Usulan Tiga', { 'Alamat usaha': 'Jl. A' });
    const usulan = await usulkanAlamat(id, { 'Alamat usaha': 'Jl. B' });
    const ubah = await pendata.get(`/petugas/umkm/${id}/ubah/alamat`);
    await pendata.submit(ubah, { 'Alamat usaha': 'Jl. C', RT: '5' }, 'Simpan perubahan');
    const lihat = await kepala.get(`/petugas/usulan/${usulan}`);
    expect(lihat.text).toContain('Berubah sejak diusulkan');
    expect(lihat.text).toContain('Jl. C');
    await kepala.submit(lihat, {}, 'Terapkan persis seperti usulan');
    const kini = await usaha(id);
    expect([kini.alamat, kini.rt]).toEqual(['Jl. B', '05']);
  });

  test('catatan yang berubah selagi diperiksa menghentikan penerapan', async () => {
    const id = await catatUsaha('Keripik Usulan Empat', { 'Alamat usaha': 'Jl. A' });
    const usulan = await usulkanAlamat(id, { 'Alamat usaha': 'Jl. B' });
    const lihat = await kepala.get(`/petugas/usulan/${usulan}`);
    await pendata.submit(await pendata.get(`/petugas/umkm/${id}/ubah/alamat`), { RT: '7' }, 'Simpan perubahan');
    const hasil = await kepala.submit(lihat, {}, 'Terapkan persis seperti usulan');
    expect(hasil.status).toBe(409);
    expect(hasil.text).toContain('berubah selagi Anda memeriksa');
    expect([(await usaha(id)).alamat, (await satu(usulan)).status]).toEqual(['Jl. A', 'diajukan']);
    expect((await kepala.submit(hasil, {}, 'Terapkan persis seperti usulan')).text).toContain('Usulan sudah diterapkan');
  });

  test('bila catatan sudah berisi sama, "diterapkan" tidak pernah dikatakan', async () => {
    const id = await catatUsaha('Keripik Usulan Lima', { 'Alamat usaha': 'Jl. A' });
    const usulan = await usulkanAlamat(id, { 'Alamat usaha': 'Jl. B' });
    await pendata.submit(await pendata.get(`/petugas/umkm/${id}/ubah/alamat`), { 'Alamat usaha': 'Jl. B' }, 'Simpan perubahan');
    const hasil = await terapkan(pendata, usulan);
    expect(hasil.status).toBe(409);
    expect(hasil.text).toContain('Tidak ada yang diterapkan');
    expect((await satu(usulan)).status).toBe('diajukan');
  });

  test('aturan yang menolak formulir juga menolak usulan', async () => {
    await catatUsaha('Pemegang NIB', { NIB: '1234567890987' });
    const id = await catatUsaha('Keripik Usulan Enam');
    const form = await operator.get(`/petugas/umkm/${id}/ubah/legalitas`);
    const usulan = nomorUsulan(await operator.submit(form, { NIB: '1234567890987' }, 'Ajukan perubahan'));
    const hasil = await terapkan(pendata, usulan);
    expect(hasil.status).toBe(409);
    expect(hasil.text).toContain('NIB ini sudah tercatat pada "Pemegang NIB"');
    expect([(await usaha(id)).nib, (await satu(usulan)).status]).toEqual([null, 'diajukan']);
  });
});

describe('siapa memutuskan', () => {
  const MATRIKS = [
    ['operator', 403],
    ['teknisi', 403],
    ['konsultan', 403],
    ['arsiparis', 403],
    ['pendata', 303],
    ['petugas', 303],
    ['kepala', 303],
  ] as const;

  test.each(MATRIKS)('%s menerapkan usulan orang lain: %i', async (peran, harap) => {
    const id = await catatUsaha(`Keripik Matriks ${peran}`, { 'Alamat usaha': 'Jl. A' });
    const usulan = await usulkanAlamat(id, { 'Alamat usaha': 'Jl. B' });
    const { versi } = await usaha(id);
    const browser = await kantor.signInAs(peran, peran === 'petugas' ? { bidang: 'ukm' } : {});
    const hasil = await browser.post(`/petugas/usulan/${usulan}/penerapan`, { _kunci: kunci(), versi: String(versi) });
    expect(hasil.status === 200 ? 303 : hasil.status).toBe(harap);
    expect((await satu(usulan)).status).toBe(harap === 303 ? 'diterapkan' : 'diajukan');
  });

  test('tidak seorang pun memutuskan usulannya sendiri, juga kalau ia boleh mengubah', async () => {
    const id = await catatUsaha('Keripik Sendiri', { 'Alamat usaha': 'Jl. A' });
    const form = await pendata.get(`/petugas/umkm/${id}/penonaktifan`);
    const usulan = nomorUsulan(await pendata.submit(form, { 'Usaha sudah tutup': true }, 'Ajukan penonaktifan'));
    for (const perbuatan of ['penerapan', 'penolakan']) {
      const hasil = await pendata.post(`/petugas/usulan/${usulan}/${perbuatan}`, {
        _kunci: kunci(),
        versi: '1',
        alasan: 'Saya setuju sendiri',
      });
      expect(hasil.status).toBe(403);
      expect(hasil.text).toContain('orang lain yang memutuskannya');
    }
    const petugas = await kantor.signInAs('petugas', { bidang: 'ukm' });
    expect((await terapkan(petugas, usulan)).text).toContain('Usulan sudah diterapkan');
    expect((await usaha(id)).keadaan).toBe('dinonaktifkan');
  });

  test('menolak butuh alasan, dan pengusul membacanya', async () => {
    const id = await catatUsaha('Keripik Ditolak', { 'Alamat usaha': 'Jl. A' });
    const usulan = await usulkanAlamat(id, { 'Alamat usaha': 'Jl. B' });
    const tanpa = await pendata.submit(await pendata.get(`/petugas/usulan/${usulan}`), {}, 'Tolak usulan');
    expect(tanpa.status).toBe(422);
    await pendata.submit(tanpa, { 'Alasan menolak': 'Alamat itu milik usaha lain' }, 'Tolak usulan');
    expect((await operator.get(`/petugas/usulan/${usulan}`)).text).toContain('Alamat itu milik usaha lain');
    const lagi = await kepala.post(`/petugas/usulan/${usulan}/penerapan`, { _kunci: kunci(), versi: '1' });
    expect(lagi.status).toBe(409);
    expect(lagi.text).toContain('sudah diputuskan orang lain: ditolak');
  });

  test('pengusul menarik usulannya; orang lain tidak dapat', async () => {
    const id = await catatUsaha('Keripik Ditarik', { 'Alamat usaha': 'Jl. A' });
    const usulan = await usulkanAlamat(id, { 'Alamat usaha': 'Jl. B' });
    expect((await pendata.post(`/petugas/usulan/${usulan}/penarikan`, { _kunci: kunci() })).status).toBe(403);
    const hasil = await operator.submit(await operator.get(`/petugas/usulan/${usulan}`), {}, 'Tarik usulan');
    expect(hasil.text).toContain('ditarik kembali');
    expect((await operator.post(`/petugas/usulan/${usulan}/penarikan`, { _kunci: kunci() })).status).toBe(409);
  });

  test('dua pemeriksa pada saat yang sama: satu menang, catatan berubah sekali', async () => {
    const id = await catatUsaha('Keripik Berdua', { 'Alamat usaha': 'Jl. A' });
    const usulan = await usulkanAlamat(id, { 'Alamat usaha': 'Jl. B' });
    const [a, b] = await Promise.all([pendata.get(`/petugas/usulan/${usulan}`), kepala.get(`/petugas/usulan/${usulan}`)]);
    const hasil = await Promise.all([
      pendata.submit(a, {}, 'Terapkan persis seperti usulan'),
      kepala.submit(b, { 'Alasan menolak': 'Tidak yakin' }, 'Tolak usulan'),
    ]);
    expect(hasil.map((page) => page.status).sort()).toEqual([200, 409]);
    const { status } = await satu(usulan);
    expect((await usaha(id)).alamat).toBe(status === 'diterapkan' ? 'Jl. B' : 'Jl. A');
  });

  test('menekan dua kali menerapkan satu kali', async () => {
    const id = await catatUsaha('Keripik Dua Kali', { 'Alamat usaha': 'Jl. A' });
    const usulan = await usulkanAlamat(id, { 'Alamat usaha': 'Jl. B' });
    const lihat = await pendata.get(`/petugas/usulan/${usulan}`);
    const hasil = await Promise.all([1, 2].map(() => pendata.submit(lihat, {}, 'Terapkan persis seperti usulan')));
    expect(hasil.map((page) => page.status)).toEqual([200, 200]);
    const jejak = await kantor.db
      .selectFrom('jejak')
      .select('id')
      .where('perbuatan', '=', 'terapkan_usulan')
      .where('objek_jenis', '=', 'umkm')
      .where('objek_id', '=', String(id))
      .execute();
    expect(jejak).toHaveLength(1);
  });

  test('usulan atas catatan yang dinonaktifkan gugur', async () => {
    const id = await catatUsaha('Keripik Gugur', { 'Alamat usaha': 'Jl. A' });
    const usulan = await usulkanAlamat(id, { 'Alamat usaha': 'Jl. B' });
    const petugas = await kantor.signInAs('petugas', { bidang: 'ukm' });
    await petugas.submit(await petugas.get(`/petugas/umkm/${id}/penonaktifan`), { 'Usaha sudah tutup': true }, 'Nonaktifkan catatan');
    expect((await operator.get(`/petugas/usulan/${usulan}`)).text).toContain('Catatannya tidak dipakai lagi');
    expect((await kepala.post(`/petugas/usulan/${usulan}/penerapan`, { _kunci: kunci(), versi: '2' })).status).toBe(409);
    await kantor.db.transaction().execute((tx) => gugurkanUsulan(tx));
    expect((await satu(usulan)).status).toBe('gugur');
  });
});
