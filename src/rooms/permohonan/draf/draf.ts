import type { Definisi, Halaman } from '../../layanan/definisi.ts';
import { daftarIsian, type Jawaban, namaIsian } from '../../layanan/isian.ts';
import { BIDANG_PEMOHON } from '../forms.ts';

/** What a draft holds: answers and the applicant's own fields as they were typed. */
export type IsiDraf = { jawaban: Jawaban; pemohon: Readonly<Record<string, string>> };

export const DRAF_KOSONG: IsiDraf = { jawaban: {}, pemohon: {} };
export const MASA_DRAF_HARI = 30;

/** Answers of this page as sent, in place of the old ones; a file is never taken from text, so the kept one stays. */
export function gantiJawaban(
  lama: Jawaban,
  halaman: Pick<Halaman, 'pertanyaan'>,
  isian: { list(name: string): readonly string[] },
): Jawaban {
  const diganti = halaman.pertanyaan.filter(({ jenis }) => jenis !== 'berkas' && jenis !== 'keterangan').map(({ id }) => id);
  const dijawab = diganti.map((id) => [
    id,
    isian
      .list(namaIsian(id))
      .filter((satu) => satu.trim() !== '')
      .map((satu) => satu.slice(0, 4000)),
  ]);
  return {
    ...Object.fromEntries(Object.entries(lama).filter(([id]) => !diganti.includes(id))),
    ...Object.fromEntries(dijawab.filter(([, nilai]) => nilai !== undefined && nilai.length > 0)),
  } as Jawaban;
}

export const bacaPemohon = (isian: { text(name: string): string }): Record<string, string> =>
  Object.fromEntries(BIDANG_PEMOHON.map((nama) => [nama, isian.text(nama).slice(0, 500)]).filter(([, nilai]) => nilai !== ''));

/** What the form has told already about who asks: nobody types their name twice. */
export function pemohonDariJawaban(definisi: Definisi, { jawaban, pemohon }: IsiDraf): Record<string, string> {
  const asal = (dicari: string): string =>
    daftarIsian(definisi).flatMap(({ pertanyaan }) => (pertanyaan.asal === dicari ? (jawaban[pertanyaan.id] ?? []) : []))[0] ?? '';
  const tahu = { nama: asal('nama_orang'), telepon: asal('telepon'), kode_wilayah: asal('kelurahan_usaha') };
  return Object.keys(pemohon).length > 0 ? { ...pemohon } : tahu;
}

/** Numbers of the files that these answers name. */
export const berkasDari = (definisi: Definisi, jawaban: Jawaban): number[] =>
  daftarIsian(definisi)
    .flatMap(({ pertanyaan }) => (pertanyaan.jenis === 'berkas' ? (jawaban[pertanyaan.id] ?? []) : []))
    .map(Number)
    .filter((id) => Number.isSafeInteger(id) && id > 0);

/** The same answers with names of files instead of their numbers, for reading. */
export function denganNamaBerkas(definisi: Definisi, jawaban: Jawaban, nama: ReadonlyMap<string, string>): Jawaban {
  const berkas = new Set(daftarIsian(definisi).flatMap(({ pertanyaan }) => (pertanyaan.jenis === 'berkas' ? [pertanyaan.id] : [])));
  return Object.fromEntries(
    Object.entries(jawaban).map(([id, nilai]) => [id, berkas.has(id) ? nilai.map((satu) => nama.get(satu) ?? 'berkas') : nilai]),
  );
}
