import { jarakEjaan } from '../../../lib/ejaan.ts';
import type { Bidang } from './bidang.ts';
import { JUDUL_ALASAN } from './impor.ts';

/** One spelling for words that offices write in several ways. */
const SEKATA: Readonly<Record<string, string>> = {
  nomor: 'no',
  nmr: 'no',
  num: 'no',
  tgl: 'tanggal',
  tgll: 'tanggal',
  thn: 'tahun',
  th: 'tahun',
  jml: 'jumlah',
  jlh: 'jumlah',
  jmlh: 'jumlah',
  telp: 'telepon',
  tlp: 'telepon',
  tlpn: 'telepon',
  telpon: 'telepon',
  tilpon: 'telepon',
  telephone: 'telepon',
  phone: 'telepon',
  handphone: 'hp',
  ponsel: 'hp',
  whatsapp: 'wa',
  omset: 'omzet',
  asset: 'aset',
  aktiva: 'aset',
  merk: 'merek',
  kel: 'kelurahan',
  kec: 'kecamatan',
  pria: 'laki',
  laki2: 'laki',
  lk: 'laki',
  wanita: 'perempuan',
  pr: 'perempuan',
  naker: 'tenaga kerja',
  tk: 'tenaga kerja',
  email: 'surel',
  kop: 'koperasi',
  almt: 'alamat',
};

/** A header in plain words: small letters, one spelling, no numbering and no marks. */
export function rapiJudul(teks: string): string {
  return teks
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/e-mail/g, 'email')
    .replace(/laki\s*-?\s*laki/g, 'laki')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^\d{1,2} (?=[a-z])/, '')
    .split(' ')
    .map((kata) => SEKATA[kata] ?? kata)
    .filter((kata) => kata !== 'rp')
    .join(' ');
}

/** A header with one of these is about somebody or something else, unless the field's own name says the word. */
const TENTANG_LAIN = new Set([
  'pemilik',
  'ketua',
  'sekretaris',
  'bendahara',
  'pengurus',
  'pengawas',
  'manajer',
  'manager',
  'suami',
  'istri',
  'rumah',
  'ktp',
  'domisili',
  'pendamping',
  'petugas',
  'pencacah',
  'surveyor',
  'kuasa',
  'izin',
  'halal',
  'pirt',
  'haki',
]);

const BUKAN_BIDANG = new Set([
  rapiJudul(JUDUL_ALASAN),
  'no',
  'no urut',
  'keterangan',
  'ket',
  'catatan',
  'paraf',
  'tanda tangan',
  'ttd',
  'foto',
  '',
]);

const AMBANG_YAKIN = 0.62;

type BentukAlias = { rapi: string; kata: readonly string[]; nilai: number };
const bentukAlias = new WeakMap<Bidang, readonly BentukAlias[]>();

function aliasDari(bidang: Bidang): readonly BentukAlias[] {
  let ada = bentukAlias.get(bidang);
  if (!ada) {
    const semua = [bidang.label, bidang.nama.replace(/_/g, ' '), ...bidang.alias].map(rapiJudul);
    ada = [...new Set(semua)].map((rapi, ke) => ({ rapi, kata: rapi.split(' '), nilai: 1 - 0.005 * ke }));
    bentukAlias.set(bidang, ada);
  }
  return ada;
}

function nilaiAlias(rapi: string, kata: readonly string[], alias: BentukAlias): number {
  if (rapi === alias.rapi) return alias.nilai;
  if (kata.some((k) => TENTANG_LAIN.has(k) && !alias.kata.includes(k))) return 0;
  if (rapi.replace(/ /g, '') === alias.rapi.replace(/ /g, '')) return alias.nilai - 0.02;
  // "Pemilik" inside "Alamat Pemilik" says whose address it is, not who the owner is.
  const memuat = alias.kata.every((k) => kata.includes(k)) && alias.kata.some((k) => !TENTANG_LAIN.has(k));
  if (memuat && alias.kata.length === kata.length) return 0.88;
  if (memuat && (alias.kata.length > 1 || alias.rapi.length >= 3)) return 0.55 + (0.3 * alias.kata.length) / kata.length;
  const beda = Math.abs(rapi.length - alias.rapi.length);
  if (alias.rapi.length >= 5 && beda <= 2 && (rapi[0] === alias.rapi[0] || rapi.at(-1) === alias.rapi.at(-1))) {
    const jarak = jarakEjaan(rapi, alias.rapi);
    if (jarak === 1 || (jarak === 2 && alias.rapi.length >= 9)) return 0.8;
  }
  return 0;
}

const INGATAN_TERBANYAK = 4000;
const ingatanNilai = new WeakMap<Bidang, Map<string, number>>();

/** How well a header means a field, 0 to 1. */
function nilaiJudul(teks: string, bidang: Bidang): number {
  const ingatan = ingatanNilai.get(bidang) ?? new Map<string, number>();
  ingatanNilai.set(bidang, ingatan);
  let nilai = ingatan.get(teks);
  if (nilai === undefined) {
    nilai = hitungNilai(teks, bidang);
    if (ingatan.size >= INGATAN_TERBANYAK) ingatan.clear();
    ingatan.set(teks, nilai);
  }
  return nilai;
}

/** With and without what it says between brackets. */
function hitungNilai(teks: string, bidang: Bidang): number {
  // No header is a long sentence or a number; most cells of the rows that are tried are data.
  if (teks.length > 100 || !/[a-z]/i.test(teks)) return 0;
  const bentuk: [string, number][] = [[rapiJudul(teks), 0]];
  const tanpaKurung = teks.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  if (tanpaKurung !== teks) {
    bentuk.push([rapiJudul(tanpaKurung), 0.03]);
    for (const m of teks.matchAll(/[([]([^)\]]+)[)\]]/g)) bentuk.push([rapiJudul(m[1] as string), 0.08]);
  }
  const tanpaTahun = teks.replace(/\b20\d\d\b/g, ' ');
  if (tanpaTahun !== teks) bentuk.push([rapiJudul(tanpaTahun), 0.03]);
  let terbaik = 0;
  for (const [rapi, potong] of bentuk) {
    if (BUKAN_BIDANG.has(rapi)) continue;
    const kata = rapi.split(' ');
    for (const alias of aliasDari(bidang)) terbaik = Math.max(terbaik, nilaiAlias(rapi, kata, alias) - potong);
  }
  return terbaik;
}

/** What the rows of a header say about one column: all of it, and its lowest line alone. */
export type JudulKolom = { utuh: string; bawah: string };

export type HasilPetakan = { pemetaan: Record<number, string>; keyakinan: Record<number, number>; jumlah: number };

/** Columns → fields, the surest first; a field is given once. */
export function petakan(judul: readonly JudulKolom[], bidang: readonly Bidang[]): HasilPetakan {
  const calon: { kolom: number; bidang: number; nilai: number }[] = [];
  judul.forEach(({ utuh, bawah }, kolom) => {
    if (utuh === '' || BUKAN_BIDANG.has(rapiJudul(utuh))) return;
    const lain = rapiJudul(utuh)
      .split(' ')
      .filter((k) => TENTANG_LAIN.has(k));
    bidang.forEach((satu, ke) => {
      let nilai = nilaiJudul(utuh, satu);
      if (bawah !== utuh && lain.every((k) => aliasDari(satu).some((a) => a.kata.includes(k))))
        nilai = Math.max(nilai, nilaiJudul(bawah, satu) - 0.12);
      if (nilai >= AMBANG_YAKIN) calon.push({ kolom, bidang: ke, nilai });
    });
  });
  calon.sort((a, b) => b.nilai - a.nilai || a.bidang - b.bidang || a.kolom - b.kolom);
  const hasil: HasilPetakan = { pemetaan: {}, keyakinan: {}, jumlah: 0 };
  const terpakai = new Set<number>();
  for (const satu of calon) {
    if (terpakai.has(satu.bidang) || hasil.pemetaan[satu.kolom] !== undefined) continue;
    terpakai.add(satu.bidang);
    hasil.pemetaan[satu.kolom] = (bidang[satu.bidang] as Bidang).nama;
    hasil.keyakinan[satu.kolom] = Math.round(satu.nilai * 100) / 100;
    hasil.jumlah += satu.nilai;
  }
  return hasil;
}
