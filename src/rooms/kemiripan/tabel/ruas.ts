import { kataPolos, lipatBunyi } from '../lipat-bunyi.ts';
import { intiKoperasi, intiUsaha, type NamaInti } from '../nama-inti.ts';
import { intiAlamat } from '../alamat.ts';
import { tanpaGelar } from '../../../lib/nama.ts';
import { bacaTanggal } from '../../../lib/baca-tanggal.ts';

/** What two rows are compared by; a column may fill more than one. */
export const RUAS = [
  'nama_depan',
  'nama_belakang',
  'nama_usaha',
  'jenis',
  'orang',
  'nomor',
  'nomor_lain',
  'telepon',
  'surel',
  'lahir',
  'jalan',
  'nomor_rumah',
  'tempat',
  'kelurahan',
  'kecamatan',
  'kota',
  'provinsi',
  'kode_pos',
] as const;
export type Ruas = (typeof RUAS)[number];

/** A row folded; an empty text is something that the row does not say. */
export type BarisLipat = Record<Ruas, string>;

type Lipat = (teks: string) => Partial<BarisLipat>;

const kata = (teks: string): string => kataPolos(teks).map(lipatBunyi).join(' ');
const orang = (teks: string): string => kata(tanpaGelar(teks));
const rapat = (teks: string): string => kataPolos(teks).join('');
const angka = (teks: string): string => teks.replace(/\D/g, '');

const usaha =
  (inti: (nama: string) => NamaInti): Lipat =>
  (teks) => {
    const { jenis, kata: nama } = inti(teks);
    return { nama_usaha: nama.join(' '), jenis: jenis ?? '' };
  };

const satu =
  (ruas: Ruas, lipat: (teks: string) => string): Lipat =>
  (teks) => ({ [ruas]: lipat(teks) });

/** Eight digits, year first; what is no date stays as its digits, for a slip of the pen is still comparable. */
function lahir(teks: string): string {
  const polos = teks.trim();
  if (/^\d{8}$/.test(polos)) return polos;
  const baca = bacaTanggal(polos);
  return angka(baca.ok ? baca.nilai : polos);
}

function alamat(teks: string): Partial<BarisLipat> {
  const { jalan, nomor } = intiAlamat(teks);
  return { jalan, nomor_rumah: nomor };
}

function telepon(teks: string): string {
  const digit = angka(teks.split(/[/;,]/)[0] ?? '').replace(/^(?:0062|62|0)/, '');
  return digit.length >= 6 ? digit : '';
}

/** Strips "Kel." and the like, which stand before an area or do not. */
const wilayah = (teks: string): string => kata(teks.replace(/^\s*(kel(urahan)?|kec(amatan)?|desa|ds|kota|kab(upaten)?)\b\.?/i, ''));

const nomor = (ruas: Ruas): Lipat =>
  satu(ruas, (teks) => {
    const isi = rapat(teks);
    return /[1-9]/.test(isi) && isi.length >= 5 ? isi : '';
  });

/** Header words (folded by `rapat`) → how the column is read. */
const KOLOM: readonly (readonly [judul: string, lipat: Lipat])[] = [
  ['givenname firstname namadepan', satu('nama_depan', orang)],
  ['surname lastname familyname namabelakang', satu('nama_belakang', orang)],
  ['namakoperasi koperasi', usaha(intiKoperasi)],
  ['namausaha namaumkm usaha umkm merek', usaha(intiUsaha)],
  ['nama namalengkap name fullname namaorang', satu('nama_depan', orang)],
  ['ketua namaketua pemilik namapemilik pengurus penanggungjawab', satu('orang', orang)],
  ['badanhukum nomorbadanhukum nobadanhukum nib nomorinduk nomorindukkoperasi nik noktp nomorktp', nomor('nomor')],
  ['socsecid npwp nikpemilik', nomor('nomor_lain')],
  ['telepon telp notelp notelepon nomortelepon hp nohp nomorhp phone phonenumber wa whatsapp', satu('telepon', telepon)],
  ['surel email', satu('surel', (teks) => teks.trim().toLowerCase())],
  ['dateofbirth birthdate dob tanggallahir tgllahir', satu('lahir', lahir)],
  ['alamat address address1 jalan', alamat],
  ['streetnumber housenumber nomorrumah norumah', satu('nomor_rumah', rapat)],
  ['address2 alamat2', satu('tempat', kata)],
  ['kelurahan desa kelurahandesa namakelurahan', satu('kelurahan', wilayah)],
  ['kecamatan namakecamatan', satu('kecamatan', wilayah)],
  ['suburb city kota kabupaten kotakabupaten', satu('kota', wilayah)],
  ['state province provinsi', satu('provinsi', kata)],
  ['postcode postalcode zip zipcode kodepos', satu('kode_pos', rapat)],
];

const PEMBACA = new Map(KOLOM.flatMap(([judul, lipat]) => judul.split(' ').map((j) => [j, lipat] as const)));

export const pembacaKolom = (judul: string): Lipat | undefined => PEMBACA.get(rapat(judul));

const KOSONG = Object.fromEntries(RUAS.map((ruas) => [ruas, ''])) as BarisLipat;

/** One row; where two columns tell the same, the first that says anything holds. */
export function lipatBaris(pembaca: readonly (Lipat | undefined)[], sel: readonly string[]): BarisLipat {
  const baris = { ...KOSONG };
  pembaca.forEach((baca, i) => {
    const teks = sel[i]?.trim() ?? '';
    if (!baca || teks === '') return;
    for (const [ruas, isi] of Object.entries(baca(teks)) as [Ruas, string][]) if (baris[ruas] === '') baris[ruas] = isi;
  });
  return baris;
}
