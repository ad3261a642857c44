import { expect, it } from 'vitest';
import { intiAlamat } from './alamat.ts';
import { lipatBunyi } from './lipat-bunyi.ts';
import { intiKoperasi, intiUsaha } from './nama-inti.ts';

it.each([
  ['djaya', 'jaya'],
  ['jaja', 'jaya'],
  ['soekarno', 'sukarno'],
  ['tjipto', 'cipto'],
  ['njonja', 'nyonya'],
  ['dharma', 'darma'],
  ['bhakti', 'bakti'],
  ['khoirul', 'koirul'],
  ['yusuf', 'joesoef'],
  ['yusuf', 'yusuph'],
  ['zainal', 'zaenal'],
  ['amanah', 'amana'],
  ['mochammad', 'muhammad'],
  ['moh', 'mohamad'],
  ['achmad', 'akhmad'],
  ['chandra', 'candra'],
  ['aziz', 'azis'],
  ['sjafruddin', 'syafrudin'],
  ['barokkah', 'barokah'],
  ['taufiq', 'taufik'],
])('"%s" and "%s" sound alike', (a, b) => {
  expect(lipatBunyi(a)).toBe(lipatBunyi(b));
});

it.each([
  ['karya', 'jaya'],
  ['maju', 'mandiri'],
  ['sari', 'sri'],
])('"%s" and "%s" do not', (a, b) => {
  expect(lipatBunyi(a)).not.toBe(lipatBunyi(b));
});

it.each([
  ['Koperasi Wanita Artha Jaya', 'kopwan'],
  ['Kopwan Artha Jaja', 'kopwan'],
  ['KOP. WANITA ARTHA DJAJA', 'kopwan'],
  ['Artha Jaya KOPWAN', 'kopwan'],
  ['Koop. Wanita Artha Jaya', 'kopwan'],
  ['Kooperasi Simpan Pinjam Artha Jaya', 'ksp'],
  ['K.S.P. Artha Jaya', 'ksp'],
  ['K S U Artha Jaya', 'ksu'],
  ['Koperasi Serba Usaha Artha Jaya', 'ksu'],
  ['KSPPS BMT Artha Jaya', 'kspps'],
  ['KSPSP BMT Artha Jaya', 'kspps'],
  ['Koperasi Simpan Pinjam dan Pembiayaan Syariah Artha Jaya', 'kspps'],
  ['KOP. PEGAWAI RI ARTHA JAYA', 'kpri'],
  ['Koperasi Pegawai RepublikI ndonesia Artha Jaya', 'kpri'],
  ['Koperasi Kelurahan Merah Putih Artha Jaya', 'kkmp'],
  ['Artha Jaya', null],
  ['Koperasi Artha Jaya', null],
])('"%s" is Artha Jaya of kind %s', (nama, jenis) => {
  expect(intiKoperasi(nama)).toEqual({ jenis, kata: ['arta', 'yaya'] });
});

it.each([
  ['Koperasi Serba Usaha Bina Usaha', 'ksu', 'bina usaha'],
  ['Koperasi Mitra Usaha', null, 'mitra usaha'],
  ['KSU', null, 'ksu'],
  ['Koperasi', null, 'koperasi'],
  ['Koperasi Wanita', null, 'wanita'],
  ['Mitra Karyawan', null, 'mitra karyawan'],
])('a word of the own name stays: "%s"', (nama, jenis, kata) => {
  expect(intiKoperasi(nama)).toEqual({ jenis, kata: kata.split(' ').map(lipatBunyi) });
});

it.each([
  ['UD. Berkah Jaya', 'berkah yaya'],
  ['Toko Berkah Jaya', 'berkah yaya'],
  ['Warung Bu Sri', 'sri'],
  ['Warung Makan', 'warung makan'],
  ['CV', 'cf'],
  ['Depot Pak Haji Slamet', 'slamet'],
])('the business "%s" is known by "%s"', (nama, kata) => {
  expect(intiUsaha(nama).kata.join(' ')).toBe(kata.split(' ').map(lipatBunyi).join(' '));
});

it.each([
  ['Jl. Haryanto No. 107', 'haryanto', '107'],
  ['JALAN HARYANTO NO 107 RT 02/RW 05', 'haryanto', '107'],
  ['Jl Haryanto no107', 'haryanto', '107'],
  ['Jln. Harjanto 107', 'haryanto', '107'],
  ['Jl. Haryanto', 'haryanto', ''],
  ['Gg. Melati 3 No. 5A', 'melati 3', '5a'],
  ['Jl. Kawi No. 12 Kel. Bareng', 'kawi', '12'],
  ['', '', ''],
])('address "%s" is street "%s", house "%s"', (alamat, jalan, nomor) => {
  const inti = intiAlamat(alamat);
  expect([inti.jalan, inti.nomor]).toEqual([jalan.split(' ').map(lipatBunyi).join(' '), nomor]);
});
