import type { DbOrTx, Tx } from '../../../db/client.ts';
import type { Sandi } from '../../../lib/sandi.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { type FieldErrors, FormValues } from '../../../web/form.tsx';
import type { Pelaku } from '../../jejak/jejak.ts';
import type { Baris, Values } from './usulan.ts';

export type Bahan = { sandi: Pick<Sandi, 'enkripsi' | 'dekripsi' | 'sidik'>; hariIni: Tanggal };

/** A record as its edit form shows it; what it only shows masked stands in `samar`. */
export type CatatanKini = {
  id: number;
  nama: string;
  versi: number;
  keadaan: string;
  kodeWilayah: string | null;
  isi: Values;
  samar: Values;
};

export type HasilPeriksa = { ok: true; isi: Values } | { ok: false; errors: FieldErrors };

/** A record that a new one may be the same as. */
export type Kemiripan = { id: number; nama: string; alasan: string };

export type TakDiterapkan =
  /** The rules of the form or of the register do not allow it. */
  | { ok: false; sebab: 'aturan'; pesan: readonly string[]; lain?: { href: string; nama: string } | undefined }
  /** Somebody must first say whether the new record is one of these. */
  | { ok: false; sebab: 'mirip'; mirip: readonly Kemiripan[]; pemilik: readonly (Kemiripan & { nikSama: boolean })[] };

export type HasilTerapkan = { ok: true; id: number } | TakDiterapkan;

/** What was answered when records that look alike were shown. */
export type PilihanBaru = { bukanGanda: ReadonlySet<number>; pemilik: string };

/** What change requests need of one register: its forms, and the same acts that the forms lead to. */
export type RegisterUsulan = {
  get(db: DbOrTx, id: number): Promise<CatatanKini>;
  /** The record, held until the act is done. */
  kunci(tx: Tx, id: number): Promise<CatatanKini>;
  /** What was typed over the record, checked by its form and in the spelling in which the form shows it. */
  periksaUbah(db: DbOrTx, kini: CatatanKini, isi: Values, fields: readonly string[], hariIni: Tanggal): Promise<HasilPeriksa>;
  periksaBaru(values: FormValues, hariIni: Tanggal): HasilPeriksa & { nama?: string };
  periksaNonaktif(values: FormValues): HasilPeriksa;
  ubah(tx: Tx, bahan: Bahan, pelaku: Pelaku, kini: CatatanKini, usul: Values): Promise<HasilTerapkan>;
  baru(tx: Tx, bahan: Bahan, pelaku: Pelaku, isi: Values, pilihan: PilihanBaru): Promise<HasilTerapkan>;
  nonaktif(tx: Tx, pelaku: Pelaku, kini: CatatanKini, isi: Values): Promise<HasilTerapkan>;
  /** Answers of all its forms, in the order in which they are shown. */
  baris(namaWilayah: (kode: string) => string): Baris[];
};

/** Fields that are sent once for each tick; as text the ticks stand on a line each. */
const BANYAK = new Set(['saluran_pemasaran', 'pembiayaan']);

export const keFormValues = (isi: Values): FormValues =>
  FormValues.from(
    Object.fromEntries(
      Object.entries(isi).map(([field, nilai]) => [field, BANYAK.has(field) ? nilai.split('\n').filter((satu) => satu !== '') : nilai]),
    ),
  );

export const dariFormValues = (values: FormValues, fields: readonly string[]): Values =>
  Object.fromEntries(fields.map((field) => [field, BANYAK.has(field) ? values.list(field).join('\n') : values.text(field).trim()]));

/** Messages by field in the words of the form, for a page that does not show the fields. */
export const pesanAturan = (errors: FieldErrors): TakDiterapkan => ({ ok: false, sebab: 'aturan', pesan: Object.values(errors) });

export const SUDAH_BERUBAH: TakDiterapkan = {
  ok: false,
  sebab: 'aturan',
  pesan: ['Catatan ini baru saja berubah. Muat ulang halaman ini, lalu periksa lagi.'],
};

/** One field as text, or as the word that its list has for it. */
export const barisTeks = (name: string, label: string, kata?: Readonly<Record<string, string>>): Baris => ({
  name,
  label,
  fields: [name],
  shown: (isi) => kata?.[isi[name] ?? ''] ?? isi[name] ?? '',
});

/** What a form asks of a record that is to be set aside. */
export const barisNonaktif = (label: Readonly<Record<string, string>>, alasan: Readonly<Record<string, string>>): Baris[] => [
  barisTeks('nonaktif_alasan', label['nonaktif_alasan'] ?? '', alasan),
  barisTeks('nonaktif_catatan', label['nonaktif_catatan'] ?? ''),
];

type Mirip = { objekId: number; catatan: { nama: string }; alasan: string };

export const mirip = (daftar: readonly Mirip[], pemilik: readonly (Kemiripan & { nikSama: boolean })[] = []): TakDiterapkan => ({
  ok: false,
  sebab: 'mirip',
  mirip: daftar.map(({ objekId, catatan, alasan }) => ({ id: objekId, nama: catatan.nama, alasan })),
  pemilik,
});
