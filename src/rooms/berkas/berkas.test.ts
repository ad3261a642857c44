import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import { addStaff } from '../../../test/support/staff.ts';
import type { Pelaku } from '../jejak/jejak.ts';
import { bersihkanBerkas, simpanBerkas, terimaBerkas } from './actions.ts';
import { kenaliJenis, kepalaUnduhan, namaAman, ukuranKata } from './berkas.ts';
import { findBerkas } from './queries.ts';

const PDF = Buffer.from('%PDF-1.7\nlaporan RAT 2026\n%%EOF');
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

let kantor: TestApp;
let pelaku: Pelaku;
beforeAll(async () => {
  kantor = await testApp();
  pelaku = { akunId: await addStaff(kantor.db, kantor.clock, { peran: 'pendata' }), nama: 'Pendata', pintu: 'web' };
});

async function simpan(isi: Uint8Array<ArrayBuffer>, nama: string, opsi: { pribadi: boolean; kedaluwarsaPada?: Date }): Promise<number> {
  const terima = await terimaBerkas(new File([isi], nama));
  if (!terima.ok) throw new Error(terima.pesan);
  return kantor.db.transaction().execute((tx) => simpanBerkas(tx, kantor.deps, pelaku, terima.berkas, opsi));
}

const diDisk = async (id: number) => {
  const berkas = await findBerkas(kantor.db, id);
  const sidik = berkas?.sidik ?? '';
  return join(kantor.deps.config.data, 'berkas', sidik.slice(0, 2), sidik);
};

describe('menerima berkas', () => {
  test.each([
    ['PDF', PDF, 'application/pdf'],
    ['PDF dengan beberapa bita di depannya', Buffer.concat([Buffer.from('\n\n'), PDF]), 'application/pdf'],
    ['JPEG', JPEG, 'image/jpeg'],
    ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
    ['WEBP', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'image/webp'],
    ['halaman web', Buffer.from('<html><script>alert(1)</script>'), undefined],
    ['program', Buffer.from('MZ\x90\0'), undefined],
    ['WAV', Buffer.from('RIFF\0\0\0\0WAVEfmt '), undefined],
  ])('%s dikenali dari isinya', (_, isi, jenis) => {
    expect(kenaliJenis(isi)).toBe(jenis);
  });

  test('yang bukan PDF atau foto, kosong, atau terlalu besar ditolak dengan kalimat yang menyebut berkasnya', async () => {
    const alasan = async (isi: BlobPart, nama: string) => {
      const hasil = await terimaBerkas(new File([isi], nama));
      return hasil.ok ? '' : hasil.pesan;
    };
    expect(await alasan('halo', 'laporan.docx')).toBe(
      'Berkas "laporan.docx" bukan PDF atau foto. Simpan dahulu sebagai PDF, JPG, atau PNG, lalu pilih lagi.',
    );
    expect(await alasan('', 'kosong.pdf')).toContain('kosong. Pilih berkas lain.');
    expect(await alasan(new Uint8Array(9 * 1024 * 1024), 'foto.jpg')).toContain('berukuran 9 MB, padahal paling besar 8 MB');
  });

  test.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\Budi\\LPJ RAT 2025.PDF', 'LPJ RAT 2025.pdf'],
    ['foto.exe', 'foto.pdf'],
    ['  .. ', 'berkas.pdf'],
    ['a"b<c>.pdf', 'a b c.pdf'],
  ])('nama %s disimpan sebagai %s', (nama, aman) => {
    expect(namaAman(nama, 'application/pdf')).toBe(aman);
  });

  test('nama dengan tanda di luar ASCII tetap utuh di unduhan', () => {
    const kepala = kepalaUnduhan({ nama: 'Résumé "A".pdf', jenis: 'application/pdf' });
    expect(kepala['Content-Disposition']).toBe(`attachment; filename="R_sum_ _A_.pdf"; filename*=UTF-8''R%C3%A9sum%C3%A9%20%22A%22.pdf`);
    expect(ukuranKata(1_500_000)).toBe('1,4 MB');
  });
});

describe('menyimpan dan mengunduh berkas', () => {
  test('berkas biasa tersimpan apa adanya di bawah sidiknya, dan diunduh sebagai lampiran', async () => {
    const id = await simpan(PDF, 'LPJ.pdf', { pribadi: false });
    expect(await readFile(await diDisk(id))).toEqual(PDF);
    const pendata = await kantor.signInAs('pendata');
    const unduhan = await pendata.request(`/petugas/berkas/${id}`);
    expect(Buffer.from(await unduhan.arrayBuffer())).toEqual(PDF);
    expect(unduhan.headers.get('content-disposition')).toContain('attachment; filename="LPJ.pdf"');
    expect(unduhan.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('berkas pribadi tersandi di disk, dan setiap unduhan meninggalkan jejak', async () => {
    const id = await simpan(JPEG, 'ktp.jpg', { pribadi: true });
    const tersimpan = await readFile(await diDisk(id));
    expect(tersimpan.includes(JPEG)).toBe(false);
    const pendata = await kantor.signInAs('pendata');
    const unduhan = await pendata.request(`/petugas/berkas/${id}`);
    expect(Buffer.from(await unduhan.arrayBuffer())).toEqual(JPEG);
    const jejak = await kantor.db
      .selectFrom('jejak')
      .select('perbuatan')
      .where('objek_jenis', '=', 'berkas')
      .where('objek_id', '=', String(id))
      .execute();
    expect(jejak).toEqual([{ perbuatan: 'unduh_berkas' }]);
  });

  test('tanpa masuk diminta masuk; berkas yang bukan miliknya dan tidak dipakai catatan ditolak', async () => {
    const id = await simpan(PDF, 'lain.pdf', { pribadi: false });
    expect((await kantor.client().get(`/petugas/berkas/${id}`)).url).toContain('/masuk');
    const operator = await kantor.signInAs('operator');
    expect((await operator.get(`/petugas/berkas/${id}`)).status).toBe(403);
    expect((await operator.get('/petugas/berkas/999999')).status).toBe(404);
    expect((await operator.get('/petugas/berkas/99999999999')).status).toBe(404);
  });

  test('perbuatan yang batal tidak meninggalkan catatan, dan isinya dibersihkan sesudah sehari', async () => {
    const isi = Buffer.concat([PDF, Buffer.from('batal')]);
    const terima = await terimaBerkas(new File([isi], 'batal.pdf'));
    if (!terima.ok) throw new Error(terima.pesan);
    let sidik = '';
    await kantor.db
      .transaction()
      .execute(async (tx) => {
        const id = await simpanBerkas(tx, kantor.deps, pelaku, terima.berkas, { pribadi: false });
        sidik = (await findBerkas(tx, id))?.sidik ?? '';
        throw new Error('batal');
      })
      .catch(() => undefined);
    expect(await kantor.deps.files.has(sidik)).toBe(true);
    expect(await bersihkanBerkas(kantor.db, kantor.deps)).toEqual({ kedaluwarsa: 0, terlantar: 0 });
    const lama = new Date('2026-11-20T00:00:00Z');
    await utimes(join(kantor.deps.config.data, 'berkas', sidik.slice(0, 2), sidik), lama, lama);
    expect(await bersihkanBerkas(kantor.db, kantor.deps)).toEqual({ kedaluwarsa: 0, terlantar: 1 });
    expect(await kantor.deps.files.has(sidik)).toBe(false);
  });

  test('unggahan yang habis masanya hilang; yang dipakai catatan tetap ada', async () => {
    const sebentar = await simpan(Buffer.concat([PDF, Buffer.from('sebentar')]), 'tolak.pdf', {
      pribadi: true,
      kedaluwarsaPada: new Date('2026-11-01T00:00:00Z'),
    });
    const dipakai = await simpan(Buffer.concat([PDF, Buffer.from('dipakai')]), 'pakai.pdf', {
      pribadi: false,
      kedaluwarsaPada: new Date('2026-11-01T00:00:00Z'),
    });
    const koperasi = await kantor.db
      .insertInto('koperasi')
      .values({
        nama: 'Koperasi Uji',
        nomor_induk_keadaan: 'belum_dicatat',
        nib_keadaan: 'belum_dicatat',
        npwp_keadaan: 'belum_dicatat',
        bentuk: 'primer',
        jenis: 'jasa',
        pola_pengelolaan: 'konvensional',
        sumber: 'petugas',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await kantor.db
      .insertInto('koperasi_status')
      .values({ koperasi_id: koperasi.id, status: 'aktif', usulan: 'aktif', alasan: 'uji', berkas_id: dipakai })
      .execute();
    expect((await bersihkanBerkas(kantor.db, kantor.deps)).kedaluwarsa).toBe(1);
    expect(await findBerkas(kantor.db, sebentar)).toBeUndefined();
    expect(await findBerkas(kantor.db, dipakai)).toBeDefined();
    const petugas = await kantor.signInAs('petugas');
    expect((await petugas.request(`/petugas/berkas/${dipakai}`)).status).toBe(200);
  });
});
