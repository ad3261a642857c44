import type { Sandi } from '../../../lib/sandi.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import type { NilaiRahasia, Pelaku } from '../../jejak/jejak.ts';
import type { SelSalah } from './impor.ts';

/** What every step of a batch is given. */
export type KonteksImpor = {
  imporId: number;
  sandi: Pick<Sandi, 'enkripsi' | 'dekripsi' | 'sidik' | 'enkripsiIsi' | 'dekripsiIsi'>;
  hariIni: Tanggal;
  pelaku: Pelaku;
  /** Areas in which this person may write; none means everywhere. */
  cakupan: readonly string[];
  /** False in a dry run: the same judgement, nothing written. */
  tulis: boolean;
};

/** An identity number in staging: never in clear. */
export type NomorTertutup = { keadaan: 'belum_punya' | 'belum_dicatat' } | { keadaan: 'ada'; sandi: string; sidik: string; samar: string };

/** A row that stands to be judged. */
export type BarisTampung = {
  urut: number;
  lembar: string;
  nomor: number;
  data: Record<string, unknown>;
  sidik: string;
  sasaran_id: number | null;
  nik_sidik: string | null;
};

export type HasilBaris =
  | { urut: number; hasil: 'baru' | 'berubah' | 'sama'; sasaran: number | null }
  | { urut: number; hasil: 'ditolak'; salah: readonly SalahAkhir[] };

/** Found only against the register: judged anew at each run. */
export type SalahAkhir = SelSalah & { akhir: true };

/** Rows that are laid down, judged and written at a time. */
export const PORSI = 2000;

/** Bytes as PostgreSQL reads them out of JSON. */
export const bita = (isi: Uint8Array | string): string =>
  typeof isi === 'string' ? `\\x${isi}` : `\\x${Buffer.from(isi).toString('hex')}`;

export const tolakBaris = (urut: number, alasan: string, bidang: string | null = null): HasilBaris => ({
  urut,
  hasil: 'ditolak',
  salah: [{ kolom: null, bidang, alasan, akhir: true }],
});

/** Bytes that are encrypted already, as the history keeps them. */
export const rahasiaDari = (isi: Uint8Array | string | null): NilaiRahasia | null =>
  isi === null ? null : { sandi: typeof isi === 'string' ? isi : Buffer.from(isi).toString('base64') };
