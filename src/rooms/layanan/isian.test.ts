import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFINISI_KOSONG, type Definisi, type Halaman, type Pertanyaan, skemaDefinisi } from './definisi.ts';
import { LAYANAN_CONTOH } from './contoh/daftar.ts';
import { bila, halaman, pilih, tanya } from './contoh/susun.ts';
import { daftarIsian, halamanTampil, type Jawaban, jawabanTampil } from './isian.ts';
import { masalahSyarat, semuaJalur } from './jalur.ts';
import { periksaJawaban, sebutJawaban } from './jawaban.ts';

const formulir = (...semua: Halaman[]): Definisi => ({ ...DEFINISI_KOSONG, halaman: semua });
const satu = (...pertanyaan: Pertanyaan[]): Definisi => formulir(halaman('h', 'Halaman', pertanyaan));
const ditanya = (definisi: Definisi, jawaban: Jawaban) =>
  halamanTampil(definisi, jawaban).flatMap(({ pertanyaan }) => pertanyaan.map(({ id }) => id));

/** Has a licence? → its number → is it still valid? → until when. */
const BERANTAI = formulir(
  halaman('izin', 'Izin', [
    tanya('punya', 'ya_tidak', 'Punya izin?'),
    tanya('nomor', 'teks', 'Nomor izin', bila('punya', 'ya')),
    tanya('berlaku', 'ya_tidak', 'Masih berlaku?', bila('nomor')),
  ]),
  halaman('masa', 'Masa berlaku', [tanya('sampai', 'tanggal', 'Berlaku sampai')], bila('berlaku', 'ya')),
  halaman('tanpa', 'Belum berizin', [tanya('sebab', 'paragraf', 'Mengapa belum?')], bila('punya', 'tidak')),
);

describe('yang ditanyakan', () => {
  test.each<[string, Jawaban, string[]]>([
    ['belum dijawab apa-apa', {}, ['punya']],
    ['punya izin', { punya: ['ya'] }, ['punya', 'nomor']],
    ['nomornya diisi', { punya: ['ya'], nomor: ['12'] }, ['punya', 'nomor', 'berlaku']],
    ['nomornya hanya spasi', { punya: ['ya'], nomor: ['  '] }, ['punya', 'nomor']],
    ['masih berlaku', { punya: ['ya'], nomor: ['12'], berlaku: ['ya'] }, ['punya', 'nomor', 'berlaku', 'sampai']],
    ['sudah habis', { punya: ['ya'], nomor: ['12'], berlaku: ['tidak'] }, ['punya', 'nomor', 'berlaku']],
    ['belum punya', { punya: ['tidak'] }, ['punya', 'sebab']],
    // The number was typed, then the first answer changed: what hung on the number falls away with it.
    ['jawaban lama yang tidak ditanyakan lagi', { punya: ['tidak'], nomor: ['12'], berlaku: ['ya'] }, ['punya', 'sebab']],
  ])('%s', (_keadaan, jawaban, harap) => {
    expect(ditanya(BERANTAI, jawaban)).toEqual(harap);
  });

  test('jawaban yang tidak ditanyakan tidak dihitung dan tidak dapat salah', () => {
    const jawaban = { punya: ['tidak'], sebab: ['Belum sempat'], sampai: ['bukan tanggal'], nomor: ['12'] };
    expect(periksaJawaban(BERANTAI, jawaban)).toEqual({ jawaban: { punya: ['tidak'], sebab: ['Belum sempat'] }, salah: {} });
    expect(jawabanTampil(BERANTAI, jawaban)).toEqual({ punya: ['tidak'], sebab: ['Belum sempat'] });
  });

  test('syarat pada pertanyaan sesudahnya atau pada dirinya sendiri ditolak dengan kata-kata', () => {
    const mundur = satu(tanya('a', 'teks', 'Pertama', bila('b', 'ya')), tanya('b', 'ya_tidak', 'Kedua', bila('b', 'ya')));
    expect(masalahSyarat(mundur, 'a', { pertanyaan: 'b', nilai: ['ya'] })).toBe('bergantung pada "Kedua" yang baru ditanyakan sesudahnya');
    expect(masalahSyarat(mundur, 'b', { pertanyaan: 'b', nilai: ['ya'] })).toBe('bergantung pada jawabannya sendiri');
    expect(masalahSyarat(mundur, 'b', { pertanyaan: 'c', nilai: [] })).toBe('bergantung pada pertanyaan yang sudah tidak ada');
    expect(ditanya(mundur, { a: ['x'], b: ['ya'] })).toEqual([]);
  });
});

describe('jawaban tiap jenis', () => {
  const pilihan = pilih('Sendiri', 'Kuasa');
  const periksa = (jenis: Pertanyaan['jenis'], teks: string) => periksaJawaban(satu(tanya('x', jenis, 'Isian', pilihan)), { x: [teks] });

  test.each<[Pertanyaan['jenis'], string, string]>([
    ['teks', '  Bu   Sri ', 'Bu Sri'],
    ['angka', '1.250', '1250'],
    ['rupiah', '1,5 juta', '1500000'],
    ['tanggal', '24-11-2026', '2026-11-24'],
    ['pilihan', 'kuasa', 'kuasa'],
    ['ya_tidak', 'ya', 'ya'],
    ['wilayah', '35.73.05.1001', '35.73.05.1001'],
    ['kbli', '10391', '10391'],
    ['nik', '3573010101900001', '3573010101900001'],
    ['nib', '1234567890123', '1234567890123'],
    ['telepon', '0812-3456-7890', '+6281234567890'],
  ])('%s %j diterima', (jenis, teks, harap) => {
    expect(periksa(jenis, teks)).toEqual({ jawaban: { x: [harap] }, salah: {} });
  });

  test.each<[Pertanyaan['jenis'], string, RegExp]>([
    ['teks', 'x'.repeat(201), /paling panjang 200 huruf/],
    ['angka', 'banyak', /bukan bilangan bulat/],
    ['rupiah', '25,000', /bisa dibaca dua cara/],
    ['tanggal', '31 Februari 2026', /Februari/],
    ['pilihan', 'lain', /ada di daftar/],
    ['ya_tidak', 'mungkin', /ada di daftar/],
    ['wilayah', 'Klojen', /Pilih kelurahan/],
    ['kbli', '1039', /5 angka/],
    ['nik', '357301010190000', /16 angka/],
    ['nib', '1', /13 angka|satu angka/],
    ['telepon', '12', /tidak dikenal/],
  ])('%s %j ditolak dengan kalimat yang menolong', (jenis, teks, harap) => {
    expect(periksa(jenis, teks).salah['j_x']).toMatch(harap);
  });

  test('beberapa pilihan disimpan menurut urutan daftarnya', () => {
    const definisi = satu(tanya('x', 'beberapa', 'Cara', pilih('Satu', 'Dua', 'Tiga')));
    expect(periksaJawaban(definisi, { x: ['tiga', 'satu'] }).jawaban).toEqual({ x: ['satu', 'tiga'] });
  });

  test('yang wajib disebut namanya; di draf boleh menunggu', () => {
    const definisi = satu(tanya('x', 'pilihan', 'Jabatan', pilihan), tanya('y', 'teks', 'Catatan', { wajib: false }));
    expect(periksaJawaban(definisi, {}).salah).toEqual({ j_x: 'Jabatan: Pilih salah satu.' });
    expect(periksaJawaban(definisi, {}, { bolehKurang: true }).salah).toEqual({});
  });

  test('dibacakan seperti orang menyebutnya', () => {
    expect(sebutJawaban(tanya('x', 'rupiah', 'Modal'), ['1500000'])).toMatch(/Rp\s?1\.500\.000/);
    expect(sebutJawaban(tanya('x', 'tanggal', 'Hari'), ['2026-11-24'])).toBe('24 November 2026');
    expect(sebutJawaban(tanya('x', 'pilihan', 'Siapa', pilihan), ['kuasa'])).toBe('Kuasa');
    expect(sebutJawaban(tanya('x', 'wilayah', 'Di mana'), ['35.73.05.1001'], () => 'Kauman')).toBe('Kauman');
  });
});

// Forms of yes-or-no questions, each waiting for an earlier one or for none.
const FORMULIR_ACAK = fc
  .array(fc.record({ induk: fc.nat(20), nilai: fc.constantFrom('ya', 'tidak'), bersyarat: fc.boolean() }), { minLength: 1, maxLength: 8 })
  .map((bahan) =>
    formulir(
      ...bahan.map(({ induk, nilai, bersyarat }, i) =>
        halaman(`h${i}`, `Halaman ${i}`, [
          tanya(`p${i}`, 'ya_tidak', `Pertanyaan ${i}`, i > 0 && bersyarat ? bila(`p${induk % i}`, nilai) : {}),
        ]),
      ),
    ),
  );
const JAWABAN_ACAK = fc.dictionary(
  fc.constantFrom(...Array.from({ length: 8 }, (_, i) => `p${i}`)),
  fc.constantFrom(['ya'], ['tidak'], ['']),
);

describe('sifat yang selalu berlaku', () => {
  test('jawaban yang tidak tampil tidak mengubah apa pun', () => {
    fc.assert(
      fc.property(FORMULIR_ACAK, JAWABAN_ACAK, (definisi, jawaban) => {
        expect(ditanya(definisi, jawabanTampil(definisi, jawaban))).toEqual(ditanya(definisi, jawaban));
      }),
    );
  });

  test('setiap pengisian menempuh salah satu jalur, dan setiap jalur dapat ditempuh', () => {
    fc.assert(
      fc.property(FORMULIR_ACAK, JAWABAN_ACAK, (definisi, jawaban) => {
        const penuh = Object.fromEntries(
          definisi.halaman.flatMap(({ pertanyaan }) => pertanyaan.map(({ id }) => [id, jawaban[id]?.[0] ? jawaban[id] : ['ya']])),
        );
        const { jalur, terpotong } = semuaJalur(definisi, 1000);
        const label = (j: Jawaban) => halamanTampil(definisi, j).flatMap(({ pertanyaan }) => pertanyaan.map((p) => p.label));
        expect(terpotong).toBe(false);
        expect(jalur.map(({ halaman: h }) => h.flatMap(({ pertanyaan }) => pertanyaan))).toContainEqual(label(penuh));
        for (const satuJalur of jalur) expect(label(satuJalur.jawaban)).toEqual(satuJalur.halaman.flatMap(({ pertanyaan }) => pertanyaan));
      }),
    );
  });
});

test('jalur berhenti di batasnya dan mengatakannya', () => {
  const banyak = formulir(
    halaman(
      'h',
      'Awal',
      Array.from({ length: 10 }, (_, i) => tanya(`p${i}`, 'ya_tidak', `Pertanyaan ${i}`)),
    ),
    halaman(
      'i',
      'Akhir',
      Array.from({ length: 10 }, (_, i) => tanya(`q${i}`, 'teks', `Isi ${i}`, bila(`p${i}`, 'ya'))),
    ),
  );
  const hasil = semuaJalur(banyak, 50);
  expect(hasil.jalur).toHaveLength(50);
  expect(hasil.terpotong).toBe(true);
  expect(semuaJalur(BERANTAI).jalur.map(({ penentu }) => penentu.map(({ jawaban }) => jawaban))).toEqual([
    ['Ya', 'diisi', 'Ya'],
    ['Ya', 'diisi', 'Tidak'],
    ['Tidak'],
  ]);
});

test('setiap isian punya satu nama, juga dokumen', () => {
  for (const { kode, definisi } of LAYANAN_CONTOH) {
    const nama = daftarIsian(skemaDefinisi.parse(definisi)).map((isian) => isian.nama);
    expect(new Set(nama).size, kode).toBe(nama.length);
    expect(nama.length, kode).toBeGreaterThan(2);
  }
});
