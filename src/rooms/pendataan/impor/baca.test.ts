import { describe, expect, test } from 'vitest';
import { bukuXlsx, isiLembar } from '../../../../test/support/lembar.ts';
import { rujukanMalang } from '../../../../test/support/rujukan.ts';
import { bacaBaris } from './baca.ts';
import { bukaBerkas } from './import.berkas.ts';
import type { BarisTerbaca, JenisImpor, TataLetak } from './impor.ts';
import { type OpsiTataLetak, tebakTataLetak } from './import.tata-letak.ts';

const rujukan = rujukanMalang();

async function baca(
  isi: string | Buffer,
  jenis: JenisImpor = 'umkm',
  opsi: OpsiTataLetak = {},
  r = rujukan,
): Promise<{ tata: TataLetak[]; baris: BarisTerbaca[] }> {
  const berkas = await bukaBerkas(Buffer.from(isi as string));
  if (!berkas.ok) throw new Error(berkas.pesan);
  const tata = await tebakTataLetak(berkas, jenis, opsi);
  const baris: BarisTerbaca[] = [];
  for await (const satu of bacaBaris(berkas, jenis, tata, r)) baris.push(satu);
  await berkas.tutup();
  return { tata, baris };
}

/** One row below the headers given. */
async function satuSel(judul: string, isi: string, r = rujukan): Promise<BarisTerbaca> {
  const { baris } = await baca(`Nama usaha;${judul}\nBakso Slamet;"${isi.replace(/"/g, '""')}"\n`, 'umkm', {}, r);
  return baris[0] as BarisTerbaca;
}

const NIK = '3573014501800001';

describe('sel dibaca dengan aturan formulir', () => {
  test.each([
    ['Omzet per tahun', 'Rp 25.000.000,00', { penjualan: '25000000' }],
    ['Omset/Tahun', '25 juta', { penjualan: '25000000' }],
    ['Aset', '0', { aset: '0' }],
    ['NIK', NIK, { pemilik_nik: { keadaan: 'ada', nilai: NIK } }],
    ['No. KTP', `'${NIK}`, { pemilik_nik: { keadaan: 'ada', nilai: NIK } }],
    ['NIB', '-', { nib: { keadaan: 'belum_punya' } }],
    ['NIB', '0', { nib: { keadaan: 'belum_punya' } }],
    ['NIB', 'belum ada', { nib: { keadaan: 'belum_punya' } }],
    ['NIB', '9120.0012.34567', { nib: { keadaan: 'ada', nilai: '9120001234567' } }],
    ['Tgl Berdiri', '24 Nopember 2015', { tanggal_berdiri: '2015-11-24' }],
    ['Tahun berdiri', 'Tahun 2015', { tahun_berdiri: 2015 }],
    ['No HP', '0812 3456 7890', { telepon: '+6281234567890' }],
    ['Bentuk usaha', 'pt perorangan', { bentuk_usaha: 'perseroan' }],
    ['Bentuk usaha', '7. Persekutuan Komanditer (CV)', { bentuk_usaha: 'cv' }],
    ['Saluran pemasaran', 'Shopee, WhatsApp', { saluran_pemasaran: ['media_sosial', 'lokapasar'] }],
    ['Binaan', 'tidak', { binaan: false }],
    ['Koordinat', '-7.9778, 112.6349', { lintang: -7.9778, bujur: 112.6349 }],
    ['KBLI', '56.103', { kbli_kode: '56103', kbli_versi: 2020 }],
    ['KBLI', '56103 - Kedai makanan', { kbli_kode: '56103', kbli_versi: 2020 }],
  ])('%s "%s"', async (judul, isi, diharap) => {
    const { data, salah, ragu } = await satuSel(judul, isi);
    expect([salah, ragu]).toEqual([[], []]);
    expect(data).toMatchObject({ nama: 'Bakso Slamet', ...diharap });
  });

  test.each([
    ['NIK', '3,57301E+15', /rusak oleh lembar kerja/],
    ['NIK', '357301450180000', /kurang 1 angka/],
    ['Omzet', '25-30 juta', /bukan satu jumlah/],
    ['Tanggal berdiri', '31-02-2015', /hanya sampai tanggal/],
    ['Tahun berdiri', '2030', /./],
    ['Bentuk usaha', 'Warung', /Tulis salah satu: Perseroan/],
    ['Binaan', 'kadang', /Tulis Ya atau Tidak/],
    ['Email', 'a b@contoh', /spasi/],
    ['Alamat', '#REF!', /galat rumus/],
    ['Merek', 'x'.repeat(201), /paling panjang 200/],
  ])('%s "%s" ditolak dengan alasannya', async (judul, isi, alasan) => {
    const { salah } = await satuSel(judul, isi);
    expect(salah).toHaveLength(1);
    expect(salah[0]).toMatchObject({ kolom: 1, alasan: expect.stringMatching(alasan) });
  });

  test('keterangan pemilik perlu namanya, seperti di formulir', async () => {
    const { baris } = await baca('Nama usaha;Pemilik;L/P\nA;SITI AMINAH;Wanita\nB;;L\n');
    expect(baris[0]?.data).toEqual({ nama: 'A', pemilik_nama: 'Siti Aminah', pemilik_jenis_kelamin: 'perempuan' });
    expect(baris[1]?.salah[0]).toMatchObject({ kolom: 1, alasan: expect.stringContaining('Isi nama pemilik') });
  });

  test('sel kosong tidak ada di data, dan tanda hubung di kolom teks tidak berarti apa-apa', async () => {
    const { data, salah } = await satuSel('Merek', '-');
    expect([Object.keys(data), salah]).toEqual([['nama'], []]);
  });

  test('nama yang kosong ditolak di kolomnya, dengan kalimat formulir', async () => {
    const { baris } = await baca(`Pemilik;Nama Usaha;NIK\nSiti;;${NIK}\n`);
    expect(baris[0]?.salah).toEqual([{ kolom: 1, bidang: 'nama', alasan: expect.stringContaining('Isi nama usaha') }]);
  });
});

describe('kata untuk wilayah dan KBLI', () => {
  test.each(['Dinoyo', 'KEL. DINOYO', 'kelurahan dinoyo', '35.73.05.1004', '3573051004'])('%s pasti', async (kata) => {
    expect((await satuSel('Kelurahan', kata)).data['kode_wilayah']).toBe('35.73.05.1004');
  });

  test('ejaan yang dikenal pasti; yang mirip saja menunggu orang', async () => {
    expect((await satuSel('Desa/Kelurahan', 'tlogo mas')).data['kode_wilayah']).toBe('35.73.05.1003');
    const { data, ragu } = await satuSel('Kelurahan', 'Dinyo');
    expect(data['kode_wilayah']).toBeUndefined();
    expect(ragu).toEqual([{ bidang: 'kode_wilayah', kata: 'Dinyo' }]);
    expect((await satuSel('KBLI', 'kuliner')).ragu).toEqual([{ bidang: 'kbli_kode', kata: 'kuliner' }]);
    expect((await satuSel('KBLI', '1111')).ragu).toEqual([{ bidang: 'kbli_kode', kata: '1111' }]);
  });

  test('kata yang sudah dipastikan berlaku untuk semua baris', async () => {
    const kamus = { wilayah: new Map([['dinyo', '35.73.05.1004']]), kbli: new Map([['kuliner', '56103']]) };
    const { baris } = await baca(
      'Nama usaha;Kelurahan;KBLI\nA;Dinyo;Kuliner\nB;Kel. DINYO;kuliner\n',
      'umkm',
      {},
      rujukanMalang({ kamus }),
    );
    expect(baris.map((b) => [b.data['kode_wilayah'], b.data['kbli_kode'], b.ragu.length])).toEqual([
      ['35.73.05.1004', '56103', 0],
      ['35.73.05.1004', '56103', 0],
    ]);
  });

  test('kelurahan di kecamatan yang salah ditolak, bukan ditebak', async () => {
    const { baris } = await baca('Nama usaha;Kelurahan;Kecamatan\nA;Dinoyo;Klojen\nB;Dinoyo;Kec. Lowokwaru\n');
    expect(baris[0]?.salah[0]).toMatchObject({ kolom: 1, alasan: expect.stringContaining('tidak ada di Kecamatan Klojen') });
    expect(baris[1]?.data['kode_wilayah']).toBe('35.73.05.1004');
  });
});

describe('bentuk lembar', () => {
  test('usaha bernama seperti jumlah atau wilayah tetap dibaca; jumlah, nomor, dan catatan tidak', async () => {
    const { baris } = await baca(
      [
        'No,Nama Usaha,Pemilik,Omzet',
        '(1),(2),(3),(4)',
        '1,Total Motor,Agus,10 juta',
        '2,Jumlah Berkah,Siti,5 juta',
        '3,Dinoyo,Budi,7 juta',
        'Jumlah,,,22 juta',
        ',,,',
        '4,,,',
        'No,Nama Usaha,Pemilik,Omzet',
        '5,Sukun Jaya,Eko,1 juta',
        ',,Mengetahui,',
        ',,NIP. 1970,',
      ].join('\n'),
    );
    expect(baris.map((b) => [b.nomor, b.data['nama']])).toEqual([
      [3, 'Total Motor'],
      [4, 'Jumlah Berkah'],
      [5, 'Dinoyo'],
      [10, 'Sukun Jaya'],
    ]);
  });

  test('bagian yang ejaannya tidak dikenal membuat baris di bawahnya menunggu', async () => {
    const { baris } = await baca('Nama usaha,Pemilik\nKELURAHAN DINYO,\nA,Siti\nKelurahan Kasin,\nB,Budi\n');
    expect(baris[0]?.ragu).toEqual([{ bidang: 'kode_wilayah', kata: 'KELURAHAN DINYO' }]);
    expect(baris[1]?.data['kode_wilayah']).toMatch(/^35\.73\.02\./);
  });

  test('nama di atas tabel memberi kelurahan dan tahun', async () => {
    const { baris } = await baca('DATA UMKM\nKelurahan : Dinoyo\nTAHUN 2024\n\nNama Usaha;Omzet\nA;5 juta\n');
    expect(baris[0]?.data).toMatchObject({ kode_wilayah: '35.73.05.1004', tahun: 2024 });
    expect(baris[0]?.asli).toEqual(['A', '5 juta', '35.73.05.1004', '2024']);
  });

  test.each([
    ['koma', 'Nama usaha,Alamat\nA,"Jl. Mawar, No. 5"\n'],
    ['titik koma', 'Nama usaha;Alamat\nA;Jl. Mawar, No. 5\n'],
    ['tab', 'Nama usaha\tAlamat\nA\tJl. Mawar, No. 5\n'],
    ['sep=', 'sep=;\r\nNama usaha;Alamat\r\nA;Jl. Mawar, No. 5\r\n'],
    ['UTF-8 dengan BOM', '\ufeffNama usaha;Alamat\nA;Jl. Mawar, No. 5\n'],
  ])('CSV dengan %s', async (_, isi) => {
    expect((await baca(isi)).baris[0]?.data).toEqual({ nama: 'A', alamat: 'Jl. Mawar, No. 5' });
  });

  test('CSV Windows-1252, UTF-8, dan UTF-16', async () => {
    const teks = 'Nama usaha;Merek\nCafé – “Enak”;é\n';
    const win = Buffer.from(
      teks.replace(/[–“”]/g, (t) => ({ '–': '\x96', '“': '\x93', '”': '\x94' })[t] ?? t),
      'latin1',
    );
    for (const isi of [win, Buffer.from(teks), Buffer.from(`\ufeff${teks}`, 'utf16le')]) {
      expect((await baca(isi)).baris[0]?.data).toEqual({ nama: 'Café – “Enak”', merek: 'é' });
    }
  });

  test('tanda kutip yang tidak berpasangan disebut barisnya', async () => {
    const isi = `Nama usaha;Alamat\nA;"Jl. ${'x\n'.repeat(600_000)}`;
    await expect(baca(isi)).rejects.toThrow(/kutipnya tidak berpasangan/);
  });

  test('XLSX: NIK yang disimpan sebagai angka ditolak, tanggal dan rumus menjadi nilainya', async () => {
    const isi = await bukuXlsx((buku) => {
      const lembar = buku.addWorksheet('Dinoyo');
      isiLembar(lembar, [
        ['Nama usaha', 'NIK', 'Tanggal berdiri', 'Omzet'],
        ['A', 3573014501800001, new Date(Date.UTC(2015, 10, 24)), { formula: '2*5000000', result: 10_000_000 }],
      ]);
    });
    const { baris } = await baca(isi);
    expect(baris[0]?.data).toMatchObject({
      nama: 'A',
      tanggal_berdiri: '2015-11-24',
      penjualan: '10000000',
      kode_wilayah: '35.73.05.1004',
    });
    expect(baris[0]?.salah).toEqual([{ kolom: 1, bidang: 'pemilik_nik', alasan: expect.stringContaining('3.57301E+15') }]);
  });
});

test('koperasi dan RAT dengan judul kolom ODS', async () => {
  const { baris } = await baca(
    'Nama Koperasi;Nomor Badan Hukum Pendirian;Tanggal Badan Hukum Pendirian;Desa/Kelurahan;Kecamatan;Jenis Koperasi;Nama Ketua;Jumlah Anggota Pria;NIK;Status NIK\n' +
      'KSP Mulia;518/BH/2010;12 Mei 2010;Dinoyo;Lowokwaru;Simpan Pinjam;SITI AMINAH;25;3573070060001;Sudah Bersertifikat\n',
    'koperasi',
  );
  expect(baris[0]).toMatchObject({ salah: [], ragu: [] });
  expect(baris[0]?.data).toMatchObject({
    nama: 'KSP Mulia',
    nomor_badan_hukum: '518/BH/2010',
    tanggal_badan_hukum: '2010-05-12',
    kode_wilayah: '35.73.05.1004',
    jenis: 'simpan_pinjam',
    ketua_nama: 'Siti Aminah',
    anggota_laki: 25,
    nomor_induk: { keadaan: 'ada', nilai: '3573070060001' },
    status_nik: 'sudah_bersertifikat',
  });
  const rat = await baca(
    'REKAP RAT TAHUN BUKU 2025\nNIK;Nama Koperasi;Tgl RAT;Aset;SHU\n3573070060001;KSP Mulia;12/03/2026;Rp 1,5 miliar;(2.000.000)\n',
    'rat',
  );
  expect(rat.baris[0]?.data).toMatchObject({ tahun_buku: 2025, tanggal_rat: '2026-03-12', aset: '1500000000', shu: '-2000000' });
});
