import { describe, expect, test } from 'vitest';
import { BIDANG, kurangWajib } from './bidang.ts';
import { bukaBerkas } from './import.berkas.ts';
import type { JenisImpor, TataLetak } from './impor.ts';
import { petakan } from './judul.ts';
import { type OpsiTataLetak, tebakTataLetak } from './import.tata-letak.ts';

const peta = (judul: readonly string[], jenis: JenisImpor = 'umkm') => {
  const { pemetaan } = petakan(
    judul.map((teks) => ({ utuh: teks, bawah: teks })),
    BIDANG[jenis],
  );
  return judul.map((_, kolom) => pemetaan[kolom] ?? '');
};

async function tebak(isi: string, jenis: JenisImpor = 'umkm', opsi: OpsiTataLetak = {}): Promise<TataLetak> {
  const berkas = await bukaBerkas(Buffer.from(isi));
  if (!berkas.ok) throw new Error(berkas.pesan);
  return (await tebakTataLetak(berkas, jenis, opsi))[0] as TataLetak;
}

describe('arti judul kolom', () => {
  test('ejaan yang biasa di kantor', () => {
    expect(
      peta(['NO', 'NAMA  PEMILIK', 'N I K', 'Nama UMKM', 'Almt. Usaha', 'Kel.', 'Kec', 'No.Telp/HP', 'E-Mail', 'Omset / Tahun', 'Ket']),
    ).toEqual(['', 'pemilik_nama', 'pemilik_nik', 'nama', 'alamat', 'kode_wilayah', 'kecamatan', 'telepon', 'surel', 'penjualan', '']);
  });

  test('"Nama" berarti usaha bila sendiri, dan pemilik bila nama usaha punya kolom sendiri', () => {
    expect(peta(['Nama', 'Alamat'])).toEqual(['nama', 'alamat']);
    expect(peta(['Nama', 'Nama Usaha'])).toEqual(['pemilik_nama', 'nama']);
  });

  test('keterangan tentang orang lain tidak masuk ke kolom usaha', () => {
    expect(peta(['Nama Usaha', 'Alamat Pemilik', 'NIK Pendamping', 'Nomor PIRT'])).toEqual(['nama', '', '', '']);
    expect(peta(['Nama Koperasi', 'NIK', 'NIK Ketua', 'Alamat Ketua'], 'koperasi')).toEqual(['nama', 'nomor_induk', '', '']);
  });

  test('salah ketik satu dua huruf masih dikenal', () => {
    expect(peta(['Nama Usha', 'Kelurhan', 'Tangal Berdiri'])).toEqual(['nama', 'kode_wilayah', 'tanggal_berdiri']);
  });
});

describe('letak judul', () => {
  test('baris judul laporan, dua baris judul tabel, dan baris nomor', async () => {
    const tata = await tebak(
      'DATA UMKM KOTA MALANG;;;;\n;;;;\nNo;Nama Usaha;Pemilik;Tenaga Kerja;\n;;;L;P\n(1);(2);(3);(4);(5)\n1;A;Siti;2;3\n',
    );
    expect(tata.barisJudul).toEqual([3, 4]);
    expect(tata.pemetaan).toEqual({ 1: 'nama', 2: 'pemilik_nama', 3: 'tenaga_laki', 4: 'tenaga_perempuan' });
  });

  test('satu baris judul tidak menelan baris data pertama', async () => {
    expect((await tebak('Nama Usaha;Alamat\nWarung Alamat Palsu;Jl. Nama Usaha\n')).barisJudul).toEqual([1, 1]);
  });

  test('pemetaan tertulis mengalahkan tebakan; yang tidak ada ditolak dengan namanya', async () => {
    const isi = 'Sebutan;Alamat;Catatan\nA;Jl. B;x\n';
    const tata = await tebak(isi, 'umkm', { peta: { sebutan: 'nama', Catatan: 'merek', Alamat: '' } });
    expect(tata.pemetaan).toEqual({ 0: 'nama', 2: 'merek' });
    await expect(tebak(isi, 'umkm', { peta: { Judul: 'nama' } })).rejects.toThrow(/"Judul" tidak ada.*Sebutan, Alamat/);
    await expect(tebak(isi, 'umkm', { peta: { Sebutan: 'ngawur' } })).rejects.toThrow(/Bidang "ngawur" tidak ada/);
    await expect(tebak(isi, 'umkm', { lembar: 'Lain' })).rejects.toThrow(/Lembar "Lain" tidak ada/);
  });

  test('kolom wajib yang tidak ketemu disebut namanya', async () => {
    const tata = await tebak('Alamat;Telepon;NIK\nJl. A;0812;1\n');
    expect(kurangWajib('umkm', tata.pemetaan, tata.tetap)).toEqual(['Nama usaha']);
    expect(kurangWajib('rat', { 0: 'aset' })).toEqual(['Tahun buku', 'Nomor induk koperasi atau Nomor badan hukum atau Nama koperasi']);
  });

  test('tata letak yang pernah dipastikan diingat, juga dengan kolom tambahan di belakangnya', async () => {
    const pertama = await tebak('Sebutan;Tempat\nA;B\n', 'umkm', { peta: { Sebutan: 'nama' } });
    const ingatan = new Map([[pertama.sidik, { 0: 'nama', 1: 'alamat' }]]);
    expect((await tebak('Sebutan;Tempat\nC;D\n', 'umkm', { ingatan })).pemetaan).toEqual({ 0: 'nama', 1: 'alamat' });
    const lagi = await tebak('Sebutan;Tempat;Kelurahan;Alasan ditolak\nC;D;Dinoyo;NIK: salah\n', 'umkm', { ingatan });
    expect(lagi.pemetaan).toEqual({ 0: 'nama', 1: 'alamat', 2: 'kode_wilayah' });
    expect(lagi.judul).toEqual(['Sebutan', 'Tempat', 'Kelurahan', 'Tahun angka']);
  });

  test('semua baris kosong disebut kosong', async () => {
    await expect(tebak(';;\n;;\n')).rejects.toThrow(/tidak berisi baris/);
  });
});
