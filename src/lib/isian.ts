import { z } from 'zod';
import { bacaBilangan } from './angka.ts';
import { bacaTanggal } from './baca-tanggal.ts';
import { bacaKoordinat, type Koordinat } from './koordinat.ts';
import { adalahKode, type DaftarKode, type Kode, kodeDari } from './daftar-kode.ts';
import type { Nomor } from './belum-punya.ts';
import { berartiBelumPunya } from './belum-punya.ts';
import type { HasilPeriksa } from './nomor-tertulis.ts';
import { bacaRupiah } from './rupiah.ts';
import { rapikanParagraf, rapikanSpasi } from './spasi.ts';
import type { Tanggal } from './tanggal.ts';

// Readers for the fields of a form: what was typed → what is stored, or one sentence that says how to mend it. A field
// left empty becomes null; the forms of every room are built from these, so the same slip gets the same answer.

type Hasil<T> = { ok: true; nilai: T } | { ok: false; pesan: string };

function dibaca<T>(baca: (teks: string) => Hasil<T>) {
  return z.string().transform((teks, ctx): T => {
    const hasil = baca(teks);
    if (hasil.ok) return hasil.nilai;
    ctx.addIssue({ code: 'custom', message: hasil.pesan });
    return z.NEVER;
  });
}

/** Empty → null, otherwise as `baca` says. */
function bolehKosong<T>(baca: (teks: string) => Hasil<T>) {
  return dibaca<T | null>((teks) => (rapikanSpasi(teks) === '' ? { ok: true, nilai: null } : baca(teks)));
}

const batasi = (nama: string, maks: number, teks: string): Hasil<string> =>
  teks.length > maks
    ? { ok: false, pesan: `${nama} paling panjang ${maks} huruf; yang ditulis ${teks.length} huruf. Ringkas dahulu.` }
    : { ok: true, nilai: teks };

export const teksWajib = (nama: string, maks = 200, perintah = `Isi ${nama.toLowerCase()}.`) =>
  dibaca((teks) => (rapikanSpasi(teks) === '' ? { ok: false, pesan: perintah } : batasi(nama, maks, rapikanSpasi(teks))));

export const teksOpsional = (nama: string, maks = 200) => bolehKosong((teks) => batasi(nama, maks, rapikanSpasi(teks)));

export const paragrafWajib = (nama: string, maks = 2000, perintah = `Isi ${nama.toLowerCase()}.`) =>
  dibaca((teks) => (rapikanParagraf(teks) === '' ? { ok: false, pesan: perintah } : batasi(nama, maks, rapikanParagraf(teks))));

export const paragrafOpsional = (nama: string, maks = 2000) => bolehKosong((teks) => batasi(nama, maks, rapikanParagraf(teks)));

export const pilihanWajib = <D extends DaftarKode>(daftar: D, perintah: string) =>
  dibaca<Kode<D>>((teks) => (adalahKode(daftar, teks) ? { ok: true, nilai: teks } : { ok: false, pesan: perintah }));

export const pilihanOpsional = <D extends DaftarKode>(daftar: D, perintah: string) =>
  bolehKosong<Kode<D>>((teks) => (adalahKode(daftar, teks) ? { ok: true, nilai: teks } : { ok: false, pesan: perintah }));

type Batas = { palingAwal?: Tanggal; palingAkhir?: Tanggal };

export const tanggalOpsional = (nama: string, batas: Batas = {}) => bolehKosong((teks) => tentang(nama, bacaTanggal(teks, batas)));

export const tanggalWajib = (nama: string, batas: Batas = {}) => dibaca((teks) => tentang(nama, bacaTanggal(teks, batas)));

export const rupiahOpsional = (nama: string, opsi: { bolehNegatif?: boolean } = {}) =>
  bolehKosong((teks) => tentang(nama, bacaRupiah(teks, opsi)));

export const bilanganOpsional = (nama: string, maks = 10_000_000) => bolehKosong((teks) => bacaBilangan(teks, { nama, maks }));

export const koordinatOpsional = () => bolehKosong<Koordinat>((teks) => bacaKoordinat(teks));

/** A number that one of the `periksa…` functions checks; its warnings are asked for again where they are shown. */
export const nomorOpsional = (periksa: (teks: string) => HasilPeriksa) => bolehKosong<string>((teks) => periksa(teks));

/** The number part of "number or not issued yet": words such as "belum ada" count as the tick beside it. */
export const nomorAtauBelum = (periksa: (teks: string) => HasilPeriksa) =>
  bolehKosong<Nomor>((teks) => {
    if (berartiBelumPunya(teks)) return { ok: true, nilai: { keadaan: 'belum_punya' } };
    const hasil = periksa(teks);
    return hasil.ok ? { ok: true, nilai: { keadaan: 'ada', nilai: hasil.nilai } } : hasil;
  });

/** One tick: "ya" or not sent. */
export const centang = () => z.string().transform((teks) => teks === 'ya');

/** A yes-or-no question that may stay open. */
export const yaTidakOpsional = () =>
  z.string().transform((teks): boolean | null => (teks === 'ya' ? true : teks === 'tidak' ? false : null));

/** A number field and its tick "Belum punya" → state. */
export function gabungNomor(nomor: Nomor | null, belum: boolean): Nomor {
  if (nomor !== null) return nomor;
  return belum ? { keadaan: 'belum_punya' } : { keadaan: 'belum_dicatat' };
}

/** Messages of the readers speak of "Tanggal" and "Jumlah uang"; in a long form the field's own name says which one. */
function tentang<T>(nama: string, hasil: Hasil<T>): Hasil<T> {
  return hasil.ok ? hasil : { ok: false, pesan: `${nama}: ${hasil.pesan}` };
}

/** RT or RW as two or three digits; "RT 3" and "3" are "03". */
export const rukunOpsional = (nama: string) =>
  bolehKosong<string>((teks) => {
    const angka = rapikanSpasi(teks).replace(/^(rt|rw)\.?\s*/i, '');
    return /^\d{1,3}$/.test(angka)
      ? { ok: true, nilai: angka.padStart(2, '0') }
      : { ok: false, pesan: `${nama} berupa angka, misalnya 03.` };
  });

export const kodePosOpsional = () =>
  bolehKosong<string>((teks) => {
    const angka = teks.replace(/\s/g, '');
    return /^\d{5}$/.test(angka) ? { ok: true, nilai: angka } : { ok: false, pesan: 'Kode pos terdiri dari 5 angka, misalnya 65125.' };
  });

/** Code of a kelurahan out of a list; whether it is there, the act finds out. */
export const kodeWilayahOpsional = () =>
  bolehKosong<string>((teks) =>
    /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(teks) ? { ok: true, nilai: teks } : { ok: false, pesan: 'Pilih kelurahan dari daftar.' },
  );

/** Several ticks out of one list. */
export const beberapaPilihan = <D extends DaftarKode>(daftar: D) =>
  z.array(z.string()).transform((semua) => kodeDari(daftar).filter((kode) => semua.includes(kode)));
