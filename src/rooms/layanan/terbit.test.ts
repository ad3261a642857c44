import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { bandingkanDefinisi } from './banding.ts';
import { cariLayanan } from './cari.ts';
import { LAYANAN_CONTOH } from './contoh/daftar.ts';
import { bila, halaman, TANDA, tanya } from './contoh/susun.ts';
import { DEFINISI_KOSONG, type Definisi, janjiHariKerja, KELOMPOK, KOMPONEN } from './definisi.ts';
import { isianSurat, isiSurat } from './surat.ts';
import { geserPertanyaan, hapusPertanyaan, idBaru, slugDari, taruhPertanyaan } from './susunan.ts';
import { bacaSyarat, susunPilihan, tulisSyarat } from './syarat.ts';
import { kekurangan, komponenKosong } from './terbit.ts';

const contoh = (kode: string): Definisi => {
  const satu = LAYANAN_CONTOH.find((layanan) => layanan.kode === kode);
  if (!satu) throw new Error(kode);
  return satu.definisi;
};
const kata = (definisi: Definisi) => kekurangan(definisi).map((satu) => satu.kata);

describe('sebelum terbit', () => {
  test.each(Object.entries(KOMPONEN))('tanpa %s tidak dapat terbit', (kode, nama) => {
    const tanpa = { ...contoh('UMK-01'), standar: { ...contoh('UMK-01').standar, [kode]: '  ' } };
    expect(komponenKosong(tanpa)).toEqual([kode]);
    expect(kata(tanpa)).toEqual([`Komponen standar "${nama}" masih kosong.`]);
  });

  test('draf kosong menyebut semua yang kurang, tiap komponen satu kali', () => {
    expect(kata(DEFINISI_KOSONG)).toHaveLength(14 + 3 + 1);
  });

  test.each<[string, (definisi: Definisi) => Definisi, RegExp]>([
    ['syarat yang tidak akan terpenuhi', (d) => hapusPertanyaan(d, 'punya_nib'), /"NIB" bergantung pada pertanyaan yang sudah tidak ada/],
    [
      'pertanyaan yang digeser ke depan penentunya',
      (d) => geserPertanyaan(d, 'nib', 'naik'),
      /"NIB" bergantung pada "Sudah punya NIB\?" yang baru ditanyakan sesudahnya/,
    ],
    [
      'isian surat yang tidak dikenal',
      (d) => ({ ...d, surat: { ...d.surat, isi: 'Halo {{nama_ayah}}' } }),
      /\{\{nama_ayah\}\} yang tidak dikenal/,
    ],
    ['langkah surat tanpa naskah', (d) => ({ ...d, surat: { judul: '', isi: '' } }), /naskah suratnya belum ditulis/],
    ['tanpa langkah', (d) => ({ ...d, langkah: [] }), /Belum ada langkah/],
    ['janji nol hari', (d) => ({ ...d, langkah: d.langkah.map((satu) => ({ ...satu, hariKerja: 0 })) }), /tenggatnya tidak dapat dihitung/],
    [
      'instansi tanpa nama',
      (d) => ({ ...d, langkah: d.langkah.map((satu) => ({ ...satu, jenis: 'luar' as const })) }),
      /belum menyebut nama instansinya/,
    ],
    ['halaman kosong', (d) => ({ ...d, halaman: [...d.halaman, halaman('sisa', 'Sisa', [])] }), /"Sisa" belum berisi pertanyaan/],
    [
      'pilihan tunggal',
      (d) => taruhPertanyaan(d, 'keperluan', tanya('x', 'pilihan', 'Pilih', { pilihan: [{ kode: 'a', label: 'A' }] })),
      /paling sedikit dua pilihan/,
    ],
  ])('%s', (_keadaan, ubah, harap) => {
    expect(kata(ubah(contoh('UMK-01'))).join('\n')).toMatch(harap);
  });
});

describe('layanan contoh', () => {
  const baris = parse(readFileSync('test/fixtures/layanan/layanan_contoh.csv'), { columns: true }) as { kode: string }[];

  test('memuat setiap layanan dari sumbernya, masing-masing siap terbit', () => {
    expect(LAYANAN_CONTOH.map(({ kode }) => kode)).toEqual(baris.map(({ kode }) => kode).sort());
    for (const { kode, definisi } of LAYANAN_CONTOH) expect(kata(definisi), kode).toEqual([]);
  });

  test('mengisi keenam kelompok, menyebut sumbernya, dan menandai tulisan yang bukan dari sumber', () => {
    expect(new Set(LAYANAN_CONTOH.map(({ definisi }) => definisi.kelompok))).toEqual(new Set(Object.keys(KELOMPOK)));
    for (const { kode, definisi } of LAYANAN_CONTOH) {
      expect(definisi.sumber, kode).not.toBe('');
      for (const komponen of [
        'prosedur',
        'pengaduan',
        'sarana',
        'kompetensi',
        'pengawasan',
        'jumlah_pelaksana',
        'jaminan',
        'jaminan_keamanan',
        'evaluasi',
      ] as const)
        expect(definisi.standar[komponen], `${kode} ${komponen}`).toContain(TANDA);
    }
  });

  test('janji yang disebut sumber ditepati jumlah langkahnya', () => {
    expect(janjiHariKerja(contoh('KOP-01'))).toBe(7);
    expect(janjiHariKerja(contoh('UMUM-02'))).toBe(10);
  });
});

describe('membandingkan dua versi', () => {
  const lama = contoh('UMK-04');
  test('yang sama tidak disebut', () => {
    expect(bandingkanDefinisi(lama, structuredClone(lama))).toEqual([]);
  });

  test('setiap bagian yang berubah disebut dengan isi lama dan barunya', () => {
    const baru = {
      ...hapusPertanyaan(taruhPertanyaan(lama, 'merek', tanya('warna', 'teks', 'Warna merek', bila('sudah_dicari', 'ya'))), 'kelas'),
      standar: { ...lama.standar, produk: 'Surat rekomendasi' },
      langkah: lama.langkah.map((satu) => (satu.peran === 'kepala' ? { ...satu, hariKerja: 2 } : satu)),
    };
    const beda = bandingkanDefinisi(lama, baru);
    expect(beda.map(({ bagian, apa, lama: a, baru: b }) => [bagian, apa, a === null, b === null])).toEqual([
      ['standar', KOMPONEN.produk, false, false],
      ['formulir', 'Pertanyaan "Kelas barang"', false, true],
      ['formulir', 'Pertanyaan "Warna merek"', true, false],
      ['langkah', 'Memutuskan dan menandatangani surat', false, false],
    ]);
    expect(beda[2]?.baru).toContain('tampil bila "Sudah mencari merek yang mirip di pangkalan data DJKI?" dijawab Ya');
    expect(beda[3]).toMatchObject({ lama: expect.stringContaining('1 hari kerja'), baru: expect.stringContaining('2 hari kerja') });
  });

  test('urutan yang berbeda pun disebut', () => {
    const beda = bandingkanDefinisi(lama, geserPertanyaan(lama, 'nama_merek', 'turun'));
    expect(beda.map(({ apa }) => apa)).toEqual(['Urutan']);
  });
});

describe('menyusun', () => {
  test('pertanyaan melewati ujung halaman ke halaman tetangga, dan kembali', () => {
    const definisi = contoh('UMK-01');
    const urutan = (d: Definisi) => d.halaman.map(({ pertanyaan }) => pertanyaan.map(({ id }) => id));
    const naik = geserPertanyaan(definisi, 'nama_usaha', 'naik');
    expect(urutan(naik)[0]?.at(-1)).toBe('nama_usaha');
    expect(urutan(geserPertanyaan(naik, 'nama_usaha', 'turun'))).toEqual(urutan(definisi));
    expect(urutan(geserPertanyaan(definisi, 'nama_pemohon', 'naik'))).toEqual(urutan(definisi));
  });

  test('nama di dalam susunan dibuat dari labelnya dan tidak pernah kembar', () => {
    expect(idBaru('Sudah punya NIB?', [])).toBe('sudah_punya_nib');
    expect(idBaru('Nama', ['nama', 'nama_2'])).toBe('nama_3');
    expect(idBaru('3 tahun', [])).toBe('tahun');
    expect(idBaru('???', [])).toBe('isian');
    expect(slugDari('Surat Keterangan Usaha (SKU)')).toBe('surat-keterangan-usaha-sku');
  });

  test('pilihan yang diganti tulisannya tetap kata simpanannya', () => {
    const lama = [
      { kode: 'ketua', label: 'Ketua' },
      { kode: 'kuasa', label: 'Kuasa' },
    ];
    expect(susunPilihan('Ketua\nKuasa pengurus\n', lama)).toEqual([lama[0], { kode: 'kuasa', label: 'Kuasa pengurus' }]);
    expect(susunPilihan('Kuasa\nBendahara\nKetua', lama).map(({ kode }) => kode)).toEqual(['kuasa', 'bendahara', 'ketua']);
  });

  test.each(['', 'punya_nib', 'punya_nib=ya', 'bentuk=a|b'])('syarat %j ditulis dan dibaca sama', (teks) => {
    expect(tulisSyarat(bacaSyarat(teks))).toBe(teks);
  });

  test('surat terisi, dan yang belum diketahui tampak sebagai celah', () => {
    expect(isianSurat('{{ nama }} dan {{nama}} di {{alamat}}')).toEqual(['nama', 'alamat']);
    expect(isiSurat('Yth. {{nama}} di {{ alamat }}', { nama: 'Bu Sri' })).toBe('Yth. Bu Sri di ……………');
  });
});

describe('mencari layanan dari keperluan', () => {
  const semua = LAYANAN_CONTOH.map(({ kode, nama, definisi }) => ({
    kode,
    nama,
    ringkasan: definisi.ringkasan,
    kataKunci: definisi.kataKunci,
  }));
  test.each([
    ['pinjam modal', 'UMK-09'],
    ['saya mau daftar merek', 'UMK-04'],
    ['merk', 'UMK-04'],
    ['bubar', 'KOP-10'],
    ['bikin koperasi', 'KOP-03'],
    ['pelatihn', 'KOP-08'],
    ['nib', 'UMK-02'],
    ['PIRT', 'UMK-05'],
    ['keluhan', 'UMUM-01'],
  ])('%s', (dicari, kode) => {
    expect(
      cariLayanan(semua, dicari)
        .map((satu) => satu.kode)
        .slice(0, 3),
    ).toContain(kode);
  });

  test('kata yang tidak dikenal tidak menghasilkan apa-apa, dan tanpa kata semuanya tampil', () => {
    expect(cariLayanan(semua, 'paspor')).toEqual([]);
    expect(cariLayanan(semua, '  ')).toHaveLength(semua.length);
  });
});
